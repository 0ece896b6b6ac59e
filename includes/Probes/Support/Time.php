<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Times of a fact: UTC, as 2026-11-22T10:00:00Z. Null: no date there, or none that can be read.
 */
final class Time {
	/** Of a database column that holds UTC. */
	public static function of_utc( ?string $stored ): ?string {
		if ( null === $stored || 1 !== preg_match( '/^(?!0000)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/', $stored ) ) {
			return null;
		}
		$date = date_create_immutable( substr( $stored, 0, 19 ), new \DateTimeZone( 'UTC' ) );
		return false === $date ? null : $date->format( 'Y-m-d\TH:i:s\Z' );
	}

	/** Of a database column that holds the site's own time, such as last_access of a WooCommerce API key. */
	public static function of_local( ?string $stored ): ?string {
		return null === self::of_utc( $stored ) || null === $stored ? null : self::of_utc( get_gmt_from_date( substr( $stored, 0, 19 ) ) );
	}

	/** Of Unix seconds. */
	public static function of_seconds( mixed $seconds ): ?string {
		return is_numeric( $seconds ) && $seconds > 0 && $seconds < 4102444800 ? gmdate( 'Y-m-d\TH:i:s\Z', (int) $seconds ) : null;
	}

	/** For a query: so many days before a time of a scan, as the database writes it. */
	public static function days_before( string $now, float $days ): string {
		return gmdate( 'Y-m-d H:i:s', (int) strtotime( $now ) - (int) round( $days * 86400 ) );
	}
}
