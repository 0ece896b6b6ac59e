<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Where a route stands, relative to the site's root: below wp-json/, or as rest_route where addresses are plain. Pure.
 */
final class RestAddress {
	/** What may stand in a path as it is; WordPress hands it to routes undecoded. */
	private const PLAIN = array( '%2F' => '/', '%40' => '@', '%3A' => ':', '%2B' => '+', '%2C' => ',', '%3D' => '=' );

	/**
	 * @param string $prefix 'wp-json' or 'index.php/wp-json'; '' where addresses are plain.
	 */
	public function __construct( private readonly string $prefix ) {}

	/**
	 * @param array<string, string> $query
	 */
	public function of( string $route, array $query = array() ): string {
		if ( '' === $this->prefix ) {
			return '?' . SiteAddress::query( array( 'rest_route' => $route ) + $query );
		}
		return $this->prefix . strtr( rawurlencode( $route ), self::PLAIN ) . ( array() === $query ? '' : '?' . SiteAddress::query( $query ) );
	}
}
