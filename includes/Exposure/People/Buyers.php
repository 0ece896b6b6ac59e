<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

use StorePosture\Exposure\Match\Normal;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Plugins;

/**
 * People on orders, in WooCommerce's order tables or in posts. One with an account is that account.
 */
final class Buyers {
	private const META = array( '_customer_user', '_customer_ip_address', '_order_key', '_billing_email', '_billing_first_name', '_billing_last_name', '_billing_address_1', '_billing_postcode', '_billing_city', '_billing_phone', '_shipping_first_name', '_shipping_last_name', '_shipping_address_1', '_shipping_postcode', '_shipping_city', '_shipping_phone' );

	private const NEWEST_OF_ONE = 5;

	private function __construct( private readonly bool $in_tables ) {}

	/** Null without a store. */
	public static function of_this_store(): ?self {
		if ( ! Plugins::woocommerce_runs() ) {
			return null;
		}
		return new self( Option::yes( 'woocommerce_custom_orders_table_enabled' ) && Database::has_table( Database::table( 'wc_orders' ) ) );
	}

	/**
	 * @param list<string> $emails As Normal writes them.
	 * @return array<string, list<string>> People by e-mail.
	 */
	public function by_email( array $emails ): array {
		$in   = '( ' . Database::places( count( $emails ) ) . ' )';
		$rows = $this->in_tables
			? Database::rows( "SELECT billing_email AS mail, MIN( id ) AS id, MAX( customer_id ) AS customer FROM %i WHERE billing_email IN {$in} GROUP BY billing_email", array( Database::table( 'wc_orders' ), ...$emails ) )
			: Database::rows( "SELECT m.meta_value AS mail, MIN( m.post_id ) AS id, MAX( c.meta_value + 0 ) AS customer FROM %i AS m LEFT JOIN %i AS c ON c.post_id = m.post_id AND c.meta_key = '_customer_user' WHERE m.meta_key = '_billing_email' AND m.meta_value IN {$in} GROUP BY m.meta_value", array( Database::handle()->postmeta, Database::handle()->postmeta, ...$emails ) );
		$found = array();
		foreach ( $rows as $row ) {
			$found[ Normal::email( (string) $row['mail'] ) ][] = self::person( (int) $row['id'], (int) $row['customer'] );
		}
		return $found;
	}

	/**
	 * @param list<string> $keys
	 * @return array<string, list<string>> People by key of an order.
	 */
	public function by_key( array $keys ): array {
		$in   = '( ' . Database::places( count( $keys ) ) . ' )';
		$rows = $this->in_tables
			? Database::rows( "SELECT d.order_key AS found, o.id AS id, o.customer_id AS customer FROM %i AS d JOIN %i AS o ON o.id = d.order_id WHERE d.order_key IN {$in}", array( Database::table( 'wc_order_operational_data' ), Database::table( 'wc_orders' ), ...$keys ) )
			: Database::rows( "SELECT m.meta_value AS found, m.post_id AS id, c.meta_value AS customer FROM %i AS m LEFT JOIN %i AS c ON c.post_id = m.post_id AND c.meta_key = '_customer_user' WHERE m.meta_key = '_order_key' AND m.meta_value IN {$in}", array( Database::handle()->postmeta, Database::handle()->postmeta, ...$keys ) );
		$found = array();
		foreach ( $rows as $row ) {
			$found[ (string) $row['found'] ][] = self::person( (int) $row['id'], (int) $row['customer'] );
		}
		return $found;
	}

	/**
	 * @param list<int> $ids Of orders.
	 * @return list<string> The people they are of.
	 */
	public function behind( array $ids ): array {
		if ( array() === $ids ) {
			return array();
		}
		$in   = '( ' . Database::places( count( $ids ), '%d' ) . ' )';
		$rows = $this->in_tables
			? Database::rows( "SELECT COALESCE( p.id, o.id ) AS id, COALESCE( p.customer_id, o.customer_id ) AS customer FROM %i AS o LEFT JOIN %i AS p ON p.id = o.parent_order_id AND o.parent_order_id > 0 WHERE o.id IN {$in}", array( Database::table( 'wc_orders' ), Database::table( 'wc_orders' ), ...$ids ) )
			: Database::rows( "SELECT p.ID AS id, c.meta_value AS customer FROM %i AS p LEFT JOIN %i AS c ON c.post_id = p.ID AND c.meta_key = '_customer_user' WHERE p.ID IN {$in}", array( Database::handle()->posts, Database::handle()->postmeta, ...$ids ) );
		return array_values( array_unique( array_map( static fn ( array $row ): string => self::person( (int) $row['id'], (int) $row['customer'] ), $rows ) ) );
	}

