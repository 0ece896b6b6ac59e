<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Watch;

/**
 * Where orders lie. After the move to tables of their own, the old ones stay among the posts until somebody clears them.
 */
final class OrderStorage implements Probe {
	private const AT_MOST = 1001;

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$parts->set( 'kind', Option::yes( 'woocommerce_custom_orders_table_enabled' ) ? 'tables' : 'posts' );
		$parts->set( 'sync', Option::yes( 'woocommerce_custom_orders_table_data_sync_enabled' ) );
		$parts->see( 'old_copies', self::with_address( ... ) );
		return $parts->sighting();
	}

	/** What WooCommerce keeps in place of a cleared order (shop_order_placehold) holds no address. */
	private static function with_address(): int {
		$wpdb = Database::handle();
		return Database::count(
			"SELECT COUNT(*) FROM ( SELECT posts.ID FROM %i AS posts INNER JOIN %i AS meta ON meta.post_id = posts.ID WHERE posts.post_type = 'shop_order' AND meta.meta_key = '_billing_email' AND meta.meta_value <> '' LIMIT %d ) AS found",
			array( $wpdb->posts, $wpdb->postmeta, self::AT_MOST )
		);
	}
}
