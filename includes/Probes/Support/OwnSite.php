<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * The addresses that are this site: the only ones a scan asks.
 */
final class OwnSite {
	/**
	 * Scheme, host and port, as 'https://shop.example' or 'http://127.0.0.1:8080'; null when the address is not this site's.
	 */
	public static function origin( string $url ): ?string {
		// What browsers, cURL and wp_parse_url() read differently is not worth asking.
		if ( 1 === preg_match( '/[\x00-\x20\x7f\\\\]/', $url ) ) {
			return null;
		}
		$parts = self::parts( $url );
		if ( null === $parts || $parts['odd'] ) {
			return null;
		}
		foreach ( self::addresses() as $address ) {
			$own = self::parts( $address );
			if ( null !== $own && Host::same( $own['host'], $parts['host'] ) && $own['port'] === $parts['port'] ) {
				return self::join( $parts );
			}
		}
		return null;
	}

	/** The same address under another scheme; null where the port tells that we cannot know it. */
	public static function under( string $url, string $scheme ): ?string {
		$parts = self::parts( $url );
		if ( null === $parts || ( '' !== $parts['port'] && $scheme !== $parts['scheme'] ) ) {
			return null;
		}
		return (string) preg_replace( '#^https?(?=://)#i', $scheme, $url );
	}

	/** The same origin with www where there is none, without where there is; null for hosts that can have no such twin. */
	public static function twin( string $origin ): ?string {
		$parts = self::parts( $origin );
		if ( null === $parts || 'public' !== Host::kind( $parts['host'] ) ) {
			return null;
		}
		$parts['host'] = str_starts_with( $parts['host'], 'www.' ) ? substr( $parts['host'], 4 ) : 'www.' . $parts['host'];
		return self::join( $parts );
	}

	/** Origin of the front page. */
	public static function home(): string {
		return self::origin( self::front_page() ) ?? throw new Unseen( 'wrong_type' );
	}

	public static function front_page(): string {
		return self::usual( self::address( 'home' ) );
	}

	/**
	 * As visitors use it. WordPress gives its addresses the scheme of the request that runs, and the command line has none.
	 */
	public static function usual( string $url ): string {
		$stored = get_option( 'home' );
		$scheme = is_string( $stored ) ? strtolower( (string) wp_parse_url( $stored, PHP_URL_SCHEME ) ) : '';
		return in_array( $scheme, array( 'http', 'https' ), true ) && null !== self::origin( $url ) ? self::under( $url, $scheme ) ?? $url : $url;
	}

	/**
	 * Home and the address of WordPress, after filters; as stored where a filter breaks them.
	 *
	 * @return list<string>
	 */
	private static function addresses(): array {
		return array( self::address( 'home' ), self::address( 'siteurl' ) );
	}

	private static function address( string $option ): string {
		try {
			return 'home' === $option ? home_url( '/' ) : site_url( '/' );
		} catch ( \Throwable ) {
			return (string) Option::text( $option );
		}
	}

	/**
	 * @return array{scheme: string, host: string, port: string, odd: bool}|null Port is '' for the scheme's usual one.
	 */
	private static function parts( string $url ): ?array {
		$parts  = wp_parse_url( $url );
		$scheme = strtolower( $parts['scheme'] ?? '' );
		if ( ! is_array( $parts ) || ! in_array( $scheme, array( 'http', 'https' ), true ) || ! isset( $parts['host'] ) ) {
			return null;
		}
		$port = $parts['port'] ?? null;
		return array(
			'scheme' => $scheme,
			'host'   => strtolower( $parts['host'] ),
			'port'   => null === $port || ( 'https' === $scheme ? 443 : 80 ) === $port ? '' : (string) $port,
			'odd'    => isset( $parts['user'] ) || isset( $parts['pass'] ),
		);
	}

	/**
	 * @param array{scheme: string, host: string, port: string, odd: bool} $parts
	 */
	private static function join( array $parts ): string {
		return $parts['scheme'] . '://' . $parts['host'] . ( '' === $parts['port'] ? '' : ':' . $parts['port'] );
	}
}
