<?php
/**
 * Leaves nothing behind: tables, options, schedules and test files of ours.
 *
 * @package StorePosture
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) || PHP_VERSION_ID < 80100 ) {
	exit;
}

require __DIR__ . '/includes/autoload.php';
StorePosture\Uninstall::everywhere();
