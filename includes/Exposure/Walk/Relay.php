<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Walk\Relay\Upload;
use StorePosture\Model\Problem;
use StorePosture\Scan\Clock;
use StorePosture\Scan\SliceLock;

/**
 * A walk that is asked from elsewhere: questions go out to a browser or a machine, answers come in, and what they come to is found
 * here. One window asks at a time; another may take over once it was not heard from. Answers that come twice count once.
 */
final class Relay {
	/** Handed out at a time, surfaces whole. */
	private const QUESTIONS = 60;

	/** After which another window may go on. Longer than a batch of slow answers. */
	private const LEASE_SECONDS = 120;

	/** After which nobody is expected back. */
	private const GIVEN_UP_SECONDS = 3600;

	private const LOCK_SECONDS = 60;

	/** Why whoever asks may have to stop. */
	public const STOPPED = array( 'cookies_sent', 'not_this_site', 'control_unseen' );

	/**
	 * @param \Closure(list<\StorePosture\Exposure\Plan\Asker::*>, list<string>): Plan $plan For whom, and what is let in.
	 * @param \Closure(): Matcher $matcher
	 */
	public function __construct(
		private readonly WalkStore $walks,
		private readonly ResultStore $results,
		private readonly SliceLock $lock,
		private readonly Clock $clock,
		private readonly \Closure $plan,
		private readonly \Closure $matcher,
		private readonly Intake $intake,
		private readonly Ending $ending,
	) {}

	/**
	 * Takes answers in and hands out what comes next.
	 *
	 * @param string $window  Any name that whoever asks keeps while it asks.
	 * @param string $answers As Relay\Upload reads them; '' for none.
	 * @param string $stopped One of STOPPED; '' to go on.
	 * @param bool   $wants   Whether to hand out more.
	 * @return array{WalkRecord, list<PlannedRequest>} No questions where nothing more is to be asked now.
	 * @throws Problem When there is no such walk, or another window asks.
	 */
	public function exchange( int $id, string $window, string $answers, string $stopped, bool $wants ): array {
		$token = $this->lock->claim( self::LOCK_SECONDS ) ?? throw Problem::busy( 'The site is busy with the answers before these.' );
		register_shutdown_function( fn () => $this->lock->release( $token ) );
		try {
			$walk = $this->walks->find( $id );
			if ( null === $walk || Vantage::LOOPBACK === $walk->vantage ) {
				throw Problem::not_found( 'There is no such round of questions.' );
			}
			if ( ! $walk->is_active() ) {
				return array( $walk, array() );
			}
			$this->lease( $walk, $window );
			if ( in_array( $stopped, self::STOPPED, true ) ) {
				// Who answered, and as whom it took us, is not known: none of it counts.
				$walk->reason = $stopped;
				$this->ending->finish( $walk, 'stopped', array( 'running', 'paused' ) );
				return array( $this->walks->find( $id ) ?? $walk, array() );
			}
			$questions = $this->take( $walk, $answers ) && $wants && 'running' === $walk->status && array() !== $walk->todo ? $this->next( $walk ) : array();
			if ( array() === $walk->todo ) {
				$this->ending->finish( $walk, 'done', array( 'running', 'paused' ) );
			} else {
				$this->walks->save( $walk );
			}
			return array( $this->walks->find( $id ) ?? $walk, $questions );
		} finally {
			$this->lock->release( $token );
		}
	}

	/** Nobody asks at the moment, so another window may. */
	public static function is_waiting( WalkRecord $walk, float $now ): bool {
		return Vantage::BROWSER === $walk->vantage && 'running' === $walk->status && self::silent( $walk, $now ) > self::LEASE_SECONDS;
	}

	public static function is_given_up( WalkRecord $walk, float $now ): bool {
		return Vantage::BROWSER === $walk->vantage && $walk->is_active() && self::silent( $walk, $now ) > self::GIVEN_UP_SECONDS;
	}

	/** Seconds. */
	private static function silent( WalkRecord $walk, float $now ): float {
		return $now - (float) strtotime( '' === $walk->heard_at ? $walk->created_at : $walk->heard_at );
	}

	private function lease( WalkRecord $walk, string $window ): void {
		if ( '' !== $walk->window && $walk->window !== $window && ! self::is_waiting( $walk, $this->clock->seconds() ) ) {
			throw Problem::conflict( 'Another window is asking these questions.' );
		}
		$walk->window   = $window;
		$walk->heard_at = $this->clock->now();
	}

	/** @return bool False: it was stopped. */
	private function take( WalkRecord $walk, string $answers ): bool {
		$asked = array();
		foreach ( '' === $answers ? array() : Upload::read( $answers, $walk->secret ) as [ $request, $answer ] ) {
			$key = KnownSurface::key( $request->surface );
			if ( in_array( $request->id, $walk->pending[ $key ] ?? array(), true ) ) {
				$walk->pending[ $key ] = array_values( array_diff( $walk->pending[ $key ], array( $request->id ) ) );

				$asked[] = array( $request, $answer );
			}
		}
		if ( array() === $asked ) {
			return true;
		}
		if ( null === $this->intake->take( $walk, ( $this->matcher )(), $asked, $this->results->some( array_keys( $walk->pending ) ) ) ) {
			$this->ending->finish( $walk, 'stopped', array( 'running', 'paused' ) );
			return false;
		}
		$done          = array_keys( array_filter( $walk->pending, static fn ( array $ids ): bool => array() === $ids ) );
		$walk->todo    = array_values( array_diff( $walk->todo, array_map( strval( ... ), $done ) ) );
		$walk->pending = array_diff_key( $walk->pending, array_flip( $done ) );
		return true;
	}

	/**
	 * @return list<PlannedRequest>
	 */
	private function next( WalkRecord $walk ): array {
		$questions = new Questions( ( $this->plan )( $walk->askers, $walk->let_in ) );
		// What the plan does not hold any more is gone with its plugin.
		$walk->todo    = array_values( array_filter( $walk->todo, static fn ( string $key ): bool => isset( $questions->surfaces[ $key ], $questions->of[ $key ] ) ) );
		$walk->pending = array();
		$out           = array();
		foreach ( $walk->todo as $key ) {
			if ( array() !== $out && count( $out ) + count( $questions->of[ $key ] ) > self::QUESTIONS ) {
				break;
			}
			$walk->pending[ $key ] = array_column( $questions->of[ $key ], 'id' );
			array_push( $out, ...$questions->of[ $key ] );
		}
		$before = $this->results->some( array_map( strval( ... ), array_keys( $walk->pending ) ) );
		$this->results->save( array_map( static fn ( string|int $key ): KnownSurface => Gather::known( $questions->surfaces[ $key ], $before[ $key ] ?? null, $walk->id ), array_keys( $walk->pending ) ) );
		return $out;
	}
}
