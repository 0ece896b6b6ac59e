<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\HandsOff;
use StorePosture\Model\Problem;
use StorePosture\Scan\Clock;
use StorePosture\Scan\Journal;
use StorePosture\Scan\Timetable;

/**
 * Walks, for the surfaces of this plugin and for cron: the job with its timetable and its journal.
 */
final class WalkService {
	/** Seconds of a slice that cron drives. */
	private const SLICE_SECONDS = 10.0;

	/** After an update: most come in bundles. */
	private const AFTER_UPDATE_SECONDS = 600;

	/**
	 * @param \Closure(): bool                    $may_go_round Whether it may start by itself.
	 * @param \Closure(): array<array-key, mixed> $kept         What the last round left (Summary).
	 * @param \Closure(): array<string, string>   $versions     Of plugins, theme and WordPress, by owner.
	 * @param \Closure(): void                    $tidy         Takes away what a walk brought along.
	 */
	public function __construct(
		private readonly WalkJob $job,
		private readonly Relay $relay,
		private readonly Outside $outside,
		private readonly WalkStore $walks,
		private readonly ResultStore $results,
		private readonly Journal $journal,
		private readonly Timetable $timetable,
		private readonly Clock $clock,
		private readonly \Closure $may_go_round,
		private readonly \Closure $kept,
		private readonly \Closure $versions,
		private readonly \Closure $tidy,
	) {}

	/**
	 * @param list<string> $let_in
	 * @param Vantage::*   $vantage
	 */
	public function plan( array $let_in, string $vantage = Vantage::LOOPBACK ): Plan {
		return $this->job->plan( $let_in, $vantage );
	}

	/**
	 * @param Vantage::*                $vantage
	 * @param 'person'|'schedule'|'cli' $trigger
	 * @param list<string>              $let_in
	 * @param list<string>|null         $only    Ids of surfaces; null for all.
	 * @param bool                      $with_orders Whether test orders are made for it.
	 * @throws Problem When another walk is not at its end, there is nothing to ask, or hands off is on.
	 */
	public function start( string $vantage, string $trigger, array $let_in, int $user, ?array $only = null, bool $with_orders = false ): WalkRecord {
		if ( HandsOff::is_on() ) {
			// A thousand questions would bury what an investigation looks for in the server's logs.
			throw Problem::conflict( 'Hands off is switched on, so nothing is asked.' );
		}
		$walk = $this->job->start( $vantage, $trigger, $let_in, $only, $with_orders );
		if ( 'schedule' !== $trigger ) {
			$this->journal->note( 'walk.started', $user, (string) $walk->id, array( 'let_in' => count( $let_in ) ) );
		}
		if ( Vantage::LOOPBACK === $vantage && 'cli' !== $trigger ) {
			$this->timetable->walk_soon();
		}
		if ( Vantage::LOOPBACK === $vantage && 'person' === $trigger ) {
			$this->timetable->wake();
		}
		return $walk;
	}

	/**
	 * For a walk that is asked from elsewhere: answers in, questions out. While hands off is on none go out.
	 *
	 * @return array{WalkRecord, list<\StorePosture\Exposure\Plan\PlannedRequest>}
	 * @throws Problem As Relay says.
	 */
	public function exchange( int $id, string $window, string $answers, string $stopped, bool $wants ): array {
		ignore_user_abort( true );
		return $this->relay->exchange( $id, $window, $answers, $stopped, $wants && ! HandsOff::is_on() );
	}

	/** The proof that this site is itself, for the token of whoever asks from elsewhere now; null for any other. */
	public function control( string $token ): ?string {
		return $this->walks->active()?->control()->answer( $token ) ?? $this->outside->control( $token );
	}

	/**
	 * What another machine was answered.
	 *
	 * @param iterable<string> $lines
	 * @throws Problem As Outside says.
	 */
	public function import( iterable $lines, int $user ): WalkRecord {
		$walk = $this->outside->import( $lines );
		$this->journal->note( 'walk.imported', $user, (string) $walk->id, array() );
		return $walk;
	}

	/** For a machine that is not this one. */
	public function outside(): Outside {
		return $this->outside;
	}

	/** Whether another window may take over. */
	public function is_waiting( WalkRecord $walk ): bool {
		return Relay::is_waiting( $walk, $this->clock->seconds() );
	}

