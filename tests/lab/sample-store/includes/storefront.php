<?php
/**
 * The pages a visitor sees: products, cart, checkout, account. Enough to answer like a store, nothing can be bought.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const NOT_THE_REAL_ONE = 'Sample store of Store Posture. This is not WooCommerce, and nothing here can be bought.';

/** Post types and taxonomies, with the rights they ask for. */
function register_types(): void {
	$shop = wc_get_page_id( 'shop' );
	register_post_type(
		'product',
		array(
			'labels'          => array(
				'name'          => 'Products',
				'singular_name' => 'Product',
			),
			'public'          => true,
			'show_in_rest'    => true,
			'menu_icon'       => 'dashicons-archive',
			'capability_type' => 'product',
			'map_meta_cap'    => true,
			'has_archive'     => $shop > 0 ? get_page_uri( $shop ) : true,
			'rewrite'         => array( 'slug' => 'product' ),
			'supports'        => array( 'title', 'editor', 'excerpt', 'thumbnail', 'comments', 'custom-fields' ),
		)
	);
	foreach ( array( 'shop_order', 'shop_coupon' ) as $type ) {
		register_post_type(
			$type,
			array(
				'public'          => false,
				'capability_type' => $type,
				'map_meta_cap'    => true,
			)
		);
	}
	foreach ( array( 'product_cat', 'product_tag', 'product_type', 'product_visibility' ) as $taxonomy ) {
		register_taxonomy( $taxonomy, 'product', array( 'public' => in_array( $taxonomy, array( 'product_cat', 'product_tag' ), true ) ) );
	}
	add_rewrite_endpoint( 'order-received', EP_PAGES );
	add_rewrite_endpoint( 'order-pay', EP_PAGES );
}
add_action( 'init', __NAMESPACE__ . '\register_types', 5 );

/** A cart is always empty here, and the real checkout leads whoever has an empty cart to the cart. */
function guard_pages(): void {
	if ( ! is_checkout() && ! is_account_page() ) {
		return;
	}
	$finishing = get_query_var( 'order-received', null ) !== null || get_query_var( 'order-pay', null ) !== null;
	if ( is_checkout() && ! $finishing ) {
		wp_safe_redirect( wc_get_page_permalink( 'cart' ) );
		exit;
	}
	send_frame_options_header();
	nocache_headers();
}
add_action( 'template_redirect', __NAMESPACE__ . '\guard_pages' );

/** Numbers of whoever is logged in, wherever orders are kept. */
function own_orders(): string {
	global $wpdb;
	$ids = 'yes' === get_option( 'woocommerce_custom_orders_table_enabled' )
		? $wpdb->get_col( $wpdb->prepare( "SELECT id FROM {$wpdb->prefix}wc_orders WHERE type = 'shop_order' AND customer_id = %d ORDER BY id DESC LIMIT 10", get_current_user_id() ) )
		: $wpdb->get_col( $wpdb->prepare( "SELECT post_id FROM {$wpdb->postmeta} WHERE meta_key = '_customer_user' AND meta_value = %s ORDER BY post_id DESC LIMIT 10", (string) get_current_user_id() ) );
	return array() === $ids ? '' : '<p>Your orders: ' . implode( ', ', array_map( static fn ( string $id ): string => '#' . (int) $id, $ids ) ) . '</p>';
}

function account_page(): string {
	if ( is_user_logged_in() ) {
		return '<p>' . sprintf( 'Hello %s.', esc_html( wp_get_current_user()->display_name ) ) . '</p>' . own_orders() . '<p>' . wp_loginout( '', false ) . '</p>';
	}
	$sign_up = 'yes' === get_option( 'woocommerce_enable_myaccount_registration' ) ? '<p>New customers can make an account at the checkout.</p>' : '';
	return '<h2>Log in</h2>' . wp_login_form( array( 'echo' => false ) ) . $sign_up;
}
add_shortcode( 'woocommerce_my_account', __NAMESPACE__ . '\account_page' );
add_shortcode( 'woocommerce_checkout', static fn(): string => '<p>' . NOT_THE_REAL_ONE . '</p>' );
add_shortcode( 'woocommerce_cart', static fn(): string => '<p>Your cart is empty.</p>' );

/** The price stands under the words of a product. */
function show_price( string $content ): string {
	$price = 'product' === get_post_type() ? get_post_meta( (int) get_the_ID(), '_price', true ) : '';
	return is_string( $price ) && '' !== $price ? $content . '<p><strong>&pound;' . esc_html( $price ) . '</strong></p>' : $content;
}
add_filter( 'the_content', __NAMESPACE__ . '\show_price' );

add_action(
	'wp_footer',
	static function (): void {
		echo '<p style="margin:0;padding:.75em;text-align:center;background:#1e1e1e;color:#fff">' . esc_html( NOT_THE_REAL_ONE ) . '</p>';
	}
);
