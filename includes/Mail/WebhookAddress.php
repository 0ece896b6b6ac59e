<?php
declare(strict_types=1);

namespace StorePosture\Mail;

/**
 * Where a webhook may go: over https, to the internet. Asked again before each call, for names move.
 */
final class WebhookAddress {
	public static function is_good( string $url ): bool {
		$parts = wp_parse_url( $url );
		if ( ! is_array( $parts ) || 'https' !== ( $parts['scheme'] ?? '' ) || isset( $parts['user'] ) || isset( $parts['pass'] ) || ! is_string( $parts['host'] ?? null ) ) {
			return false;
		}
		$addresses = self::addresses( trim( $parts['host'], '[]' ) );
		return array() !== $addresses
			&& array() === array_filter( $addresses, fn ( string $address ): bool => ! self::is_public( $address ) )
			&& false !== wp_http_validate_url( $url );
	}

	/** Carriers' own range and documentation's are nobody's on the internet either. */
	public static function is_public( string $address ): bool {
		return false !== filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE )
			&& 1 !== preg_match( '/^(100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|192\.0\.[02]\.|198\.(18|19|51)\.|203\.0\.113\.|22[4-9]\.|23\d\.|::ffff:|64:ff9b:|ff)/i', $address );
	}

	/**
	 * @return list<string>
	 */
	private static function addresses( string $host ): array {
		if ( false !== filter_var( $host, FILTER_VALIDATE_IP ) ) {
			return array( $host );
		}
		$four = gethostbynamel( $host );
		$six  = @dns_get_record( $host, DNS_AAAA ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- no answer is an answer: none.
		return array( ...( is_array( $four ) ? $four : array() ), ...array_values( array_filter( array_column( is_array( $six ) ? $six : array(), 'ipv6' ), 'is_string' ) ) );
	}
}