	/** Works for about so many seconds. True: there is more to do. While hands off is on it waits. */
	public function slice( float $seconds ): bool {
		if ( HandsOff::is_on() ) {
			return false;
		}
		ignore_user_abort( true );
		$is_more = $this->job->slice( $seconds );
		if ( 'paused' === $this->walks->active()?->status ) {
			// Who knows for how long: nothing of ours waits in the store meanwhile.
			( $this->tidy )();
		}
		return $is_more;
	}

	/** The cron event: a watchdog first, then the work, then the next event if there is more. */
	public function on_slice(): void {
		if ( null === $this->walks->active() ) {
			return;
		}
		$this->timetable->walk_later();
		if ( $this->slice( self::SLICE_SECONDS ) ) {
			$this->timetable->walk_soon();
		} else {
			$this->timetable->no_walk();
		}
	}

	/** Once a day. */
	public function on_sweep(): void {
		$this->job->let_go();
		if ( 'running' === $this->walks->active()?->status ) {
			// Its events may have been lost, or hands off kept it waiting.
			$this->timetable->walk_soon();
			return;
		}
		if ( null === $this->walks->active() && ! HandsOff::is_on() ) {
			( $this->tidy )();
		}
		if ( ! ( $this->may_go_round )() ) {
			return;
		}
		if ( Rounds::is_due( ( $this->kept )(), (int) $this->clock->seconds() ) ) {
			$this->start_by_itself( null );
		} else {
			$this->on_change();
		}
	}

	/** UTC; null: not by itself. */
	public function next_at(): ?string {
		return ( $this->may_go_round )() ? Rounds::next( ( $this->kept )() ) : null;
	}

	/** Something was updated, switched on or off: what it opens is asked within the hour. */
	public function after_change(): void {
		if ( array() !== ( $this->kept )() ) {
			$this->timetable->walk_changed_in( self::AFTER_UPDATE_SECONDS );
		}
	}

	/** The cron event that follows. */
	public function on_change(): void {
		if ( array() === ( $this->kept )() || ! ( $this->may_go_round )() ) {
			return;
		}
		$changed = Rounds::changed( $this->job->plan( array() ), $this->results->all(), ( $this->kept )(), ( $this->versions )() );
		if ( array() !== $changed ) {
			$this->start_by_itself( $changed );
		}
	}

	/** What gives somebody away, or once did: something was done about it, or taken back. */
	public function ask_leaks_again(): void {
		$leaks = array();
		foreach ( $this->results->all() as $surface ) {
			foreach ( $surface->results as $result ) {
				if ( in_array( Reading::PROVEN, array( $result->class, $result->before ), true ) ) {
					$leaks[ $surface->id ] = $surface->id;
				}
			}
		}
		if ( array() !== $leaks ) {
			$this->start_by_itself( array_values( $leaks ) );
			$this->timetable->wake();
		}
	}

	/**
	 * @param list<string>|null $only
	 */
	private function start_by_itself( ?array $only ): void {
		try {
			$this->start( Vantage::LOOPBACK, 'schedule', array(), 0, $only );
		} catch ( Problem ) {
			// One is under way: what has changed is asked a day later.
			return;
		}
	}

	/**
	 * @param 'running'|'paused'|'cancelled' $status
	 */
	public function move( int $id, string $status, int $user ): WalkRecord {
		$said   = array(
			'running'   => 'walk.resumed',
			'paused'    => 'walk.paused',
			'cancelled' => 'walk.cancelled',
		);
		$before = $this->walks->find( $id )->status ?? '';
		$walk   = $this->job->move( $id, $status );
		if ( 'paused' === $walk->status && ! HandsOff::is_on() && $this->job->is_idle() ) {
			( $this->tidy )();
		}
		if ( $walk->status !== $before ) {
			$this->journal->note( $said[ $status ], $user, (string) $id, array() );
		}
		if ( 'running' === $walk->status && Vantage::LOOPBACK === $walk->vantage ) {
			$this->timetable->walk_soon();
			$this->timetable->wake();
		}
		return $walk;
	}

	public function latest(): ?WalkRecord {
		return $this->walks->latest();
	}

	public function find( int $id ): ?WalkRecord {
		return $this->walks->find( $id );
	}

	/**
	 * @return list<KnownSurface>
	 */
	public function surfaces(): array {
		return $this->results->all();
	}
}
