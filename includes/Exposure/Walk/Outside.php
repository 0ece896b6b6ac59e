<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Inflate;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Surface;
use StorePosture\Exposure\Walk\Loopback\Incoming;
use StorePosture\Exposure\Walk\Loopback\VisitorNonce;
use StorePosture\Exposure\Walk\Relay\Control;
use StorePosture\Exposure\Walk\Relay\Script;
use StorePosture\Exposure\Walk\Relay\Ticket;
use StorePosture\Exposure\Walk\Relay\Upload;
use StorePosture\Model\Problem;
use StorePosture\Scan\Clock;
use StorePosture\Scan\SliceLock;

/**
 * Another machine asks: it takes the plan along as a script, and its answers are handed in as a file. Until then nothing waits for it.
 */
final class Outside {
	private const BYTES        = 1048576;
	private const LOCK_SECONDS = 180;

	/**
	 * @param \Closure(list<Asker::*>, list<string>): Plan $plan
	 * @param \Closure(): Matcher                          $matcher
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
		private readonly OutsideKeys $keys,
	) {}

	/**
	 * @param list<string>              $let_in
	 * @param \Closure(Control): string $control Path of the control for these.
	 */
	public function script( array $let_in, string $home, \Closure $control, int $a_minute ): string {
		[ $secret, $until ] = $this->keys->fresh( $let_in );
		return Script::of( $home, $control( new Control( $secret ) ), ( $this->plan )( WalkJob::VISITORS, $let_in )->requests, VisitorNonce::rest(), $secret, $a_minute, $until );
	}

	/** The proof that this site is itself, for the token of a script whose answers are still taken. */
	public function control( string $token ): ?string {
		return ( new Control( $this->keys->current()[0] ) )->answer( $token );
	}

	/**
	 * @param iterable<string> $lines What the script wrote.
	 * @throws Problem When it asked another site or was recognised, is too old, or questions are being asked.
	 */
	public function import( iterable $lines ): WalkRecord {
		[ $secret, $let_in ] = $this->keys->current();
		if ( ! Upload::unpacks() ) {
			throw Problem::conflict( 'PHP cannot unpack the answers on this server: its extension zlib is missing.' );
		}
		if ( '' === $secret ) {
			throw Problem::conflict( 'No script was made in the last two days, so these answers cannot be taken. Make a new one.' );
		}
		$token = $this->lock->claim( self::LOCK_SECONDS ) ?? throw self::is_under_way();
		register_shutdown_function( fn () => $this->lock->release( $token ) );
		try {
			if ( null !== $this->walks->active() ) {
				throw self::is_under_way();
			}
			return $this->take( $lines, ( $this->plan )( WalkJob::VISITORS, $let_in ), $let_in, $secret, $token );
		} finally {
			$this->lock->release( $token );
		}
	}

	private static function is_under_way(): Problem {
		return Problem::conflict( 'Questions are being asked now. Hand these answers in when that is over.' );
	}

	/**
	 * @param iterable<string> $lines
	 * @param list<string>     $let_in
	 */
	private function take( iterable $lines, Plan $plan, array $let_in, string $secret, string $token ): WalkRecord {
		$questions = new Questions( $plan );
		$surfaces  = array_intersect_key( $questions->surfaces, $questions->of );
		$walk      = null;
		$batch     = array();
		$is_whole  = false;
		foreach ( $lines as $line ) {
			$read = Script::line( $line );
			if ( null === $read ) {
				$is_whole = $is_whole || Script::END === trim( $line );
				continue;
			}
			$answer = self::answer( $read[1], $read[2], $read[3] );
			if ( Script::CONTROL === $read[0] ) {
				self::check( $answer, new Control( $secret ) );
				$walk ??= $this->walks->create( Vantage::OUTSIDE, 'cli', WalkJob::VISITORS, $let_in, array_map( strval( ... ), array_keys( $surfaces ) ), count( $plan->requests ), $this->clock->now(), false );
				continue;
			}
			$request = Ticket::open( $read[0], $secret );
			$surface = null === $request ? null : $surfaces[ KnownSurface::key( $request->surface ) ] ?? null;
			if ( null === $walk || null === $request || null === $surface ) {
				continue;
			}
			$batch[] = array( $request, $answer, $surface );
			if ( count( $batch ) >= WalkJob::REQUESTS ) {
				if ( ! $this->hand_in( $walk, $batch ) || ! $this->lock->extend( $token, self::LOCK_SECONDS ) ) {
					return $this->walks->find( $walk->id ) ?? $walk;
				}
				$batch = array();
			}
		}
		if ( null === $walk ) {
			throw Problem::invalid( 'This is nothing that a script of this site wrote, or that script is too old.' );
		}
		if ( array() === $batch || $this->hand_in( $walk, $batch ) ) {
			$is_whole     = $is_whole && $walk->sent > 0;
			$walk->todo   = $is_whole ? array() : $walk->todo;
			$walk->reason = $is_whole ? '' : 'answers_missing';
			$this->ending->finish( $walk, $is_whole ? 'done' : 'stopped' );
		}
		return $this->walks->find( $walk->id ) ?? $walk;
	}

	/**
	 * @param list<array{PlannedRequest, Answer, Surface}> $batch
	 * @return bool False: it was stopped.
	 */
	private function hand_in( WalkRecord $walk, array $batch ): bool {
		$known = array();
		foreach ( $batch as [ , , $surface ] ) {
			$known[ KnownSurface::key( $surface->id ) ] = $surface;
		}
		$before = $this->results->some( array_map( strval( ... ), array_keys( $known ) ) );
		foreach ( $known as $key => $surface ) {
			$known[ $key ] = Gather::known( $surface, $before[ $key ] ?? null, $walk->id );
		}
		if ( null === $this->intake->take( $walk, ( $this->matcher )(), array_map( static fn ( array $one ): array => array( $one[0], $one[1] ), $batch ), $known ) ) {
			$this->ending->finish( $walk, 'stopped' );
			return false;
		}
		// The last of them may be asked more in the next batch.
		$walk->todo = array_values( array_diff( $walk->todo, array_slice( array_map( strval( ... ), array_keys( $known ) ), 0, -1 ) ) );
		$this->walks->save( $walk );
		return true;
	}

	private static function check( Answer $answer, Control $control ): void {
		$said = json_decode( $answer->body, true );
		if ( ! is_array( $said ) || $control->proof() !== ( $said['token'] ?? null ) ) {
			throw Problem::conflict( 'That machine did not reach this site, or it asked longer ago than a script made since. Nothing of it is taken.' );
		}
		if ( false !== ( $said['cookies'] ?? null ) ) {
			throw Problem::conflict( 'A cookie came along, so the site could tell who asked. Nothing of it is taken.' );
		}
	}

	private static function answer( int $ended, string $head, string $packed ): Answer {
		$incoming = new Incoming( self::BYTES );
		foreach ( explode( "\n", $head ) as $line ) {
			$incoming->line( "{$line}\n" );
		}
		$body = Inflate::of( $packed, self::BYTES + 1 ) ?? '';
		return $incoming->answer( Script::reason( $ended, $incoming->has_head() ), strlen( $body ) > self::BYTES || 0 !== $ended, substr( $body, 0, self::BYTES ) );
	}
}
