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

	/** Where a page of WooCommerce's stands, by its role ('myaccount', 'cart'); '' where there is none for the public. */
	public static function of_store_page( string $role ): string {
		$id   = get_option( "woocommerce_{$role}_page_id" );
		$link = is_numeric( $id ) && (int) $id > 0 && 'publish' === get_post_status( (int) $id ) ? get_permalink( (int) $id ) : false;
		return is_string( $link ) ? self::relative( $link ) : '';
	}
}
