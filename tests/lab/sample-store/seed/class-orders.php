<?php
/**
 * Made-up orders in WooCommerce's own order tables (high-performance order storage), with what its analytics keep of them.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * @phpstan-import-type Person from People
 * @phpstan-import-type Product from Products
 * @phpstan-type Order array{person: Person, status: string, at: int, items: non-empty-list<array{product: Product, quantity: int}>, method: string, ip: string}
 */
final class Orders {

	private const STATUSES = array(
		'wc-completed'  => 62,
		'wc-processing' => 14,
		'wc-cancelled'  => 8,
		'wc-refunded'   => 6,
		'wc-on-hold'    => 4,
		'wc-failed'     => 4,
		'wc-pending'    => 2,
	);

	private const METHODS = array(
		'bacs' => 'Direct bank transfer',
		'cod'  => 'Cash on delivery',
	);

	private const DAYS = 540;

	public function __construct( private Dice $dice, private int $now ) {}

	/**
	 * @param list<Person>            $people   Who has an account; every fourth order comes from somebody who has none.
	 * @param non-empty-list<Product> $products
	 * @return list<int> Order ids.
	 */
	public function add( int $count, array $people, array $products ): array {
		$guests = new People( $this->dice, $this->now );
		$orders = array();
		for ( $number = 0; $number < $count; $number++ ) {
			$person = array() === $people || 1 === $this->dice->between( 1, 4 ) ? $guests->guest( $number ) : $this->dice->one_of( $people );
			// The store grows: orders lie closer together the younger they are.
			$age   = (int) ( self::DAYS * DAY_IN_SECONDS * ( 1 - sqrt( ( $number + 0.5 ) / $count ) ) );
			$items = array();
			for ( $kinds = $this->dice->between( 1, 3 ); $kinds > 0; $kinds-- ) {
				$items[] = array(
					'product'  => $this->dice->one_of( $products ),
					'quantity' => $this->dice->between( 1, 2 ),
				);
			}
			$orders[] = array(
				'person' => $person,
				'status' => $age < 3 * DAY_IN_SECONDS ? 'wc-processing' : $this->dice->weighted( self::STATUSES ),
				'at'     => $this->now - max( HOUR_IN_SECONDS, $age ),
				'items'  => $items,
				'method' => $this->dice->one_of( array( 'bacs', 'bacs', 'cod' ) ),
				// Documentation addresses (RFC 5737).
				'ip'     => '192.0.2.' . $this->dice->between( 1, 254 ),
			);
		}
		return $this->write( $orders );
	}

	/**
	 * @param list<Order> $orders
	 * @return list<int> Order ids.
	 */
	public function write( array $orders ): array {
		$id     = max( Rows::next_id( 'posts', 'ID' ), Rows::next_id( 'wc_orders', 'id' ) );
		$item   = Rows::next_id( 'woocommerce_order_items', 'order_item_id' );
		$known  = $this->customer_ids( $orders );
		$tables = array_fill_keys( array( 'posts', 'wc_orders', 'wc_order_addresses', 'wc_order_operational_data', 'wc_orders_meta', 'woocommerce_order_items', 'woocommerce_order_itemmeta', 'wc_order_stats', 'wc_order_product_lookup' ), array() );
		$ids    = array();
		foreach ( $orders as $order ) {
			$total = 0.0;
			$sold  = 0;
			$date  = gmdate( 'Y-m-d H:i:s', $order['at'] );
			$local = get_date_from_gmt( $date );
			$buyer = $known[ $order['person']['email'] ];
			foreach ( $order['items'] as $line ) {
				$amount = round( $line['product']['price'] * $line['quantity'], 2 );
				$total += $amount;
				$sold  += $line['quantity'];
				$tables['woocommerce_order_items'][] = array(
					'order_item_id'   => $item,
					'order_item_name' => $line['product']['name'],
					'order_item_type' => 'line_item',
					'order_id'        => $id,
				);
				foreach ( array( '_product_id' => $line['product']['id'], '_qty' => $line['quantity'], '_line_total' => $amount ) as $key => $value ) {
					$tables['woocommerce_order_itemmeta'][] = array(
						'order_item_id' => $item,
						'meta_key'      => $key,
						'meta_value'    => (string) $value,
					);
				}
				$tables['wc_order_product_lookup'][] = array(
					'order_item_id'         => $item++,
					'order_id'              => $id,
					'product_id'            => $line['product']['id'],
					'variation_id'          => 0,
					'customer_id'           => $buyer,
					'date_created'          => $local,
					'product_qty'           => $line['quantity'],
					'product_net_revenue'   => $amount,
					'product_gross_revenue' => $amount,
				);
			}
			$paid = in_array( $order['status'], array( 'wc-completed', 'wc-processing', 'wc-refunded' ), true );
			// The order's number comes from the posts table, where a placeholder holds its place.
			$tables['posts'][]     = self::placeholder( $id, $local, $date );
			$tables['wc_orders'][] = array(
				'id'                   => $id,
				'status'               => $order['status'],
				'currency'             => 'GBP',
				'type'                 => 'shop_order',
				'tax_amount'           => 0,
				'total_amount'         => $total,
				'customer_id'          => $order['person']['id'],
				'billing_email'        => $order['person']['email'],
				'date_created_gmt'     => $date,
				'date_updated_gmt'     => $date,
				'parent_order_id'      => 0,
				'payment_method'       => $order['method'],
				'payment_method_title' => self::METHODS[ $order['method'] ] ?? 'Card (made up)',
				'transaction_id'       => '',
				'ip_address'           => $order['ip'],
				'user_agent'           => 'Mozilla/5.0 (made up)',
				'customer_note'        => '',
			);
			foreach ( array( 'billing', 'shipping' ) as $type ) {
				$tables['wc_order_addresses'][] = self::address( $id, $type, $order['person'] );
			}
			$tables['wc_order_operational_data'][] = array(
				'order_id'              => $id,
				'created_via'           => 'checkout',
				'woocommerce_version'   => '11.0.1',
				'prices_include_tax'    => 0,
				'new_order_email_sent'  => 1,
				'order_key'             => 'wc_order_' . $this->dice->letters( 13 ),
				'order_stock_reduced'   => (int) $paid,
				'date_paid_gmt'         => $paid ? $date : null,
				'date_completed_gmt'    => 'wc-completed' === $order['status'] ? $date : null,
				'shipping_total_amount' => 0,
				'discount_total_amount' => 0,
				'recorded_sales'        => (int) $paid,
			);
			$tables['wc_orders_meta'][] = array(
				'order_id'   => $id,
				'meta_key'   => '_wc_order_attribution_source_type',
				'meta_value' => $this->dice->one_of( array( 'organic', 'typein', 'utm' ) ),
			);
			$tables['wc_order_stats'][] = array(
				'order_id'         => $id,
				'date_created'     => $local,
				'date_created_gmt' => $date,
				'date_paid'        => $paid ? $local : null,
				'num_items_sold'   => $sold,
				'total_sales'      => $total,
				'net_total'        => $total,
				'status'           => $order['status'],
				'customer_id'      => $buyer,
			);
			$ids[] = $id++;
		}
		foreach ( $tables as $table => $rows ) {
			Rows::insert( $table, $rows );
		}
		return $ids;
	}

