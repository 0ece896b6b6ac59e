<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Where an address of the network lies.
 */
final class AddressRange {
	/** Of a private network, this machine, or otherwise of nobody on the internet. */
	public static function is_inside( string $address ): bool {
		return false === filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE );
	}

	/**
	 * @param list<string> $ranges As 192.0.2.0/24 or 2001:db8::/32.
	 */
	public static function is_in( string $address, array $ranges ): bool {
		$bits = self::bits( $address );
		foreach ( $ranges as $range ) {
			list( $start, $length ) = array_pad( explode( '/', $range, 2 ), 2, '' );
			$of                     = self::bits( $start );
			if ( '' !== $bits && strlen( $bits ) === strlen( $of ) && '' !== $length && substr( $bits, 0, (int) $length ) === substr( $of, 0, (int) $length ) ) {
				return true;
			}
		}
		return false;
	}

	private static function bits( string $address ): string {
		$packed = false === filter_var( $address, FILTER_VALIDATE_IP ) ? false : inet_pton( $address );
		$bits   = '';
		foreach ( false === $packed ? array() : str_split( $packed ) as $byte ) {
			$bits .= str_pad( decbin( ord( $byte ) ), 8, '0', STR_PAD_LEFT );
		}
		return $bits;
	}
}