	/**
	 * @param list<int> $customers Numbers of accounts.
	 * @param list<int> $orders    Of guests.
	 * @return array<string, list<AddressRow>> By person.
	 */
	public function rows( array $customers, array $orders ): array {
		$ids = $orders;
		foreach ( $customers as $customer ) {
			array_push( $ids, ...$this->newest_of( $customer ) );
		}
		$people = array();
		foreach ( $this->addresses( array_values( array_unique( $ids ) ) ) as $row ) {
			$people[ $row->person ][] = $row;
		}
		return $people;
	}

	/**
	 * The newest first, some thousand at a time.
	 *
	 * @return \Generator<int, AddressRow>
	 */
	public function all( int $at_most ): \Generator {
		$before = PHP_INT_MAX;
		for ( $left = $at_most; $left > 0; $left -= Fingerprints::ROWS ) {
			$limit = min( $left, Fingerprints::ROWS );
			$ids   = array_map(
				static fn ( array $row ): int => (int) $row['id'],
				$this->in_tables
					? Database::rows( "SELECT id FROM %i WHERE id < %d AND type = 'shop_order' ORDER BY id DESC LIMIT %d", array( Database::table( 'wc_orders' ), $before, $limit ) )
					: Database::rows( "SELECT ID AS id FROM %i WHERE ID < %d AND post_type = 'shop_order' ORDER BY ID DESC LIMIT %d", array( Database::handle()->posts, $before, $limit ) )
			);
			if ( array() === $ids ) {
				return;
			}
			$before = min( $ids );
			yield from $this->addresses( $ids );
		}
	}

	/**
	 * @return list<int>
	 */
	private function newest_of( int $customer ): array {
		return array_map(
			static fn ( array $row ): int => (int) $row['id'],
			$this->in_tables
				? Database::rows( "SELECT id FROM %i WHERE customer_id = %d AND type = 'shop_order' ORDER BY id DESC LIMIT %d", array( Database::table( 'wc_orders' ), $customer, self::NEWEST_OF_ONE ) )
				: Database::rows( "SELECT post_id AS id FROM %i WHERE meta_key = '_customer_user' AND meta_value = %s ORDER BY post_id DESC LIMIT %d", array( Database::handle()->postmeta, (string) $customer, self::NEWEST_OF_ONE ) )
		);
	}

	/**
	 * @param list<int> $ids
	 * @return list<AddressRow>
	 */
	private function addresses( array $ids ): array {
		if ( array() === $ids ) {
			return array();
		}
		return $this->in_tables ? self::in_tables( $ids ) : self::in_posts( $ids );
	}

	/**
	 * @param list<int> $ids
	 * @return list<AddressRow>
	 */
	private static function in_tables( array $ids ): array {
		$rows = Database::rows(
			'SELECT o.id AS id, o.customer_id AS customer, o.ip_address AS ip, o.billing_email AS mail, a.first_name AS first_name, a.last_name AS last_name, a.address_1 AS street, a.postcode AS postcode, a.city AS city, a.phone AS phone FROM %i AS o LEFT JOIN %i AS a ON a.order_id = o.id WHERE o.id IN ( ' . Database::places( count( $ids ), '%d' ) . ' )',
			array( Database::table( 'wc_orders' ), Database::table( 'wc_order_addresses' ), ...$ids )
		);
		return array_map(
			static fn ( array $row ): AddressRow => new AddressRow( self::person( (int) $row['id'], (int) $row['customer'] ), (string) $row['first_name'], (string) $row['last_name'], (string) $row['street'], (string) $row['postcode'], (string) $row['city'], (string) $row['phone'], (string) $row['ip'], email: Normal::email( (string) $row['mail'] ) ),
			$rows
		);
	}

	/**
	 * @param list<int> $ids
	 * @return list<AddressRow>
	 */
	private static function in_posts( array $ids ): array {
		$meta = array();
		foreach ( Database::rows( 'SELECT post_id, meta_key, meta_value FROM %i WHERE post_id IN ( ' . Database::places( count( $ids ), '%d' ) . ' ) AND meta_key IN ( ' . Database::places( count( self::META ) ) . ' )', array( Database::handle()->postmeta, ...$ids, ...self::META ) ) as $row ) {
			$meta[ (int) $row['post_id'] ][ (string) $row['meta_key'] ] = (string) $row['meta_value'];
		}
		$rows = array();
		foreach ( $meta as $id => $of_order ) {
			$person = self::person( $id, (int) ( $of_order['_customer_user'] ?? 0 ) );
			foreach ( array( 'billing', 'shipping' ) as $type ) {
				$field  = static fn ( string $name ): string => $of_order[ "_{$type}_{$name}" ] ?? '';
				$rows[] = new AddressRow( $person, $field( 'first_name' ), $field( 'last_name' ), $field( 'address_1' ), $field( 'postcode' ), $field( 'city' ), $field( 'phone' ), $of_order['_customer_ip_address'] ?? '', email: Normal::email( $of_order['_billing_email'] ?? '' ) );
			}
		}
		return $rows;
	}

	private static function person( int $order, int $customer ): string {
		return $customer > 0 ? "user:{$customer}" : "order:{$order}";
	}
}
