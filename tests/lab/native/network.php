<?php
/**
 * Brings network-wide installation (multisite) over a single site, with a second site in it. Run by native.ts, never over the web.
 * In two runs: the tables first, then, with the constants of a network in place, the second site.
 *
 * @var array{wordpress:string,lab:string,url:string,step:string,email:string} $lab
 */

declare(strict_types=1);

if ( ! defined( 'STORE_POSTURE_LAB_RUN' ) ) {
	exit;
}

define( 'WP_ADMIN', true );
if ( 'tables' === $lab['step'] ) {
	define( 'WP_INSTALLING', true );
}
require $lab['wordpress'] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/network.php';

$domain = preg_replace( '#^https?://#', '', $lab['url'] );
if ( 'tables' === $lab['step'] ) {
	global $wpdb;
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) {
		$wpdb->$table = $prefixed;
	}
	install_network();
	$result = populate_network( 1, $domain, $lab['email'], 'Lab network', '/', false );
} else {
	$result = wpmu_create_blog( $domain, '/second/', 'Second shop', 1 );
}
if ( is_wp_error( $result ) && 'no_wildcard_dns' !== $result->get_error_code() ) {
	throw new RuntimeException( $result->get_error_message() );
}
