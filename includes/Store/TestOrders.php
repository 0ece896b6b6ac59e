<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Exposure\People\TestOrder;
use StorePosture\Probes\Support\Database as Handle;

/**
 * Makes the test orders and takes them away again: one of the test customer, one of somebody else with an account, one of a guest, all
 * of nobody. Straight into the tables, so that no mail, stock, webhook or newsletter hears of them. Their numbers are taken as
 * WooCommerce takes them, with a post that keeps the place, so that no order of a buyer can have the same. What is removed has to bear
 * the number, the mark and the address that were noted before it was made; anything else stays, whatever the note says.
 */
final class TestOrders {
	/** What nobody works on any more: not paid for, not sent, not counted as sold. */
	private const STATUS = 'wc-cancelled';

	private const PLACEHOLDER = 'shop_order_placehold';
	private const ORDER       = 'shop_order';

	/** Tables in which WooCommerce keeps more of an order, by the name of its column. */
	private const MORE = array(
		'wc_orders_meta'          => 'order_id',
		'wc_order_stats'          => 'order_id',
		'wc_order_product_lookup' => 'order_id',
		'wc_order_tax_lookup'     => 'order_id',
		'wc_order_coupon_lookup'  => 'order_id',
	);

	private readonly \wpdb $wpdb;

	public function __construct( private readonly bool $in_tables ) {
		$this->wpdb = Handle::handle();
	}

	/**
	 * Makes them, unless they are there.
	 *
	 * @param array{own: int, other: int} $accounts Test accounts.
	 * @return list<TestOrder> Empty where they could not be made.
	 */
	public function there( array $accounts ): array {
		$orders = TestOrder::all();
		if ( array() !== $orders && array() === array_filter( $orders, fn ( TestOrder $order ): bool => ! $this->is_there( $order ) ) ) {
			return $orders;
		}
		$this->remove();
		$mark = bin2hex( random_bytes( 8 ) );
		foreach ( array( TestOrder::OWN => $accounts['own'], TestOrder::OTHER => $accounts['other'], TestOrder::GUEST => 0 ) as $whose => $account ) {
			if ( ! $this->make( new TestOrder( 0, $whose, $mark ), $account ) ) {
				$this->remove();
				return array();
			}
		}
		return TestOrder::all();
	}

	public function remove(): void {
		foreach ( TestOrder::all() as $order ) {
			foreach ( $this->numbers( $order ) as $id ) {
				$this->delete( new TestOrder( $id, $order->whose, $order->mark ) );
			}
		}
		delete_option( TestOrder::OPTION );
	}

	private function make( TestOrder $order, int $account ): bool {
		// Noted before it is made: a process that is killed leaves a trail.
		TestOrder::note( $order );
		$now  = gmdate( 'Y-m-d H:i:s' );
		$done = $this->wpdb->insert(
			$this->wpdb->posts,
			array(
				'post_type'             => $this->in_tables ? self::PLACEHOLDER : self::ORDER,
				'post_status'           => $this->in_tables ? 'draft' : self::STATUS,
				'post_name'             => $order->name(),
				'post_title'            => 'Test order',
				'post_date'             => get_date_from_gmt( $now ),
				'post_date_gmt'         => $now,
				'post_modified'         => get_date_from_gmt( $now ),
				'post_modified_gmt'     => $now,
				'post_content'          => '',
				'post_excerpt'          => '',
				'to_ping'               => '',
				'pinged'                => '',
				'post_content_filtered' => '',
				'ping_status'           => 'closed',
				'comment_status'        => 'closed',
			)
		);
		$id = 1 === $done ? (int) $this->wpdb->insert_id : 0;
		if ( 0 === $id ) {
			return false;
		}
		$order = new TestOrder( $id, $order->whose, $order->mark );
		TestOrder::note( $order );
		return $this->in_tables ? $this->in_tables( $order, $account, $now ) : $this->in_posts( $order, $account );
	}

	private function in_tables( TestOrder $order, int $account, string $now ): bool {
		$prefix = $this->wpdb->prefix;
		return 1 === $this->wpdb->insert(
			"{$prefix}wc_orders",
			array(
				'id'               => $order->id,
				'status'           => self::STATUS,
				'currency'         => get_option( 'woocommerce_currency', 'GBP' ),
				'type'             => self::ORDER,
				'tax_amount'       => 0,
				'total_amount'     => 0,
				'customer_id'      => $account,
				'billing_email'    => $order->mail(),
				'date_created_gmt' => $now,
				'date_updated_gmt' => $now,
				'parent_order_id'  => 0,
			)
		)
		&& 1 === $this->wpdb->insert(
			"{$prefix}wc_order_addresses",
			array(
				'order_id'     => $order->id,
				'address_type' => 'billing',
			) + $order->address() + array( 'email' => $order->mail() )
		)
		&& 1 === $this->wpdb->insert(
			"{$prefix}wc_order_operational_data",
			array(
				'order_id'    => $order->id,
				'created_via' => 'store-posture',
				'order_key'   => $order->key(),
			)
		);
	}

