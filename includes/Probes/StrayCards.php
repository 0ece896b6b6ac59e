<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Sensitive;
use StorePosture\Probes\Support\Watch;

/**
 * Card numbers where none belong: in notes of orders and in their fields. The newest are looked through; how many, and in which of the
 * two, is all that leaves.
 */
final class StrayCards implements Probe {
	private const NOTES  = 2000;
	private const FIELDS = 5000;

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$parts->see( 'notes', self::in_notes( ... ) );
		$parts->see( 'fields', self::in_fields( ... ) );
		return $parts->sighting();
	}

	private static function in_notes(): int {
		$wpdb = Database::handle();
		$rows = Database::rows( "SELECT comment_content AS content FROM %i WHERE comment_type = 'order_note' ORDER BY comment_ID DESC LIMIT %d", array( $wpdb->comments, self::NOTES ) );
		return self::with_card( array_map( static fn ( array $row ): string => (string) $row['content'], $rows ) );
	}

	/** A field is read with its name, which often says that it is a card. */
	private static function in_fields(): int {
		$wpdb = Database::handle();
		$rows = Option::yes( 'woocommerce_custom_orders_table_enabled' )
			? Database::rows( 'SELECT meta_key, meta_value FROM %i WHERE LENGTH( meta_value ) BETWEEN 13 AND 1000 ORDER BY id DESC LIMIT %d', array( Database::table( 'wc_orders_meta' ), self::FIELDS ) )
			: Database::rows( "SELECT meta.meta_key, meta.meta_value FROM %i AS meta INNER JOIN %i AS posts ON posts.ID = meta.post_id WHERE posts.post_type = 'shop_order' AND LENGTH( meta.meta_value ) BETWEEN 13 AND 1000 ORDER BY meta.meta_id DESC LIMIT %d", array( $wpdb->postmeta, $wpdb->posts, self::FIELDS ) );
		return self::with_card( array_map( static fn ( array $row ): string => "{$row['meta_key']} {$row['meta_value']}", $rows ) );
	}

	/**
	 * @param list<string> $texts
	 */
	private static function with_card( array $texts ): int {
		return count( array_filter( $texts, static fn ( string $text ): bool => 0 < Sensitive::cards( $text ) ) );
	}
}
