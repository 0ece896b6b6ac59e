<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Hit;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Surface;

/**
 * What the answers of one surface come to, beside what it came to before. Pure.
 */
final class Gather {
	/**
	 * @param Vantage::* $vantage
	 */
	public function __construct( private readonly string $vantage, private readonly int $walk, private readonly string $now ) {}

	/**
	 * @param list<array{PlannedRequest, Reading}> $read
	 */
	public function surface( KnownSurface $surface, array $read ): KnownSurface {
		$results = array();
		foreach ( $surface->results as $result ) {
			$results[ "{$result->vantage} {$result->asker}" ] = $result;
		}
		$by_asker = array();
		foreach ( $read as $pair ) {
			$by_asker[ $pair[0]->asker ][] = $pair;
		}
		foreach ( $by_asker as $asker => $pairs ) {
			$place             = "{$this->vantage} {$asker}";
			$results[ $place ] = $this->result( $pairs, $results[ $place ] ?? null );
		}
		return $surface->with( array_values( $results ), $this->walk );
	}

	/** As the plan has it now, with what it came to before. */
	public static function known( Surface $surface, ?KnownSurface $before, int $walk ): KnownSurface {
		$results = '' === $surface->held_back ? $before->results ?? array() : array();
		return new KnownSurface( KnownSurface::key( $surface->id ), $surface->id, $surface->kind, $surface->name, $surface->method, $surface->origin->owner, $surface->origin->file, $surface->origin->line, $surface->guard, $surface->group, $surface->held_back, $results, $walk );
	}

	/**
	 * @param non-empty-list<array{PlannedRequest, Reading}> $pairs Of one asker.
	 */
	private function result( array $pairs, ?SurfaceResult $before ): SurfaceResult {
		[ $request, $worst ] = $pairs[0];
		foreach ( $pairs as [ $other, $reading ] ) {
			if ( self::rank( $reading->class ) < self::rank( $worst->class ) ) {
				[ $request, $worst ] = array( $other, $reading );
			}
		}
		if ( null !== $before && $before->walk === $this->walk && self::rank( $before->class ) <= self::rank( $worst->class ) ) {
			// The rest of its answers, and no worse than the first.
			return $before->and_asked( count( $pairs ), $this->now );
		}
		$hits   = array();
		$limits = array();
		foreach ( $pairs as [ , $reading ] ) {
			array_push( $hits, ...array_filter( $reading->hits, static fn ( Hit $hit ): bool => $hit->class === $worst->class ) );
			array_push( $limits, ...$reading->limits );
		}
		$first   = array_values( array_filter( $worst->hits, static fn ( Hit $hit ): bool => $hit->class === $worst->class ) )[0] ?? null;
		$is_rest = null !== $before && $before->walk === $this->walk;
		$is_same = null !== $before && $before->class === $worst->class;
		return new SurfaceResult(
			$this->vantage,
			$request->asker,
			$worst->class,
			array_values( array_unique( array_column( $hits, 'kind' ) ) ),
			count( array_unique( array_diff( array_column( $hits, 'person' ), array( '' ) ) ) ),
			$first->sample ?? '',
			$first->where ?? '',
			$request->method,
			Shown::address( $request ),
			$worst->reason,
			array_values( array_unique( $limits ) ),
			count( $pairs ) + ( $is_rest ? $before->requests : 0 ),
			$this->now,
			$is_same ? $before->since : $this->now,
			$is_same || $is_rest ? $before->before : self::seen_last( $before ),
			$this->walk,
			Reading::PROVEN === $worst->class ? self::counts_through( $request ) : '',
		);
	}

	/** @param Reading::* $class */
	private static function rank( string $class ): int {
		return (int) array_search( $class, KnownSurface::ORDER, true );
	}

	/** The asker sent the number of a record, so whoever asks can send the next. */
	private static function counts_through( PlannedRequest $request ): string {
		foreach ( $request->about as $record ) {
			if ( 1 === preg_match( '/^\d+$/D', $record->id ) && in_array( $record->id, $request->sent, true ) && in_array( $record->kind, array( 'user', 'order' ), true ) ) {
				return $record->kind;
			}
		}
		return '';
	}

	/** The class it was last seen to be in: one that failed to answer in between was no other. */
	private static function seen_last( ?SurfaceResult $before ): string {
		return match ( $before?->class ) {
			null => '',
			Reading::UNSEEN, Reading::ERRORED => $before->before,
			default => $before->class,
		};
	}
}
