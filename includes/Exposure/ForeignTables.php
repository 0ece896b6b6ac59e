<?php
declare(strict_types=1);

namespace StorePosture\Exposure;

use StorePosture\Probes\Support\Database;

/**
 * Tables that plugins made: all below this site's prefix but WordPress's, WooCommerce's and our own.
 */
final class ForeignTables {
	private const AT_MOST = 60;
	/** What is in WooCommerce's is asked for as orders, products and accounts. */
	private const KNOWN = '/^(?:wc_|woocommerce_|actionscheduler_|store_posture)/';

	/**
	 * @return list<array{string, string}> Full name, and without the prefix.
	 */
	public static function all(): array {
		$wpdb   = Database::handle();
		$core   = array_map( strval( ... ), $wpdb->tables( 'all' ) );
		$tables = array();
		foreach ( Database::rows( 'SHOW TABLES LIKE %s', array( $wpdb->esc_like( $wpdb->prefix ) . '%' ) ) as $row ) {
			$table = (string) reset( $row );
			$name  = substr( $table, strlen( $wpdb->prefix ) );
			if ( ! in_array( $table, $core, true ) && 1 !== preg_match( self::KNOWN, $name ) ) {
				$tables[] = array( $table, $name );
			}
		}
		return array_slice( $tables, 0, self::AT_MOST );
	}
}
