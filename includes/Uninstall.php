<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Fixes\Support\Leftovers;
use StorePosture\Probes\Support\OwnSettings;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Store\Database;
use StorePosture\Store\JournalEntries;
use StorePosture\Store\Receipts;
use StorePosture\Store\Tables;
use StorePosture\Store\TestPeople;

/**
 * Takes away all that the plugin ever wrote: test files, schedules, tables, options, notes on users. The journal and the
 * records of leaks stay where somebody asked for that: who did what may be wanted after the plugin.
 */
final class Uninstall {
	public static function everywhere(): void {
		if ( ! is_multisite() ) {
			self::here();
			return;
		}
		$sites = get_sites(
			array(
				'fields' => 'ids',
				'number' => 0,
			)
		);
		foreach ( $sites as $site ) {
			switch_to_blog( $site );
			self::here();
			restore_current_blog();
		}
	}

	private static function here(): void {
		global $wpdb;
		// Hands off: what is known stays for the investigation, also when the plugin's files go.
		if ( ! $wpdb instanceof \wpdb || HandsOff::is_on() ) {
			return;
		}
		ProbeFile::sweep();
		( new TestPeople() )->remove();
		foreach ( array( 'store_posture_slice', 'store_posture_scan', 'store_posture_sweep' ) as $hook ) {
			wp_unschedule_hook( $hook );
		}
		$database = new Database( $wpdb );
		Leftovers::remove( new Receipts( $database ) );
		$is_kept = OwnSettings::keeps_journal();
		foreach ( array_diff( Tables::ALL, $is_kept ? array( 'journal', 'leaks' ) : array() ) as $table ) {
			$database->drop( $table );
		}
		foreach ( array( 'store_posture_', '_transient_store_posture_', '_transient_timeout_store_posture_' ) as $prefix ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery
			$names = $wpdb->get_col( $wpdb->prepare( 'SELECT option_name FROM %i WHERE option_name LIKE %s', $wpdb->options, $wpdb->esc_like( $prefix ) . '%' ) );
			// One by one, so that caches forget them too.
			array_map( delete_option( ... ), array_diff( array_filter( $names, is_string( ... ) ), $is_kept ? array( JournalEntries::HEAD ) : array() ) );
		}
		delete_metadata( 'user', 0, 'store_posture_dismissed', '', true );
	}
}
