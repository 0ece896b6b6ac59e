<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Leaks;

use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\SurfaceResult;
use StorePosture\Exposure\Walk\WalkRecord;

/**
 * What a walk means for the records of leaks: which are opened, opened again, or closed. Pure.
 *
 * Any walk can prove a leak. Only one that came to its end closes it, and only by an answer: what could not be asked or judged stays
 * open. That a surface is gone, only a whole round tells.
 */
final class Ledger {
	private const CLOSED = array( Reading::GUARDED, Reading::QUIET, Reading::OPEN );

	/** A surface of a handler or a page may be overlooked once: it is looked for by asking. REST routes are listed by WordPress. */
	private const MISSES = array( 'rest' => 1 );

	private const MISSES_ELSE = 2;

	/**
	 * @param \Closure(string): string $changed_at     When an owner's files were changed last, UTC; '' when that is not known.
	 * @param string                   $round_before   When the round before this walk ended, UTC; ''.
	 * @param bool                     $knows_somebody Whose data could have been recognised.
	 */
	public function __construct( private readonly \Closure $changed_at, private readonly string $round_before, private readonly bool $knows_somebody ) {}

	/**
	 * @param list<KnownSurface> $surfaces All, as they are after the walk.
	 * @param list<Leak>         $leaks    All records.
	 * @return list<array{'opened'|'reopened'|'closed'|'seen', Leak}> What has to be kept; in the order of the surfaces.
	 */
	public function after( array $surfaces, WalkRecord $walk, array $leaks ): array {
		$now     = $walk->finished_at ?? $walk->created_at;
		$by_key  = array_column( $leaks, null, 'key' );
		$there   = array_column( $surfaces, null, 'key' );
		$changes = array();
		foreach ( $surfaces as $surface ) {
			if ( Reading::PROVEN === $surface->class() ) {
				$changes[] = $this->proven( $surface, $by_key[ $surface->key ] ?? null, $now );
			}
		}
		if ( 'done' !== $walk->status ) {
			return $changes;
		}
		foreach ( $leaks as $leak ) {
			if ( $leak->is_open() ) {
				$surface = $there[ $leak->key ] ?? null;
				$missed  = $walk->is_partial ? array() : self::missed( $leak, $now );
				$changes = array( ...$changes, ...( null === $surface ? $missed : $this->asked( $leak, $surface, $walk, $now ) ) );
			}
		}
		return $changes;
	}

	/**
	 * @return array{'opened'|'reopened'|'seen', Leak}
	 */
	private function proven( KnownSurface $surface, ?Leak $leak, string $now ): array {
		$results = array_values( array_filter( $surface->results, static fn ( SurfaceResult $result ): bool => Reading::PROVEN === $result->class ) );
		$known   = min( $now, ...array_column( $results, 'since' ) );
		$kinds   = array_merge( ...array_column( $results, 'kinds' ) );
		$people  = max( 0, ...array_column( $results, 'people' ) );
		$seen    = max( '', ...array_column( $results, 'at' ) );
		$is_open = null !== $leak && $leak->is_open();
		$changed = ( $this->changed_at )( $surface->owner );
		// It was closed at the round before: a change of files that is older has not opened it.
		$was_closed = array() !== array_filter( $results, static fn ( SurfaceResult $result ): bool => in_array( $result->before, array( Reading::GUARDED, Reading::QUIET ), true ) );
		$by_update  = '' !== $changed && $changed <= $known && ( ! $was_closed || $changed > $this->round_before );
		$new        = new Leak(
			$leak->id ?? 0,
			$surface->key,
			$surface->id,
			$surface->kind,
			$surface->name,
			$surface->method,
			$surface->owner,
			$surface->file,
			$surface->line,
			array_values( array_unique( array( ...( $is_open ? $leak->kinds : array() ), ...$kinds ) ) ),
			max( $is_open ? $leak->people : 0, $people ),
			$results[0]->request,
			$is_open ? $leak->known_since : $known,
			$is_open ? $leak->open_since : ( $by_update ? $changed : $known ),
			$is_open ? $leak->open_since_from : ( $by_update ? Leak::UPDATE : Leak::FIRST_SEEN ),
			$seen,
			'',
			'',
			0,
			null === $leak || $is_open ? $leak->past ?? array() : array( ...$leak->past, self::past( $leak ) ),
			$is_open ? $leak->decision : Decision::none(),
		);
		return array( null === $leak ? 'opened' : ( $is_open ? 'seen' : 'reopened' ), $new );
	}

	/**
	 * @return list<array{'closed'|'seen', Leak}>
	 */
	private function asked( Leak $leak, KnownSurface $surface, WalkRecord $walk, string $now ): array {
		$is_asked = $this->knows_somebody && $surface->walk === $walk->id && in_array( $surface->class(), self::CLOSED, true );
		if ( $is_asked ) {
			return array( array( 'closed', self::closed( $leak, $now, Leak::ASKED ) ) );
		}
		return $leak->missed > 0 && Reading::PROVEN !== $surface->class() ? array( array( 'seen', $leak->with( array( 'missed' => 0 ) ) ) ) : array();
	}

	/**
	 * @return list<array{'closed'|'seen', Leak}>
	 */
	private static function missed( Leak $leak, string $now ): array {
		$missed = $leak->missed + 1;
		return $missed >= ( self::MISSES[ $leak->kind ] ?? self::MISSES_ELSE )
			? array( array( 'closed', self::closed( $leak->with( array( 'missed' => $missed ) ), $now, Leak::GONE ) ) )
			: array( array( 'seen', $leak->with( array( 'missed' => $missed ) ) ) );
	}

	/**
	 * @param 'asked'|'gone' $because
	 */
	private static function closed( Leak $leak, string $now, string $because ): Leak {
		return $leak->with(
			array(
				'closed_at' => $now,
				'because'   => $because,
			)
		);
	}

	/**
	 * @return array{known_since: string, open_since: string, closed_at: string, because: string, regulator: string, customers: string, reason: string}
	 */
	private static function past( Leak $leak ): array {
		return array(
			'known_since' => $leak->known_since,
			'open_since'  => $leak->open_since,
			'closed_at'   => $leak->closed_at,
			'because'     => $leak->because,
			'regulator'   => $leak->decision->regulator,
			'customers'   => $leak->decision->customers,
			'reason'      => $leak->decision->reason,
		);
	}
}
