<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Where things stand on this site, relative to its root.
 */
final class SiteAddress {
	public static function home(): string {
		return home_url( '/' );
	}

	/** 'wp-json' or 'index.php/wp-json'; '' where addresses are plain. */
	public static function rest(): string {
		$path = self::relative( get_rest_url() );
		return str_contains( $path, '?' ) ? '' : untrailingslashit( $path );
	}

	/**
	 * @param array<string, string> $query
	 */
	public static function query( array $query ): string {
		return http_build_query( $query, '', '&', PHP_QUERY_RFC3986 );
	}

	/** '' for an address elsewhere. */
	public static function relative( string $url ): string {
		$home = trailingslashit( (string) preg_replace( '#^https?:#i', '', home_url() ) );
		$url  = (string) preg_replace( '#^https?:#i', '', $url );
		return str_starts_with( $url, $home ) ? substr( $url, strlen( $home ) ) : '';
	}
}
