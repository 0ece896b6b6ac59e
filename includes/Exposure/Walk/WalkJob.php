<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Surface;
use StorePosture\Model\Problem;
use StorePosture\Scan\Clock;
use StorePosture\Scan\SliceLock;

/**
 * Puts the plan to the site, some surfaces at a time, whoever drives. The plan is made anew in each slice, for it holds customers'
 * values and is not stored: what is stored are the surfaces still to be asked. One that was being asked when a process died is asked again.
 */
final class WalkJob {
	/** A batch is asked, matched and kept as one; a process that dies loses no more. Where nothing answers it takes less than a minute. */
	public const REQUESTS = 20;

	/** The plan asks this site for a token that it alone knows. Whatever else answers at this address is not judged. */
	private const ELSEWHERE = 'not_this_site';

	/** Longer than a batch can take. */
	private const LOCK_SECONDS = 180;

	/** Who asks from here; from elsewhere nobody asks as a customer, for that would send a session out. */
	public const VISITORS = array( Asker::VISITOR, Asker::VISITOR_WITH_NONCE );
	private const ASKERS  = array( ...self::VISITORS, Asker::CUSTOMER );

	/**
	 * @param \Closure(list<Asker::*>, list<string>, bool=): Plan $plan For whom, what is let in, and whether test orders are there.
	 * @param \Closure(list<Asker::*>): Sender             $sender   That can ask as these.
	 * @param \Closure(): Matcher                          $matcher
	 */
	public function __construct(
		private readonly WalkStore $walks,
		private readonly ResultStore $results,
		private readonly SliceLock $lock,
		private readonly Clock $clock,
		private readonly \Closure $plan,
		private readonly \Closure $sender,
		private readonly \Closure $matcher,
		private readonly Intake $intake,
		private readonly Ending $ending,
	) {}

	/**
	 * What would be asked now.
	 *
	 * @param list<string> $let_in
	 * @param Vantage::*   $vantage
	 */
	public function plan( array $let_in, string $vantage = Vantage::LOOPBACK ): Plan {
		return ( $this->plan )( self::askers( $vantage ), $let_in );
	}

	/**
	 * @param Vantage::*                $vantage
	 * @param 'person'|'schedule'|'cli' $trigger
	 * @param list<string>              $let_in
	 * @param list<string>|null         $only    Surface::$id of those to be asked; null for all.
	 * @param bool                      $with_orders Whether test orders are made for it.
	 * @throws Problem When another walk is not at its end.
	 */
	public function start( string $vantage, string $trigger, array $let_in, ?array $only = null, bool $with_orders = false ): WalkRecord {
		$this->let_go();
		if ( null !== $this->walks->active() ) {
			throw self::is_under_way();
		}
		$plan  = $this->plan( $let_in, $vantage );
		$todo  = array();
		$asked = array_count_values( array_column( $plan->requests, 'surface' ) );
		foreach ( $asked as $surface => $requests ) {
			if ( null === $only || in_array( $surface, $only, true ) ) {
				$todo[ KnownSurface::key( (string) $surface ) ] = $requests;
			}
		}
		if ( array() === $todo ) {
			throw Problem::not_found( 'There is nothing of that to ask.' );
		}
		$walk = $this->walks->create( $vantage, $trigger, self::askers( $vantage ), $let_in, array_map( strval( ... ), array_keys( $todo ) ), array_sum( $todo ), $this->clock->now(), null !== $only );
		if ( $this->is_second( $walk ) ) {
			$this->walks->withdraw( $walk->id );
			throw self::is_under_way();
		}
		$walk->secret      = Vantage::LOOPBACK === $vantage ? '' : bin2hex( random_bytes( 16 ) );
		$walk->with_orders = $with_orders && Vantage::LOOPBACK === $vantage;
		$this->walks->save( $walk );
		$this->note_surfaces( $plan, $walk->id );
		return $walk;
	}

	/**
	 * @param Vantage::* $vantage
	 * @return list<Asker::*>
	 */
	private static function askers( string $vantage ): array {
		return Vantage::LOOPBACK === $vantage ? self::ASKERS : self::VISITORS;
	}

	/** A walk whose window was closed long ago must not keep others from asking. */
	public function let_go(): void {
		$walk = $this->walks->active();
		if ( null !== $walk && Relay::is_given_up( $walk, $this->clock->seconds() ) ) {
			$walk->reason = 'window_closed';
			$this->ending->finish( $walk, 'stopped', array( 'running', 'paused' ) );
		}
	}

