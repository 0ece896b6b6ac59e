<?php
/**
 * The routes that WooCommerce answers to GET. Whoever has no right is refused as there; what is public there is empty here,
 * and so is what staff get, but for orders.
 * Off until the option `sample_store_routes` says yes: three hundred routes make every test that asks them all slow.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

final class Routes {
	/** Attached only when somebody asks for it, or for the list of all. */
	private const LATE = '/wc-analytics/';

	public static function register(): void {
		self::add( static fn ( string $route ): bool => ! str_starts_with( $route, self::LATE ) );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	public static function register_late( mixed $result, \WP_REST_Server $server, \WP_REST_Request $request ): mixed {
		if ( ( '/' === $request->get_route() || str_starts_with( $request->get_route(), self::LATE ) ) && ! isset( $server->get_routes()[ self::LATE . 'reports' ] ) ) {
			self::add( static fn ( string $route ): bool => str_starts_with( $route, self::LATE ) );
		}
		return $result;
	}

	/** @param \Closure(string): bool $wanted */
	private static function add( \Closure $wanted ): void {
		if ( 'yes' !== get_option( 'sample_store_routes' ) ) {
			return;
		}
		foreach ( require dirname( __DIR__ ) . '/data/routes.php' as $route => [ $for_whom, $arguments ] ) {
			if ( $wanted( $route ) ) {
				preg_match( '#^/(wc/[^/]+|wccom-site/v3|[^/]+)(/.*)$#', $route, $parts );
				register_rest_route(
					$parts[1],
					$parts[2],
					array(
						'methods'             => 'GET',
						'callback'            => '/wc/v3/orders' === $route ? self::orders( ... ) : static fn (): array => array(),
						'permission_callback' => 'open' === $for_whom ? '__return_true' : self::may( ... ),
						'args'                => self::arguments( $arguments ),
					)
				);
			}
		}
	}

	/** @return list<array<string, mixed>> As WooCommerce tells them to staff, as far as anybody here asks. */
	private static function orders(): array {
		global $wpdb;
		$emails = $wpdb->get_col( "SELECT billing_email FROM {$wpdb->prefix}wc_orders WHERE billing_email <> '' ORDER BY id DESC LIMIT 10" );
		return array_map( static fn ( string $email ): array => array( 'billing' => array( 'email' => $email ) ), array_map( 'strval', $emails ) );
	}

	public static function may(): bool|\WP_Error {
		return current_user_can( 'manage_woocommerce' ) || current_user_can( 'read_private_shop_orders' ) ? true : new \WP_Error( 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.', array( 'status' => rest_authorization_required_code() ) );
	}

	/** @return array<string, array<string, mixed>> */
	private static function arguments( string $names ): array {
		$arguments = array();
		foreach ( array_filter( explode( ' ', $names ) ) as $name ) {
			$arguments[ rtrim( $name, '!' ) ] = array( 'required' => str_ends_with( $name, '!' ) ) + ( 'context' === $name ? array( 'enum' => array( 'view', 'edit' ) ) : array() );
		}
		return $arguments;
	}
}
