<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\FactRecord;
use StorePosture\Model\Problem;
use StorePosture\Model\ScanRecord;

/**
 * Moves scans on, slice by slice, whoever drives: a cron event or the open panel. Never two at once.
 * Before a probe runs its name is stored; found again by the next slice, the process died in it.
 */
final class Job {
	/** A slice that is silent for so long is taken for dead. No probe may take longer. */
	private const LOCK_SECONDS = 60;

	/** How often a probe may take the process down before it is left out. */
	private const MAX_DEATHS = 2;

	private const MAX_ACTIVE = 12;

	/** Reason of a probe that works in parts and is not at its end: it is looked at again, in the same scan. */
	private const GOES_ON = 'goes_on';

	private bool $was_busy = false;

	/**
	 * @param \Closure(ScanRecord): void $finished Called once for each scan that came to its end.
	 */
	public function __construct(
		private readonly ScanStore $scans,
		private readonly FactStore $facts,
		private readonly SliceLock $lock,
		private readonly Catalog $catalog,
		private readonly Rotation $rotation,
		private readonly Looker $looker,
		private readonly Clock $clock,
		private readonly \Closure $finished,
	) {}

	/**
	 * Queues a scan; one that is already waiting for the same checks is joined. What a whole one looks at, and in which
	 * order, Rotation says; one of some checks looks at all they need.
	 *
	 * @param 'person'|'schedule'|'cli' $trigger
	 * @param list<string>|null         $checks Ids; null for all.
	 * @throws Problem For unknown checks, or when too many scans wait.
	 */
	public function start( string $trigger, ?array $checks ): ScanRecord {
		$known = $this->catalog->checks();
		foreach ( $checks ?? array() as $id ) {
			if ( ! isset( $known[ $id ] ) ) {
				throw Problem::not_found( "There is no check \"{$id}\"." );
			}
		}
		if ( null !== $checks ) {
			sort( $checks );
			$checks = array_values( array_unique( $checks ) );
		}
		$active = $this->scans->active();
		$same   = self::to_join( $active, $checks );
		if ( null !== $same ) {
			return $same;
		}
		if ( count( $active ) >= self::MAX_ACTIVE ) {
			throw Problem::conflict( 'Several checks are waiting already. Try again in a minute.' );
		}
		$facts = $this->catalog->facts_for( $checks );
		$scan  = $this->scans->create( $trigger, $checks, null === $checks ? $this->rotation->round( $facts, $this->facts->all(), $this->clock->now() ) : $facts, $this->clock->now() );
		// Somebody may have asked in the same moment: of two, the first stands.
		$first = self::to_join( $this->scans->active(), $checks ) ?? $scan;
		if ( $first->id < $scan->id ) {
			$this->scans->withdraw( $scan->id );
			return $first;
		}
		return $scan;
	}

	/**
	 * @param list<ScanRecord>  $active
	 * @param list<string>|null $checks
	 */
	private static function to_join( array $active, ?array $checks ): ?ScanRecord {
		foreach ( $active as $scan ) {
			if ( $scan->checks === $checks && ! $scan->further && ( null === $checks || 'queued' === $scan->status ) ) {
				return $scan;
			}
		}
		return null;
	}

	/**
	 * Queues another round for what a scan left out, unless one waits.
	 *
	 * @param 'person'|'schedule'|'cli' $trigger
	 * @param list<string>              $facts
	 */
	public function start_further( string $trigger, array $facts ): ?ScanRecord {
		$facts = $this->rotation->round( array_values( array_intersect( $this->catalog->facts_for( null ), $facts ) ), $this->facts->all(), $this->clock->now() );
		foreach ( $this->scans->active() as $scan ) {
			if ( null === $scan->checks ) {
				return $scan;
			}
		}
		return array() === $facts ? null : $this->scans->create( $trigger, null, $facts, $this->clock->now(), true );
	}

	/**
	 * Facts no scan has come to yet.
	 *
	 * @return list<string>
	 */
	public function never_seen(): array {
		return Rotation::never_seen( $this->catalog->facts_for( null ), $this->facts->all() );
	}

