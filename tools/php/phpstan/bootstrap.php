<?php
declare(strict_types=1);

/*
 * Constants that WordPress defines while it runs; php-stubs declare functions and classes only.
 */
if ( PHP_SAPI !== 'cli' ) {
	exit;
}
$store_posture_constants = array(
	'ABSPATH'           => '/site/',
	'WPINC'             => 'wp-includes',
	'WP_CONTENT_DIR'    => '/site/wp-content',
	'WP_PLUGIN_DIR'     => '/site/wp-content/plugins',
	'WPMU_PLUGIN_DIR'   => '/site/wp-content/mu-plugins',
	'ARRAY_A'           => 'ARRAY_A',
	'OBJECT'            => 'OBJECT',
	'MINUTE_IN_SECONDS' => 60,
	'HOUR_IN_SECONDS'   => 3600,
	'DAY_IN_SECONDS'    => 86400,
	'WP_CLI'            => false,
	'WP_DEBUG'          => false,
);
foreach ( $store_posture_constants as $name => $value ) {
	defined( $name ) || define( $name, $value );
}
