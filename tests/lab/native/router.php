<?php
/**
 * Does for `php -S` what rewrite rules do on a real server. Run by PHP's own web server only.
 */

declare(strict_types=1);

if ( 'cli-server' !== PHP_SAPI || false === getenv( 'STORE_POSTURE_LAB_REWRITES' ) ) {
	exit;
}

( static function (): void {
	$root = $_SERVER['DOCUMENT_ROOT'];
	$path = rawurldecode( (string) parse_url( 'http://lab' . $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );

	if ( '/.store-posture-lab-is-up' === $path ) {
		http_response_code( 204 );
		exit;
	}

	// For tests that count what the site was asked, and by whom.
	$log = getenv( 'STORE_POSTURE_LAB_REQUESTS' );
	if ( is_string( $log ) && '' !== $log ) {
		$asked = array(
			'method' => $_SERVER['REQUEST_METHOD'],
			'uri'    => $_SERVER['REQUEST_URI'],
			'agent'  => $_SERVER['HTTP_USER_AGENT'] ?? '',
			'cookie' => isset( $_SERVER['HTTP_COOKIE'] ),
		);
		file_put_contents( $log, json_encode( $asked, JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE ) . "\n", FILE_APPEND | LOCK_EX );
	}

	// In a network of sites /second/wp-admin/ is /wp-admin/ of the second one.
	$network = '1' === getenv( 'STORE_POSTURE_LAB_MULTISITE' );
	$inner   = $network ? preg_replace( '#^/[_0-9a-zA-Z-]+(?=/(wp-(content|admin|includes)|[^/]*\.php))#', '', $path ) : $path;
	foreach ( array_unique( array( $path, $inner ) ) as $wanted ) {
		$file = $root . $wanted;
		if ( str_contains( $wanted, '..' ) ) {
			break;
		}
		if ( is_dir( $file ) && ! str_ends_with( $wanted, '/' ) ) {
			header( 'Location: ' . $path . '/', true, 301 );
			exit;
		}
		if ( is_dir( $file ) ) {
			$file .= 'index.php';
		}
		if ( ! is_file( $file ) || $file === $root . '/index.php' ) {
			continue;
		}
		if ( ! str_ends_with( $file, '.php' ) ) {
			$types = array( 'css' => 'text/css', 'js' => 'text/javascript', 'svg' => 'image/svg+xml', 'json' => 'application/json', 'html' => 'text/html' );
			header( 'Content-Type: ' . ( $types[ pathinfo( $file, PATHINFO_EXTENSION ) ] ?? ( mime_content_type( $file ) ?: 'application/octet-stream' ) ) );
			header( 'Content-Length: ' . filesize( $file ) );
			readfile( $file );
			exit;
		}
		$GLOBALS['store_posture_lab_script'] = $file;
		return;
	}
	if ( '/' !== $path && '1' !== getenv( 'STORE_POSTURE_LAB_REWRITES' ) && ! str_starts_with( $path, '/index.php' ) ) {
		http_response_code( 404 );
		echo 'Not Found';
		exit;
	}
	$GLOBALS['store_posture_lab_script'] = $root . '/index.php';
} )();

// WordPress expects to run in the global scope.
$_SERVER['SCRIPT_FILENAME'] = $store_posture_lab_script;
$_SERVER['SCRIPT_NAME']     = substr( $store_posture_lab_script, strlen( $_SERVER['DOCUMENT_ROOT'] ) );
$_SERVER['PHP_SELF']        = $_SERVER['SCRIPT_NAME'];
chdir( dirname( $store_posture_lab_script ) );
require $store_posture_lab_script;