	/**
	 * Works for about so many seconds. True: there is more to do.
	 */
	public function slice( float $seconds ): bool {
		$token = $this->lock->claim( self::LOCK_SECONDS );
		if ( null === $token ) {
			return null !== $this->running();
		}
		// A fatal error while others' code is asked for its routes must not keep the next slice waiting.
		register_shutdown_function( fn () => $this->lock->release( $token ) );
		try {
			$end  = $this->clock->seconds() + $seconds;
			$walk = $this->running();
			if ( null === $walk ) {
				return false;
			}
			$plan = ( $this->plan )( $walk->askers, $walk->let_in, $walk->with_orders );
			if ( self::ELSEWHERE === ( $plan->unseen['ajax'] ?? '' ) ) {
				$walk->reason = self::ELSEWHERE;
				$this->ending->finish( $walk, 'stopped' );
				return false;
			}
			$questions = new Questions( $plan );
			$sender  = ( $this->sender )( $walk->askers );
			$matcher = ( $this->matcher )();
			// One batch at least, however long the plan took: else a slow site would never come to its end.
			do {
				$walk = $this->batch( $walk, $questions, $sender, $matcher ) && $this->lock->extend( $token, self::LOCK_SECONDS ) ? $this->running() : null;
			} while ( null !== $walk && array() !== $walk->todo && $this->clock->seconds() < $end );
			if ( null !== $walk && array() === $walk->todo ) {
				$this->ending->finish( $walk, 'done' );
			}
		} finally {
			$this->lock->release( $token );
		}
		return null !== $this->running();
	}

	/** No slice works at the moment. */
	public function is_idle(): bool {
		$token = $this->lock->claim( 1 );
		if ( null === $token ) {
			return false;
		}
		$this->lock->release( $token );
		return true;
	}

	/**
	 * @param 'running'|'paused'|'cancelled' $status
	 */
	public function move( int $id, string $status ): WalkRecord {
		$walk = $this->stored( $id );
		$from = match ( $status ) {
			'running' => array( 'paused', 'stopped' ),
			'paused' => array( 'running' ),
			'cancelled' => array( 'running', 'paused' ),
		};
		if ( 'running' === $status && 'stopped' === $walk->status && null !== $this->walks->active() ) {
			throw self::is_under_way();
		}
		if ( $this->walks->move( $id, $from, $status, 'cancelled' === $status ? $this->clock->now() : '' ) ) {
			$walk = $this->stored( $id );
			if ( 'running' === $status ) {
				$walk->refused_in_a_row = 0;
				$walk->reason           = '';
				$this->walks->save( $walk );
			} elseif ( 'cancelled' === $status ) {
				$this->ending->over( $id );
			}
		}
		return $this->stored( $id );
	}

	private function stored( int $id ): WalkRecord {
		return $this->walks->find( $id ) ?? throw Problem::not_found( 'There is no such round of questions.' );
	}

	private static function is_under_way(): Problem {
		return Problem::conflict( 'These questions are being asked already. Stop that first, or wait for its end.' );
	}

	/** Somebody began another in the same moment: of two, the first stands. */
	private function is_second( WalkRecord $walk ): bool {
		$first = $this->walks->active();
		return null !== $first && $first->id < $walk->id;
	}

	private function running(): ?WalkRecord {
		$walk = $this->walks->active();
		return null !== $walk && 'running' === $walk->status && Vantage::LOOPBACK === $walk->vantage ? $walk : null;
	}

	/**
	 * @return bool False: it was stopped.
	 */
	private function batch( WalkRecord $walk, Questions $questions, Sender $sender, Matcher $matcher ): bool {
		$keys  = array();
		$batch = array();
		foreach ( $walk->todo as $key ) {
			if ( array() !== $batch && count( $batch ) + count( $questions->of[ $key ] ?? array() ) > self::REQUESTS ) {
				break;
			}
			$keys[] = $key;
			array_push( $batch, ...( $questions->of[ $key ] ?? array() ) );
		}
		$before = $this->results->some( $keys );
		$known  = array();
		foreach ( array_intersect( $keys, array_keys( $questions->surfaces ) ) as $key ) {
			$known[ $key ] = Gather::known( $questions->surfaces[ $key ], $before[ $key ] ?? null, $walk->id );
		}
		$late = $this->intake->take( $walk, $matcher, array_map( static fn ( PlannedRequest $request, Answer $answer ): array => array( $request, $answer ), $batch, $sender->send( $batch ) ), $known );
		if ( null === $late ) {
			$this->ending->finish( $walk, 'stopped' );
			return false;
		}
		// What the plan does not hold any more is gone with its plugin.
		$walk->todo = array_values( array_diff( $walk->todo, array_diff( $keys, $late ) ) );
		$this->walks->save( $walk );
		return true;
	}

	/** What is not asked stands there with its reason; what is there no more goes. */
	private function note_surfaces( Plan $plan, int $walk ): void {
		$this->results->keep_only( array_map( static fn ( Surface $surface ): string => KnownSurface::key( $surface->id ), $plan->surfaces ) );
		$held = array_filter( $plan->held_back(), static fn ( Surface $surface ): bool => $surface->reads() );
		$this->results->save( array_map( static fn ( Surface $surface ): KnownSurface => Gather::known( $surface, null, $walk ), array_values( $held ) ) );
	}
}
