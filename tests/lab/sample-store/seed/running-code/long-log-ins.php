<?php
/**
 * Plugin Name: Made up: long log-ins
 * Description: A weakness of the lab. Whoever ticks "Remember Me" stays logged in for a year.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_filter( 'auth_cookie_expiration', static fn ( $seconds, $user, $remember ) => $remember ? YEAR_IN_SECONDS : $seconds, 10, 3 );
