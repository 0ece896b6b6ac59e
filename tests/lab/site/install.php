<?php
/**
 * Installs WordPress. The first of the lab's scripts: run by site/prepare.ts, never over the web.
 *
 * @var array{wordpress:string,lab:string,url:string,title:string,owner:array{login:string,email:string,password:string},store:bool} $lab
 */

declare(strict_types=1);

if ( ! defined( 'STORE_POSTURE_LAB_RUN' ) ) {
	exit;
}

define( 'WP_INSTALLING', true );
require $lab['wordpress'] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

// Nobody answers at this address yet, and nobody shall get a letter.
add_filter( 'pre_http_request', static fn() => new WP_Error( 'lab', 'The lab installs without network.' ) );
add_filter( 'pre_wp_mail', '__return_true' );

if ( ! is_blog_installed() ) {
	wp_install( $lab['title'], $lab['owner']['login'], $lab['owner']['email'], true, '', wp_slash( $lab['owner']['password'] ) );
}
update_option( 'siteurl', $lab['url'] );
update_option( 'home', $lab['url'] );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'timezone_string', 'Europe/London' );
update_option( 'active_plugins', $lab['store'] ? array( 'woocommerce/woocommerce.php' ) : array() );
