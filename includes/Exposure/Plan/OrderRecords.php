<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Plugins;

/**
 * Orders, from WooCommerce's order tables or from posts: the newest, the one before it, one of a guest, one of an account, the first.
 */
final class OrderRecords {
	/** Enough of the newest to find a guest's and an account's among them. */
	private const NEWEST = 30;

	/**
	 * @return list<Record>
	 */
	public static function read(): array {
		if ( ! Plugins::woocommerce_runs() ) {
			return array();
		}
		$in_tables = Option::yes( 'woocommerce_custom_orders_table_enabled' ) && Database::has_table( Database::table( 'wc_orders' ) );
		$ids       = $in_tables ? self::ids_in_tables() : self::ids_in_posts();
		if ( array() === $ids ) {
			return array();
		}
		$rows = $in_tables ? self::in_tables( $ids ) : self::in_posts( $ids );
		$all  = array();
		foreach ( self::chosen( $rows ) as $relation => $of_relation ) {
			foreach ( $of_relation as $row ) {
				$id         = (string) $row['id'];
				$all[ $id ] ??= new Record(
					'order',
					$id,
					$relation,
					array(
						'number' => $id,
						'key'    => (string) $row['order_key'],
						'email'  => (string) $row['mail'],
						'name'   => (string) $row['last_name'],
					)
				);
			}
		}
		return array( ...array_values( $all ), ...( $in_tables ? self::other_types() : array() ) );
	}

	/**
	 * Refunds, subscriptions and what else stands in the order tables.
	 *
	 * @return list<Record>
	 */
	private static function other_types(): array {
		$records = array();
		foreach ( Database::rows( "SELECT type AS kind, MAX( id ) AS last_one, MIN( id ) AS first_one FROM %i WHERE type <> 'shop_order' GROUP BY type ORDER BY type LIMIT 20", array( Database::table( 'wc_orders' ) ) ) as $row ) {
			$records[] = new Record( "post:{$row['kind']}", (string) $row['last_one'], 'last' );
			if ( $row['first_one'] !== $row['last_one'] ) {
				$records[] = new Record( "post:{$row['kind']}", (string) $row['first_one'], 'first' );
			}
		}
		return $records;
	}

	/**
	 * @param list<array<string, string|null>> $rows Newest first, the first order of all last.
	 * @return array<string, list<array<string, string|null>>> By relation.
	 */
	private static function chosen( array $rows ): array {
		$guests   = array_values( array_filter( $rows, static fn ( array $row ): bool => 0 === (int) $row['customer'] ) );
		$accounts = array_values( array_filter( $rows, static fn ( array $row ): bool => 0 < (int) $row['customer'] ) );
		return array(
			'last'      => array_slice( $rows, 0, 1 ),
			'neighbour' => array_slice( $rows, 1, 1 ),
			'foreign'   => array( ...array_slice( $guests, 0, 1 ), ...array_slice( $accounts, 0, 1 ) ),
			'first'     => array_slice( $rows, -1 ),
		);
	}

	/**
	 * @return list<int>
	 */
	private static function ids_in_tables(): array {
		$table = Database::table( 'wc_orders' );
		return self::numbers(
			Database::rows( "SELECT id FROM %i WHERE type = 'shop_order' AND status NOT IN ( 'trash', 'auto-draft', 'draft', 'wc-checkout-draft' ) ORDER BY id DESC LIMIT %d", array( $table, self::NEWEST ) ),
			Database::rows( "SELECT id FROM %i WHERE type = 'shop_order' ORDER BY id LIMIT 1", array( $table ) )
		);
	}

	/**
	 * @return list<int>
	 */
	private static function ids_in_posts(): array {
		$table = Database::handle()->posts;
		return self::numbers(
			Database::rows( "SELECT ID AS id FROM %i WHERE post_type = 'shop_order' AND post_status NOT IN ( 'trash', 'auto-draft', 'draft', 'wc-checkout-draft' ) ORDER BY ID DESC LIMIT %d", array( $table, self::NEWEST ) ),
			Database::rows( "SELECT ID AS id FROM %i WHERE post_type = 'shop_order' ORDER BY ID LIMIT 1", array( $table ) )
		);
	}

	/**
	 * @param list<int> $ids
	 * @return list<array<string, string|null>>
	 */
	private static function in_tables( array $ids ): array {
		return Database::rows(
			"SELECT o.id AS id, o.customer_id AS customer, o.billing_email AS mail, d.order_key AS order_key, a.last_name AS last_name FROM %i AS o LEFT JOIN %i AS d ON d.order_id = o.id LEFT JOIN %i AS a ON a.order_id = o.id AND a.address_type = 'billing' WHERE o.id IN ( " . Database::places( count( $ids ), '%d' ) . ' ) ORDER BY o.id DESC',
			array( Database::table( 'wc_orders' ), Database::table( 'wc_order_operational_data' ), Database::table( 'wc_order_addresses' ), ...$ids )
		);
	}

	/**
	 * @param list<int> $ids
	 * @return list<array<string, string|null>>
	 */
	private static function in_posts( array $ids ): array {
		$meta = Database::handle()->postmeta;
		return Database::rows(
			"SELECT p.ID AS id, c.meta_value AS customer, m.meta_value AS mail, k.meta_value AS order_key, n.meta_value AS last_name FROM %i AS p LEFT JOIN %i AS c ON c.post_id = p.ID AND c.meta_key = '_customer_user' LEFT JOIN %i AS m ON m.post_id = p.ID AND m.meta_key = '_billing_email' LEFT JOIN %i AS k ON k.post_id = p.ID AND k.meta_key = '_order_key' LEFT JOIN %i AS n ON n.post_id = p.ID AND n.meta_key = '_billing_last_name' WHERE p.ID IN ( " . Database::places( count( $ids ), '%d' ) . ' ) ORDER BY p.ID DESC',
			array( Database::handle()->posts, $meta, $meta, $meta, $meta, ...$ids )
		);
	}

	/**
	 * @param list<array<string, string|null>> ...$lists
	 * @return list<int>
	 */
	private static function numbers( array ...$lists ): array {
		return array_values( array_unique( array_map( static fn ( array $row ): int => (int) $row['id'], array_merge( ...$lists ) ) ) );
	}
}