	/** @param list<int> $ids */
	public static function delete( array $ids ): void {
		global $wpdb;
		$list = implode( ',', array_map( 'intval', $ids ) );
		if ( '' === $list ) {
			return;
		}
		$wpdb->query( "DELETE FROM {$wpdb->prefix}woocommerce_order_itemmeta WHERE order_item_id IN ( SELECT order_item_id FROM {$wpdb->prefix}woocommerce_order_items WHERE order_id IN ($list) )" );
		foreach ( array( 'woocommerce_order_items', 'wc_order_addresses', 'wc_order_operational_data', 'wc_orders_meta', 'wc_order_stats', 'wc_order_product_lookup' ) as $table ) {
			$wpdb->query( "DELETE FROM {$wpdb->prefix}$table WHERE order_id IN ($list)" );
		}
		$wpdb->query( "DELETE FROM {$wpdb->prefix}wc_orders WHERE id IN ($list)" );
		$wpdb->query( "DELETE FROM {$wpdb->prefix}posts WHERE post_type = 'shop_order_placehold' AND ID IN ($list)" );
	}

	/**
	 * Analytics know buyers by a number of their own; who is new gets one.
	 *
	 * @param list<Order> $orders
	 * @return array<string, int> E-mail address => number.
	 */
	private function customer_ids( array $orders ): array {
		global $wpdb;
		$read  = static fn(): array => array_map( 'intval', array_column( (array) $wpdb->get_results( "SELECT email, customer_id FROM {$wpdb->prefix}wc_customer_lookup", ARRAY_A ), 'customer_id', 'email' ) );
		$known = $read();
		$new   = array();
		foreach ( $orders as $order ) {
			if ( ! isset( $known[ $order['person']['email'] ] ) ) {
				$new[ $order['person']['email'] ] = People::lookup_row( $order['person'] );
			}
		}
		Rows::insert( 'wc_customer_lookup', array_values( $new ) );
		return array() === $new ? $known : $read();
	}

	/** @return array<string, string|int> */
	private static function placeholder( int $id, string $local, string $gmt ): array {
		return array(
			'ID'            => $id,
			'post_date'     => $local,
			'post_date_gmt' => $gmt,
			'post_type'     => 'shop_order_placehold',
			'post_status'   => 'draft',
		);
	}

	/**
	 * @param Person $person
	 * @return array<string, string|int|null>
	 */
	private static function address( int $id, string $type, array $person ): array {
		return array(
			'order_id'     => $id,
			'address_type' => $type,
			'first_name'   => $person['first'],
			'last_name'    => $person['last'],
			'address_1'    => $person['street'],
			'city'         => $person['city'],
			'state'        => $person['state'],
			'postcode'     => $person['postcode'],
			'country'      => $person['country'],
			'email'        => 'billing' === $type ? $person['email'] : null,
			'phone'        => 'billing' === $type ? $person['phone'] : null,
		);
	}
}
