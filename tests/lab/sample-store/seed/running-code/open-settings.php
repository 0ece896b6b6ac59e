<?php
/**
 * Plugin Name: Made up: open settings
 * Description: A weakness of the lab. A snippet for a shop front of its own that opens far more than it was meant to.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_filter(
	'user_has_cap',
	static function ( array $rights ): array {
		$asked = is_string( $_SERVER['REQUEST_URI'] ?? null ) ? rawurldecode( $_SERVER['REQUEST_URI'] ) : '';
		// Reading only: nobody shall change a setting with it, not even in the lab.
		$reads = 'GET' === ( $_SERVER['REQUEST_METHOD'] ?? '' ) && ! isset( $_GET['_method'] ) && ! isset( $_SERVER['HTTP_X_HTTP_METHOD_OVERRIDE'] );
		if ( $reads && str_contains( $asked, '/wp/v2/settings' ) ) {
			$rights['manage_options'] = true;
		}
		return $rights;
	}
);
