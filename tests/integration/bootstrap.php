<?php
/**
 * PHPUnit inside a real WordPress: STORE_POSTURE_SITE names its folder. The lab makes one (tests/integration/run.ts).
 */
declare(strict_types=1);

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

$site = getenv( 'STORE_POSTURE_SITE' );
if ( ! is_string( $site ) || ! is_file( $site . '/wp-load.php' ) ) {
	fwrite( STDERR, "STORE_POSTURE_SITE must name the folder of a WordPress. `npm run test:integration` makes one.\n" );
	exit( 1 );
}

$url    = getenv( 'STORE_POSTURE_URL' );
$parts  = is_string( $url ) ? (array) parse_url( $url ) : array();
$host   = isset( $parts['host'] ) ? (string) $parts['host'] : '127.0.0.1';
$port   = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
$_SERVER['HTTP_HOST']       = $host . $port;
$_SERVER['SERVER_NAME']     = $host;
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

require dirname( __DIR__, 2 ) . '/tools/php/vendor/autoload.php';
// WordPress writes its globals where it is loaded: that must be the top.
require $site . '/wp-load.php';
if ( ! class_exists( StorePosture\Probes\Sighting::class ) ) {
	require dirname( __DIR__, 2 ) . '/includes/autoload.php';
}
