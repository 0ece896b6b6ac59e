<?php
/**
 * Brings the store into being: WooCommerce's own installation, or the sample store's, then people and, when wanted, made-up data.
 * Runs in a WordPress in which the store is active already. Run by site/prepare.ts, never over the web.
 *
 * @var array{wordpress:string,lab:string,url:string,store:string,seed:bool,users:list<array{login:string,email:string,password:string,role:string,fallback:string}>} $lab
 */

declare(strict_types=1);

if ( ! defined( 'STORE_POSTURE_LAB_RUN' ) ) {
	exit;
}

define( 'WP_ADMIN', true );
require $lab['wordpress'] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

add_filter( 'pre_http_request', static fn() => new WP_Error( 'lab', 'The lab installs without network.' ) );
add_filter( 'pre_wp_mail', '__return_true' );

if ( 'woocommerce' === $lab['store'] ) {
	WC_Install::install();
	WC_Install::newly_installed();
	WC_Install::create_pages();
	update_option( 'woocommerce_default_country', 'GB' );
	update_option( 'woocommerce_currency', 'GBP' );
	update_option( 'woocommerce_coming_soon', 'no' );
	// A shop that has been running for a while is not led into the set-up wizard.
	update_option( 'woocommerce_onboarding_profile', array( 'skipped' => true ) );
	delete_transient( '_wc_activation_redirect' );
} elseif ( 'sample' === $lab['store'] ) {
	do_action( 'activate_woocommerce/woocommerce.php', false );
}

foreach ( $lab['users'] as $person ) {
	$user = array(
		'user_login' => $person['login'],
		'user_email' => $person['email'],
		'user_pass'  => $person['password'],
		'role'       => wp_roles()->is_role( $person['role'] ) ? $person['role'] : $person['fallback'],
	);
	$made = wp_insert_user( wp_slash( $user ) );
	if ( is_wp_error( $made ) ) {
		throw new RuntimeException( $made->get_error_message() );
	}
}

if ( $lab['seed'] ) {
	require_once $lab['lab'] . '/sample-store/seed.php';
	sample_store_seed( array() );
}
flush_rewrite_rules( false );