	private function in_posts( TestOrder $order, int $account ): bool {
		$rows = array(
			'_customer_user'  => (string) $account,
			'_billing_email'  => $order->mail(),
			'_order_key'      => $order->key(),
			'_order_total'    => '0',
			'_order_currency' => get_option( 'woocommerce_currency', 'GBP' ),
			'_created_via'    => 'store-posture',
		);
		foreach ( $order->address() as $name => $value ) {
			$rows[ "_billing_{$name}" ] = $value;
		}
		foreach ( $rows as $key => $value ) {
			if ( 1 !== $this->wpdb->insert( $this->wpdb->postmeta, array( 'post_id' => $order->id, 'meta_key' => $key, 'meta_value' => $value ) ) ) { // phpcs:ignore WordPress.DB.SlowDBQuery -- written.
				return false;
			}
		}
		return true;
	}

	private function is_there( TestOrder $order ): bool {
		return $order->id > 0 && in_array( $order->id, $this->numbers( $order ), true ) && $this->mail_of( $order->id ) === $order->mail();
	}

	/**
	 * @return list<int> Of posts that bear its name, and the noted one where the address is ours: WooCommerce may have made another post of it.
	 */
	private function numbers( TestOrder $order ): array {
		$ids = array_map( intval( ... ), $this->wpdb->get_col( (string) $this->wpdb->prepare( 'SELECT ID FROM %i WHERE post_name = %s AND post_type IN ( %s, %s )', $this->wpdb->posts, $order->name(), self::PLACEHOLDER, self::ORDER ) ) );
		if ( $order->id > 0 && $this->mail_of( $order->id ) === $order->mail() ) {
			$ids[] = $order->id;
		}
		return array_values( array_unique( $ids ) );
	}

	/** As the order tables have it, or else the fields of the post; null where neither knows the number. */
	private function mail_of( int $id ): ?string {
		$mail = $this->has( 'wc_orders' ) ? $this->wpdb->get_var( (string) $this->wpdb->prepare( 'SELECT billing_email FROM %i WHERE id = %d', "{$this->wpdb->prefix}wc_orders", $id ) ) : null;
		$mail ??= $this->wpdb->get_var( (string) $this->wpdb->prepare( "SELECT meta_value FROM %i WHERE post_id = %d AND meta_key = '_billing_email' LIMIT 1", $this->wpdb->postmeta, $id ) );
		return is_string( $mail ) ? $mail : null;
	}

	/** Where somebody else's address stands under the number, nothing is touched. */
	private function delete( TestOrder $order ): void {
		$mail = $this->mail_of( $order->id );
		if ( null !== $mail && $order->mail() !== $mail ) {
			return;
		}
		$prefix = $this->wpdb->prefix;
		foreach ( self::MORE as $table => $column ) {
			if ( $this->has( $table ) ) {
				$this->wpdb->delete( $prefix . $table, array( $column => $order->id ) );
			}
		}
		// What an import of statistics in these minutes made of the buyer.
		if ( $this->has( 'wc_customer_lookup' ) ) {
			$this->wpdb->delete( "{$prefix}wc_customer_lookup", array( 'email' => $order->mail() ) );
		}
		if ( $this->has( 'wc_orders' ) ) {
			$this->wpdb->delete( "{$prefix}wc_order_addresses", array( 'order_id' => $order->id, 'email' => $order->mail() ) );
			$this->wpdb->delete( "{$prefix}wc_order_operational_data", array( 'order_id' => $order->id, 'order_key' => $order->key() ) );
			$this->wpdb->delete( "{$prefix}wc_orders", array( 'id' => $order->id, 'billing_email' => $order->mail() ) );
		}
		$this->wpdb->delete( $this->wpdb->postmeta, array( 'post_id' => $order->id ) );
		$this->wpdb->query( (string) $this->wpdb->prepare( 'DELETE FROM %i WHERE ID = %d AND post_type IN ( %s, %s )', $this->wpdb->posts, $order->id, self::PLACEHOLDER, self::ORDER ) );
		clean_post_cache( $order->id );
		wp_cache_delete( $order->id, 'orders' );
	}

	private function has( string $table ): bool {
		return Handle::has_table( $this->wpdb->prefix . $table );
	}
}
