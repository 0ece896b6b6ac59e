<?php
/**
 * Plugin Name: Made up: error messages on
 * Description: A weakness of the lab. Shows PHP's error messages to visitors of the shop.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

// Not for the API, for background requests and in wp-admin: WordPress keeps messages out of those by itself.
$store_posture_lab_asked = is_string( $_SERVER['REQUEST_URI'] ?? null ) ? $_SERVER['REQUEST_URI'] : '';
if ( ! is_admin() && ! wp_doing_cron() && ! str_contains( $store_posture_lab_asked, 'wp-json' ) && ! str_contains( $store_posture_lab_asked, 'rest_route' ) ) {
	ini_set( 'display_errors', '1' );
}
