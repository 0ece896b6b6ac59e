<?php
/**
 * The menu item WooCommerce, at its real place and address, with a page that says what it is not.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

function add_menu(): void {
	add_menu_page( 'WooCommerce (sample store)', 'WooCommerce', 'edit_others_shop_orders', 'woocommerce', __NAMESPACE__ . '\show_page', 'dashicons-cart', '55.5' );
	add_submenu_page( 'woocommerce', 'Settings (sample store)', 'Settings', 'manage_woocommerce', 'wc-settings', __NAMESPACE__ . '\show_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_menu', 9 );

function show_page(): void {
	?>
	<div class="wrap">
		<h1 style="font-size:2.5em;line-height:1.3">This is the sample store. It is NOT WooCommerce.</h1>
		<p style="font-size:1.3em;max-width:45em">
			It holds made-up people, made-up orders and weaknesses on purpose, so that Store Posture has something to find.
			WooCommerce's own screens are missing. Nothing here can be bought or sold.
		</p>
	</div>
	<?php
}

add_filter( 'admin_footer_text', static fn(): string => esc_html( NOT_THE_REAL_ONE ) );
