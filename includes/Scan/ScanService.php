<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Shapes;
use StorePosture\Model\ScanRecord;
use StorePosture\Model\Words;

/**
 * Scans, for the surfaces and for cron: the job with its timetable.
 *
 * @phpstan-import-type ScanShape from Shapes
 */
final class ScanService {
	/** Scans kept for looking back. */
	private const KEEP = 50;

	private bool $is_in_slice = false;

	/**
	 * @param \Closure(): (int|null) $days Between scans; null where none shall run by itself.
	 */
	public function __construct(
		private readonly Job $job,
		private readonly ScanStore $scans,
		private readonly StateService $states,
		private readonly Journal $journal,
		private readonly Looker $looker,
		private readonly FactStore $facts,
		private readonly Timetable $timetable,
		private readonly Pace $pace,
		private readonly Clock $clock,
		private readonly Words $words,
		private readonly \Closure $days,
	) {}

	/**
	 * @param 'person'|'schedule'|'cli' $trigger
	 * @param list<string>|null         $checks Ids; null for all.
	 * @param int                       $user   Who, where a person starts it.
	 */
	public function start( string $trigger, ?array $checks, int $user = 0 ): ScanRecord {
		$scan = $this->job->start( $trigger, $checks );
		if ( 'schedule' !== $trigger ) {
			$this->journal->note( 'scan.started', $user, (string) $scan->id, array( 'checks' => $checks ) );
		}
		$this->timetable->slice_soon();
		if ( null === $checks ) {
			$this->timetable->keep( ( $this->days )() );
		}
		if ( 'person' === $trigger ) {
			// Last: WordPress keeps all events in one option, and the process woken here writes it, too.
			$this->timetable->wake();
		}
		return $scan;
	}

	/** Works for about so many seconds. True: there is more to do. */
	public function slice( float $seconds ): bool {
		ignore_user_abort( true );
		return $this->job->slice( $seconds );
	}

	/** The cron event: a watchdog first, then the work, then the next event if there is more. */
	public function on_slice(): void {
		$active = $this->scans->active();
		if ( array() === $active ) {
			return;
		}
		if ( array() === array_filter( $active, fn ( ScanRecord $scan ): bool => ! $this->pace->waits( $scan ) ) ) {
			$this->timetable->slice_after_a_while();
			return;
		}
		$scan = $active[0];
		$this->timetable->slice_later();
		$this->is_in_slice = true;
		// After a fatal error or exit() in a probe nobody need wait for the watchdog.
		register_shutdown_function(
			function (): void {
				if ( $this->is_in_slice ) {
					$this->timetable->slice_soon();
				}
			}
		);
		$start             = $this->clock->seconds();
		$is_more           = $this->slice( $this->pace->seconds( $scan ) );
		$took              = $this->clock->seconds() - $start;
		$this->is_in_slice = false;
		if ( ! $is_more ) {
			$this->timetable->no_slice();
			// What another process planned meanwhile may have been overwritten by the line above.
			$this->timetable->keep( ( $this->days )() );
		} elseif ( ! $this->job->was_busy() && $this->pace->waits_after( $scan, $took ) ) {
			$this->timetable->slice_after_a_while();
		} elseif ( ! $this->job->was_busy() ) {
			$this->timetable->slice_soon();
		}
	}

	/**
	 * What a scan had no requests left for: somebody who waits sees it at once; else the next scans have it in turn, and
	 * only what nobody has looked at yet is not left until then.
	 */
	public function on_finished( ScanRecord $scan ): void {
		if ( array() === $scan->left ) {
			return;
		}
		if ( 'schedule' !== $scan->trigger ) {
			$this->job->start_further( $scan->trigger, $scan->left );
			$this->timetable->slice_soon();
		} elseif ( array() !== $this->job->never_seen() ) {
			$this->timetable->further_soon();
		}
	}

	/** Whether with it everything was looked at: what it left out was seen before, or there is nothing. */
	public function is_whole( ScanRecord $scan ): bool {
		return null === $scan->checks && ( array() === $scan->left || 'schedule' === $scan->trigger ) && array() === $this->job->never_seen();
	}

	/**
	 * The cron event of the scan that comes by itself.
	 *
	 * @param bool $further Only what nobody has looked at yet.
	 */
	public function on_scan( bool $further ): void {
		$days = ( $this->days )();
		if ( null !== $days && $further ) {
			$this->job->start_further( 'schedule', $this->job->never_seen() );
			$this->timetable->slice_soon();
		} elseif ( null !== $days ) {
			$this->timetable->next_scan_in( $days );
			$this->start( 'schedule', null );
		}
	}

	public function keep_timetable(): void {
		$this->timetable->keep( ( $this->days )() );
	}

	/**
	 * Once a day: what has come to its day is looked at again, and is open; old scans and old entries are forgotten.
	 *
	 * @param bool $hands_off Nothing is forgotten meanwhile.
	 */
	public function on_sweep( bool $hands_off ): void {
		if ( ! $hands_off ) {
			$this->scans->prune( self::KEEP );
			$this->journal->prune();
		}
		$this->timetable->keep( ( $this->days )() );
		$due   = $this->states->due();
		$known = $this->job->known( $due );
		if ( array() !== $known && null !== ( $this->days )() ) {
			$this->start( 'schedule', $known );
		}
		$this->states->end_due( $due );
	}

	public function cancel( int $id ): ScanRecord {
		return $this->job->cancel( $id );
	}

	public function is_any_active(): bool {
		return array() !== $this->scans->active();
	}

	public function find( int $id ): ?ScanRecord {
		return $this->scans->find( $id );
	}

	public function latest(): ?ScanRecord {
		return $this->scans->latest();
	}

	/**
	 * @return ScanShape
	 */
	public function told( ScanRecord $scan ): array {
		return $scan->to_array( $this->words->say( Doing::words( $scan->in_flight ) ) );
	}

	/**
	 * Sees one fact again at once, because we have just changed what it tells. Local facts only.
	 */
	public function look_again( string $fact ): void {
		if ( isset( $this->facts->all()[ $fact ] ) ) {
			$scan = new ScanRecord( 0, 'running', 'person', array(), $this->clock->now(), array(), 0, '' );
			$this->facts->save( $this->looker->look( $fact, $scan, $this->clock->now() ), 0 );
		}
	}

	/**
	 * The proof that this site is itself, for the token of a scan that runs now; null for any other.
	 */
	public function control( string $token ): ?string {
		foreach ( $this->scans->active() as $scan ) {
			if ( '' !== $scan->secret && hash_equals( $scan->control_token(), $token ) ) {
				return $scan->control_proof();
			}
		}
		return null;
	}
}