	/**
	 * Works for about so many seconds. True: there is more to do.
	 */
	public function slice( float $seconds ): bool {
		$token = $this->lock->claim( self::LOCK_SECONDS );
		$this->was_busy = null === $token;
		if ( null === $token ) {
			return array() !== $this->scans->active();
		}
		// A fatal error or exit() inside a probe must not keep the next slice waiting for the lock to run out.
		register_shutdown_function( fn () => $this->lock->release( $token ) );
		$this->looker->start_slice();
		try {
			$end = $this->clock->seconds() + $seconds;
			do {
				$scan = $this->scans->active()[0] ?? null;
			} while ( null !== $scan && $this->step( $scan, $token ) && $this->clock->seconds() < $end );
		} finally {
			$this->lock->release( $token );
		}
		return array() !== $this->scans->active();
	}

	/** Whether the last slice found another process at work, and did nothing. */
	public function was_busy(): bool {
		return $this->was_busy;
	}

	/**
	 * Those that are ids of checks.
	 *
	 * @param list<string> $ids
	 * @return list<string>
	 */
	public function known( array $ids ): array {
		return array_values( array_intersect( $ids, array_keys( $this->catalog->checks() ) ) );
	}

	public function cancel( int $id ): ScanRecord {
		$scan = $this->scans->find( $id ) ?? throw Problem::not_found( 'There is no such scan.' );
		if ( $scan->is_active() ) {
			$this->scans->cancel( $id, $this->clock->now() );
		}
		return $this->scans->find( $id ) ?? $scan;
	}

	/** One probe. False: the lock is lost, another process has taken over. */
	private function step( ScanRecord $scan, string $token ): bool {
		$scan->status       = 'running';
		$scan->started_at ??= $this->clock->now();
		if ( '' !== $scan->in_flight ) {
			$this->count_death( $scan );
		}
		$fact = $scan->todo[0] ?? null;
		if ( null !== $fact && null === $scan->checks && ! $this->rotation->fits( $fact, $scan->requests, $scan->http_seconds ) ) {
			$this->leave_out( $scan, $fact );
		} elseif ( null !== $fact ) {
			$scan->in_flight = $fact;
			$this->scans->save( $scan );
			$record = $this->looker->look( $fact, $scan, $this->clock->now() );
			if ( ! $this->lock->extend( $token, self::LOCK_SECONDS ) ) {
				return false;
			}
			if ( self::GOES_ON === $record->reason( '' ) ) {
				$scan->in_flight = '';
				$this->scans->save( $scan );
			} else {
				$this->done( $scan, $record );
			}
		}
		if ( array() === $scan->todo ) {
			$this->finish( $scan );
		}
		return true;
	}

	private function count_death( ScanRecord $scan ): void {
		$fact                  = $scan->in_flight;
		$scan->in_flight       = '';
		$scan->deaths[ $fact ] = ( $scan->deaths[ $fact ] ?? 0 ) + 1;
		if ( $scan->deaths[ $fact ] >= self::MAX_DEATHS ) {
			$scan->dead[] = $fact;
			$this->done( $scan, FactRecord::unseen( $fact, 'probe_died', $this->clock->now() ) );
		}
	}

	/** It keeps its record with its own time. Nobody has looked at it yet: then that is what is known. */
	private function leave_out( ScanRecord $scan, string $fact ): void {
		if ( ! isset( $this->facts->all()[ $fact ] ) ) {
			$this->facts->save( FactRecord::unseen( $fact, Rotation::NOT_YET, $this->clock->now() ), $scan->id );
		}
		$scan->left[] = $fact;
		$scan->todo   = array_values( array_diff( $scan->todo, array( $fact ) ) );
		$this->scans->save( $scan );
	}

	private function done( ScanRecord $scan, FactRecord $record ): void {
		$this->facts->save( $record, $scan->id );
		$scan->todo      = array_values( array_diff( $scan->todo, array( $record->fact ) ) );
		$scan->in_flight = '';
		$this->scans->save( $scan );
	}

	private function finish( ScanRecord $scan ): void {
		$scan->status      = 'done';
		$scan->finished_at = $this->clock->now();
		$scan->controls    = array();
		$this->scans->save( $scan );
		( $this->finished )( $scan );
	}
}
