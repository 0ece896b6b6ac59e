<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Plan\Plan;

/**
 * When the stranger test goes round by itself, and to what. It does so only where a person has started it once: the first time asks. Pure.
 */
final class Rounds {
	private const DAYS = 7;

	private const DAY = 86400;

	/** A little early counts: the daily look comes a few minutes sooner or later. */
	private const LEEWAY = 3600;

	/**
	 * @param array<array-key, mixed> $kept What the last round left (Summary); empty before the first.
	 */
	public static function is_due( array $kept, int $now ): bool {
		$last = is_string( $kept['walked_at'] ?? null ) ? strtotime( $kept['walked_at'] ) : false;
		return false !== $last && $now - $last >= self::DAYS * self::DAY - self::LEEWAY;
	}

	/**
	 * When it goes round next.
	 *
	 * @param array<array-key, mixed> $kept What the last round left (Summary); empty before the first.
	 * @return string|null UTC; null: not by itself.
	 */
	public static function next( array $kept ): ?string {
		$last = is_string( $kept['walked_at'] ?? null ) ? strtotime( $kept['walked_at'] ) : false;
		return false === $last ? null : gmdate( 'Y-m-d\TH:i:s\Z', $last + self::DAYS * self::DAY );
	}

	/**
	 * What is new, and all of whoever has changed since: a new version may have opened any of its routes.
	 *
	 * @param list<KnownSurface>      $known
	 * @param array<array-key, mixed> $kept     What the last round left.
	 * @param array<string, string>   $versions By owner, as they are now.
	 * @return list<string> Surface::$id.
	 */
	public static function changed( Plan $plan, array $known, array $kept, array $versions ): array {
		$before  = is_array( $kept['versions'] ?? null ) ? $kept['versions'] : array();
		$ids     = array_flip( array_column( $known, 'id' ) );
		$changed = array();
		foreach ( $plan->asked() as $surface ) {
			$owner = $surface->origin->owner;
			if ( ! isset( $ids[ $surface->id ] ) || ( $before[ $owner ] ?? '' ) !== ( $versions[ $owner ] ?? '' ) ) {
				$changed[] = $surface->id;
			}
		}
		return $changed;
	}
}
