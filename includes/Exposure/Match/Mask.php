<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * A value as evidence: recognisable to those who know it, useless to those who do not.
 */
final class Mask {
	public static function of( string $kind, string $value ): string {
		return match ( $kind ) {
			Kind::EMAIL => self::email( $value ),
			Kind::PHONE => '*** *** **' . substr( $value, -2 ),
			Kind::ORDER_KEY => 'wc_order_***',
			Kind::NAME, Kind::STREET, Kind::CITY, Kind::NAME_AND_ADDRESS, Kind::POSTCODE_AND_STREET => self::words( $value ),
			default => '***',
		};
	}

	private static function email( string $value ): string {
		$at  = (int) strrpos( $value, '@' );
		$dot = strrpos( $value, '.' );
		return self::first( $value ) . '***@' . self::first( substr( $value, $at + 1 ) ) . '***' . ( false === $dot ? '' : substr( $value, $dot ) );
	}

	private static function words( string $value ): string {
		$words = preg_split( '/\s+/', trim( $value ), 4 );
		return implode( ' ', array_map( static fn ( string $word ): string => self::first( $word ) . '***', array_slice( false === $words ? array() : $words, 0, 3 ) ) );
	}

	/** A whole character, so that what is left is still UTF-8. */
	private static function first( string $value ): string {
		return 1 === preg_match( '/^./us', $value, $found ) ? $found[0] : '';
	}
}
