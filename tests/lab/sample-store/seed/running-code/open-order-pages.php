<?php
/**
 * Plugin Name: Made up: order pages for everybody
 * Description: A weakness of the lab. WooCommerce would show the page of an order to whoever has its link.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_filter( 'woocommerce_order_received_verify_known_shoppers', '__return_false' );
add_filter( 'woocommerce_order_email_verification_required', '__return_false' );
