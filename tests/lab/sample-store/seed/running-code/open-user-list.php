<?php
/**
 * Plugin Name: Made up: open list of users
 * Description: A weakness of the lab. A snippet for author boxes that opens far more than it was meant to.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_filter(
	'user_has_cap',
	static function ( array $rights ): array {
		$asked = is_string( $_SERVER['REQUEST_URI'] ?? null ) ? rawurldecode( $_SERVER['REQUEST_URI'] ) : '';
		if ( str_contains( $asked, '/wp/v2/users' ) ) {
			$rights['list_users'] = true;
		}
		return $rights;
	}
);
