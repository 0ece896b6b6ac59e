<?php
/**
 * Activates plugins as the Plugins screen does. Run by site/prepare.ts, never over the web.
 *
 * @var array{wordpress:string,lab:string,url:string,plugins:list<string>,network:bool} $lab
 */

declare(strict_types=1);

if ( ! defined( 'STORE_POSTURE_LAB_RUN' ) ) {
	exit;
}

define( 'WP_ADMIN', true );
require $lab['wordpress'] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

foreach ( $lab['plugins'] as $plugin ) {
	$result = activate_plugin( $plugin, '', $lab['network'] );
	if ( is_wp_error( $result ) ) {
		throw new RuntimeException( $plugin . ': ' . $result->get_error_message() );
	}
}
