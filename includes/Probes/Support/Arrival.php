<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * How a person's own request reached WordPress: straight from an address of the internet, with none of the headers that proxies add.
 * Then nothing in front removes such a header either, and whatever a visitor writes into one arrives. Only that it was so, and when,
 * is kept; never an address.
 */
final class Arrival {
	private const OPTION  = 'store_posture_arrival';
	private const LASTS   = 90 * DAY_IN_SECONDS;
	private const HEADERS = array( 'HTTP_X_FORWARDED_FOR', 'HTTP_X_REAL_IP', 'HTTP_CLIENT_IP', 'HTTP_FORWARDED', 'HTTP_CF_CONNECTING_IP', 'HTTP_TRUE_CLIENT_IP', 'HTTP_X_CLUSTER_CLIENT_IP', 'HTTP_X_SUCURI_CLIENTIP', 'HTTP_FASTLY_CLIENT_IP', 'HTTP_VIA' );

	/**
	 * To be called in a request of a person's browser.
	 *
	 * @param array<array-key, mixed> $server As $_SERVER.
	 */
	public static function note( array $server, string $now ): void {
		if ( self::is_straight( $server ) ) {
			update_option( self::OPTION, array( 'at' => $now, 'for' => home_url() ), false );
		} elseif ( array() !== array_intersect_key( $server, array_flip( self::HEADERS ) ) ) {
			delete_option( self::OPTION ); // A proxy stands in front now.
		}
	}

	/** Whether people reach WordPress straight; null where nobody did of late, or something stood in between. */
	public static function straight( string $now ): ?bool {
		$kept = get_option( self::OPTION );
		$at   = is_array( $kept ) && home_url() === ( $kept['for'] ?? null ) ? $kept['at'] ?? null : null; // A copy brings along what was so elsewhere.
		return is_string( $at ) && (int) strtotime( $now ) - (int) strtotime( $at ) <= self::LASTS ? true : null;
	}

	/**
	 * @param array<array-key, mixed> $server
	 */
	private static function is_straight( array $server ): bool {
		$address = $server['REMOTE_ADDR'] ?? null;
		return is_string( $address ) && ! AddressRange::is_inside( $address ) && array() === array_intersect_key( $server, array_flip( self::HEADERS ) );
	}
}
