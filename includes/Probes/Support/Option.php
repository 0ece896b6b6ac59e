<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Options as what they should be. Anybody can write anything into an option: wrong types and texts
 * of a megabyte are the normal case here, and a filter on an option may throw (the probe's caller
 * or attempt() turns that into "could not see").
 */
final class Option {
	/**
	 * Text of an option; null when it holds something else.
	 */
	public static function text( string $name, string $absent = '', int $at_most = 200 ): ?string {
		$value = get_option( $name, $absent );
		if ( is_int( $value ) || is_float( $value ) ) {
			$value = (string) $value;
		}
		if ( false === $value || null === $value ) {
			return $absent;
		}
		return is_string( $value ) ? Text::plain( $value, $at_most ) : null;
	}

	/** WooCommerce's switch: 'yes' and nothing else is on. */
	public static function yes( string $name, bool $absent = false ): bool {
		return 'yes' === get_option( $name, $absent ? 'yes' : 'no' );
	}

	/** Id of a page or post; 0 when none is set. */
	public static function id( string $name ): int {
		$value = get_option( $name, 0 );
		return is_numeric( $value ) ? max( 0, (int) $value ) : 0;
	}

	/**
	 * @return array<array-key, mixed>|null Null when it is there and no list.
	 */
	public static function list( string $name ): ?array {
		$value = get_option( $name, array() );
		if ( false === $value || null === $value || '' === $value ) {
			return array();
		}
		return is_array( $value ) ? $value : null;
	}
}
