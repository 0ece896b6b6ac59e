<?php
/**
 * Writes the recording from a fresh install of a real WooCommerce: php tests/contract/record.php FOLDER_OF_WORDPRESS
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) && 'cli' !== PHP_SAPI ) {
	exit;
}

require_once __DIR__ . '/boot.php';

if ( ! class_exists( 'WC_Install' ) ) {
	fwrite( STDERR, "There is no real WooCommerce in this WordPress; a recording of anything else is worth nothing.\n" );
	exit( 2 );
}
$store_posture_recording = array(
	'about'       => 'What an observer sees of a fresh, real WooCommerce: names, types, defaults, rights, status codes. Written by record.php.',
	'recorded_on' => gmdate( 'Y-m-d' ),
	'wordpress'   => get_bloginfo( 'version' ),
) + StorePosture\Tests\Contract\observe();
$store_posture_file = __DIR__ . '/woocommerce-' . WC_VERSION . '.json';
file_put_contents( $store_posture_file, wp_json_encode( $store_posture_recording, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES ) . "\n" );
echo basename( $store_posture_file ), " written\n";
