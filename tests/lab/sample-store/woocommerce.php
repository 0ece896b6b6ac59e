<?php
/**
 * Plugin Name: Sample store (not WooCommerce)
 * Description: Looks like WooCommerce 11.0.1 to an observer, so that Store Posture can be tried without it. It sells nothing.
 * Version: 11.0.1
 * Update URI: false
 * Requires PHP: 8.1
 * License: GPL-2.0-or-later
 *
 * The lab copies this folder to wp-content/plugins/woocommerce: whoever asks WordPress whether WooCommerce is active asks
 * for that folder and this file name. `Update URI: false` keeps WordPress from offering the real one over it.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

define( 'WC_PLUGIN_FILE', __FILE__ );
define( 'WC_ABSPATH', __DIR__ . '/' );
define( 'WC_PLUGIN_BASENAME', plugin_basename( __FILE__ ) );
define( 'WC_VERSION', '11.0.1' );
define( 'WOOCOMMERCE_VERSION', WC_VERSION );

require_once __DIR__ . '/includes/shop.php';
require_once __DIR__ . '/includes/gateways.php';
require_once __DIR__ . '/includes/utilities.php';
require_once __DIR__ . '/includes/storefront.php';
require_once __DIR__ . '/includes/people.php';
require_once __DIR__ . '/includes/admin-page.php';
require_once __DIR__ . '/includes/class-install.php';
require_once __DIR__ . '/includes/class-routes.php';

register_activation_hook( __FILE__, array( SampleStore\Install::class, 'run' ) );
add_action( 'before_woocommerce_init', array( SampleStore\Install::class, 'name_tables' ) );
add_action( 'rest_api_init', array( SampleStore\Routes::class, 'register' ) );
add_filter( 'rest_pre_dispatch', array( SampleStore\Routes::class, 'register_late' ), 10, 3 );
add_action( 'admin_init', array( SampleStore\Install::class, 'put_off_tasks' ) );
add_action(
	'init',
	static function (): void {
		do_action( 'before_woocommerce_init' );
		do_action( 'woocommerce_init' );
	},
	0
);
do_action( 'woocommerce_loaded' );
