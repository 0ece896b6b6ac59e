<?php
/**
 * Plugin Name:       Store Posture
 * Description:       Shows how your store stands against the attacks that shops really suffer, and how to put right what is not.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      8.1
 * Author:            Store Posture contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       store-posture
 * Domain Path:       /languages
 * WC requires at least: 9.0
 * WC tested up to:   11.0
 *
 * @package StorePosture
 */

// Written so that an old PHP can read it: this file must be able to say what is missing.
if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

if ( PHP_VERSION_ID < 80100 || version_compare( get_bloginfo( 'version' ), '6.8', '<' ) ) {
	add_action(
		'admin_notices',
		function () {
			echo '<div class="notice notice-error"><p>';
			echo esc_html( 'Store Posture needs PHP 8.1 and WordPress 6.8 or newer. It does nothing until then.' );
			echo '</p></div>';
		}
	);
	return;
}

require __DIR__ . '/includes/autoload.php';
( new StorePosture\Plugin( __FILE__ ) )->start();
