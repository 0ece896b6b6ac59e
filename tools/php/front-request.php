<?php
declare(strict_types=1);

/*
 * One front page of a site on the command line: argv 1 the site's folder, argv 2 "with" or "without" the plugin. For tools/bench.ts.
 */
if ( PHP_SAPI !== 'cli' ) {
	exit;
}
list( , $site, $mode, $host ) = $argv;
$_SERVER = array(
	'HTTP_HOST'       => $host,
	'SERVER_NAME'     => $host,
	'REQUEST_URI'     => '/',
	'REQUEST_METHOD'  => 'GET',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
	'REMOTE_ADDR'     => '127.0.0.1',
) + $_SERVER;
// WordPress takes over hooks that stand here before it loads; both modes run the same filter.
$GLOBALS['wp_filter']['option_active_plugins'][10]['bench'] = array(
	'function'      => static fn ( mixed $plugins ): array => array_values(
		array_filter( (array) $plugins, static fn ( mixed $plugin ): bool => 'with' === $mode || 'store-posture/plugin.php' !== $plugin )
	),
	'accepted_args' => 1,
);
define( 'WP_USE_THEMES', true );
define( 'DISABLE_WP_CRON', true );
ob_start();
require "{$site}/wp-blog-header.php";
$bytes = ob_get_length();
ob_end_clean();
fwrite( STDOUT, json_encode( array( 'bytes' => $bytes, 'queries' => get_num_queries(), 'files' => count( get_included_files() ) ) ) . "\n" );
