<?php
declare(strict_types=1);

namespace StorePosture\Store;

/**
 * Times and dates in our tables. What is damaged is no time: a row that holds it counts as not there.
 */
final class Moment {
	/** UTC, as 2026-11-22T10:00:00Z. */
	public static function is_time( string $text ): bool {
		return self::is( $text, 'Y-m-d\TH:i:s\Z' );
	}

	/** As 2026-11-26. */
	public static function is_date( string $text ): bool {
		return self::is( $text, 'Y-m-d' );
	}

	private static function is( string $text, string $form ): bool {
		$moment = \DateTimeImmutable::createFromFormat( '!' . $form, $text, new \DateTimeZone( 'UTC' ) );
		return false !== $moment && $moment->format( $form ) === $text;
	}
}
