<?php
/**
 * On the command line, boots the WordPress in the folder named first; inside a booted WordPress it does nothing.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	if ( 'cli' !== PHP_SAPI ) {
		exit;
	}
	if ( ! isset( $argv[1] ) || ! is_file( $argv[1] . '/wp-load.php' ) ) {
		fwrite( STDERR, "Say where WordPress is: php {$argv[0]} FOLDER (its site must answer requests meanwhile)\n" );
		exit( 2 );
	}
	$_SERVER['HTTP_HOST']   ??= getenv( 'CONTRACT_HOST' ) ? getenv( 'CONTRACT_HOST' ) : 'localhost';
	$_SERVER['REQUEST_URI'] ??= '/';
	define( 'STORE_POSTURE_CONTRACT_COMMAND', basename( $argv[0] ) );
	require $argv[1] . '/wp-load.php';
}

require_once __DIR__ . '/observe.php';
