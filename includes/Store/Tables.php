<?php
declare(strict_types=1);

namespace StorePosture\Store;

/**
 * Names of our tables on this site.
 */
final class Tables {
	public const ALL = array( 'scans', 'facts', 'answers', 'states', 'memory', 'journal', 'receipts', 'history', 'walks', 'surfaces', 'leaks' );

	public static function name( \wpdb $wpdb, string $table ): string {
		return $wpdb->prefix . 'store_posture_' . $table;
	}
}
