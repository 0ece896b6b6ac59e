<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * Whether the shop has its hands full, by what costs next to nothing to look at. What cannot be seen says nothing.
 */
final class Traffic {
	public static function is_busy( Data $data, int $now ): bool {
		$limits = $data->any( 'scanning' );
		return self::orders( $now - (int) ( 60 * self::number( $limits, 'busy_minutes' ) ) ) >= self::number( $limits, 'busy_orders' )
			|| self::load() > self::number( $limits, 'busy_load_a_processor' );
	}

	/** Orders placed since then. */
	private static function orders( int $since ): int {
		try {
			return Orders::of_this_store()->placed_since( gmdate( 'Y-m-d H:i:s', $since ) );
		} catch ( \Throwable ) {
			return 0;
		}
	}

	/** Processes that want a processor, for each there is. */
	private static function load(): float {
		$load = function_exists( 'sys_getloadavg' ) ? sys_getloadavg() : false;
		// Behind open_basedir it cannot be read; then the load alone says nothing.
		$text       = @file_get_contents( '/proc/cpuinfo' ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		$processors = is_string( $text ) ? preg_match_all( '/^processor\s*:/m', $text ) : 0;
		return is_array( $load ) && is_int( $processors ) && $processors > 0 ? $load[0] / $processors : 0.0;
	}

	/**
	 * @param array<array-key, mixed> $limits
	 */
	private static function number( array $limits, string $name ): int|float {
		$number = $limits[ $name ] ?? null;
		return is_int( $number ) || is_float( $number ) ? $number : throw new \UnexpectedValueException( "No limit {$name}." );
	}
}
