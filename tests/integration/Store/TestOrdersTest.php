<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Store;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\People\TestOrder;
use StorePosture\Store\TestOrders;

/**
 * Test orders come and go, and nothing else in the database moves: whatever is placed between two steps, wherever a process dies.
 */
#[Group( 'store' )]
final class TestOrdersTest extends TestCase {
	/** Of a buyer. */
	private const MAIL = 'a.buyer@shop.example.org';

	private int $placed = 0;

	/** @var list<\Closure> */
	private array $filters = array();

	protected function setUp(): void {
		delete_option( TestOrder::OPTION );
	}

	protected function tearDown(): void {
		global $wpdb;
		$this->let_go();
		( new TestOrders( true ) )->remove();
		foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_title = %s", 'Of a buyer' ) ) as $id ) {
			$wpdb->delete( $wpdb->posts, array( 'ID' => $id ) );
			$wpdb->delete( $wpdb->postmeta, array( 'post_id' => $id ) );
			$wpdb->delete( "{$wpdb->prefix}wc_orders", array( 'id' => $id ) );
		}
	}

	/**
	 * @return iterable<string, array{bool}>
	 */
	public static function storage(): iterable {
		yield 'order tables' => array( true );
		yield 'posts' => array( false );
	}

	private static function accounts(): array {
		return array( 'own' => 7000001, 'other' => 7000002 );
	}

	/** Every row of every table, but for our own options. */
	private static function everything(): array {
		global $wpdb;
		$sums = array();
		foreach ( $wpdb->get_col( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $wpdb->prefix ) . '%' ) ) as $table ) {
			$where = $wpdb->options === $table ? " WHERE option_name NOT LIKE '%transient%' AND option_name <> 'cron'" : '';
			$rows  = array_map( static fn ( array $row ): string => md5( serialize( $row ) ), $wpdb->get_results( "SELECT * FROM {$table}{$where}", ARRAY_A ) );
			sort( $rows );
			$sums[ $table ] = array( count( $rows ), md5( implode( $rows ) ) );
		}
		return $sums;
	}

	/** @param \Closure(string, int): void $step What happens before the nth statement that changes something. */
	private function at_each_step( \Closure $step ): void {
		$steps           = 0;
		$busy            = false;
		$this->filters[] = static function ( string $query ) use ( &$steps, &$busy, $step ): string {
			if ( ! $busy && 1 === preg_match( '/^\s*(INSERT|UPDATE|DELETE|REPLACE)/i', $query ) ) {
				$busy = true;
				try {
					$step( $query, ++$steps );
				} finally {
					$busy = false;
				}
			}
			return $query;
		};
		add_filter( 'query', $this->filters[ count( $this->filters ) - 1 ] );
	}

	private function let_go(): void {
		foreach ( $this->filters as $filter ) {
			remove_filter( 'query', $filter );
		}
		$this->filters = array();
	}

	/** As a checkout does: takes the next number, then writes the order. */
	private function place( bool $in_tables ): int {
		global $wpdb;
		$wpdb->insert( $wpdb->posts, array( 'post_type' => $in_tables ? 'shop_order_placehold' : 'shop_order', 'post_status' => 'wc-processing', 'post_title' => 'Of a buyer', 'post_content' => '', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '', 'post_name' => 'order-' . ++$this->placed ) );
		$id = (int) $wpdb->insert_id;
		if ( $in_tables ) {
			$wpdb->insert( "{$wpdb->prefix}wc_orders", array( 'id' => $id, 'type' => 'shop_order', 'status' => 'wc-processing', 'billing_email' => self::MAIL ) );
		} else {
			$wpdb->insert( $wpdb->postmeta, array( 'post_id' => $id, 'meta_key' => '_billing_email', 'meta_value' => self::MAIL ) );
		}
		return $id;
	}

	#[DataProvider( 'storage' )]
	public function test_they_come_and_go_without_a_trace( bool $in_tables ): void {
		global $wpdb;
		$before = self::everything();
		$orders = ( new TestOrders( $in_tables ) )->there( self::accounts() );
		self::assertSame( array( TestOrder::OWN, TestOrder::OTHER, TestOrder::GUEST ), array_column( $orders, 'whose' ) );
		self::assertSame( $orders[0]->id, ( new TestOrders( $in_tables ) )->there( self::accounts() )[0]->id, 'they are made once' );
		$customer = $in_tables
			? $wpdb->get_var( $wpdb->prepare( "SELECT customer_id FROM {$wpdb->prefix}wc_orders WHERE id = %d", $orders[1]->id ) )
			: get_post_meta( $orders[1]->id, '_customer_user', true );
		self::assertSame( '7000002', (string) $customer );
		( new TestOrders( $in_tables ) )->remove();
		self::assertSame( $before, self::everything() );
	}

	#[DataProvider( 'storage' )]
	public function test_orders_of_buyers_between_any_two_steps_stay_as_they_are( bool $in_tables ): void {
		global $wpdb;
		$real = array();
		$this->at_each_step(
			function () use ( &$real, $in_tables ): void {
				$real[] = $this->place( $in_tables );
			}
		);
		$orders = ( new TestOrders( $in_tables ) )->there( self::accounts() );
		self::assertSame( array(), array_intersect( array_column( $orders, 'id' ), $real ) );
		$made = count( $real );
		( new TestOrders( $in_tables ) )->remove();
		$this->let_go();
		self::assertGreaterThan( $made + 6, count( $real ) );
		self::assertGreaterThan( 12, $made );
		$places = implode( ', ', array_map( intval( ... ), $real ) );
		self::assertSame( count( $real ), (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE ID IN ( {$places} )" ) );
		$mails = $in_tables ? "SELECT COUNT(*) FROM {$wpdb->prefix}wc_orders WHERE id IN ( {$places} )" : "SELECT COUNT(*) FROM {$wpdb->postmeta} WHERE post_id IN ( {$places} ) AND meta_key = '_billing_email'";
		self::assertSame( count( $real ), (int) $wpdb->get_var( $mails ) );
	}

	#[DataProvider( 'storage' )]
	public function test_killed_at_any_step_the_next_one_leaves_nothing( bool $in_tables ): void {
		$before = self::everything();
		$killed = 0;
		for ( $at = 1; $at < 200; $at++ ) {
			$this->at_each_step(
				static function ( string $query, int $step ) use ( $at ): void {
					if ( $step === $at ) {
						throw new \LogicException( 'killed' );
					}
				}
			);
			try {
				( new TestOrders( $in_tables ) )->there( self::accounts() );
				( new TestOrders( $in_tables ) )->remove();
				break;
			} catch ( \LogicException ) {
				++$killed;
			} finally {
				$this->let_go();
			}
			wp_cache_flush();
			( new TestOrders( $in_tables ) )->remove();
			self::assertSame( $before, self::everything(), "killed before statement {$at}" );
		}
		self::assertGreaterThan( 20, $killed );
		self::assertSame( $before, self::everything() );
	}

	#[DataProvider( 'storage' )]
	public function test_what_bears_the_number_but_not_the_address_is_never_touched( bool $in_tables ): void {
		global $wpdb;
		$orders = ( new TestOrders( $in_tables ) )->there( self::accounts() );
		$id     = $orders[0]->id;
		if ( $in_tables ) {
			$wpdb->update( "{$wpdb->prefix}wc_orders", array( 'billing_email' => self::MAIL ), array( 'id' => $id ) );
		} else {
			$wpdb->update( $wpdb->postmeta, array( 'meta_value' => self::MAIL ), array( 'post_id' => $id, 'meta_key' => '_billing_email' ) );
		}
		$row = static fn (): array => array( $wpdb->get_row( $wpdb->prepare( "SELECT * FROM {$wpdb->posts} WHERE ID = %d", $id ), ARRAY_A ), $wpdb->get_row( $wpdb->prepare( "SELECT * FROM {$wpdb->prefix}wc_orders WHERE id = %d", $id ), ARRAY_A ), $wpdb->get_results( $wpdb->prepare( "SELECT * FROM {$wpdb->postmeta} WHERE post_id = %d", $id ), ARRAY_A ) );
		$was = $row();
		( new TestOrders( $in_tables ) )->remove();
		self::assertSame( $was, $row() );
		foreach ( array( $wpdb->posts => 'ID', $wpdb->postmeta => 'post_id', "{$wpdb->prefix}wc_orders" => 'id', "{$wpdb->prefix}wc_order_addresses" => 'order_id', "{$wpdb->prefix}wc_order_operational_data" => 'order_id' ) as $table => $column ) {
			$wpdb->delete( $table, array( $column => $id ) );
		}
	}

	public function test_copies_that_woocommerce_makes_between_its_storages_go_too(): void {
		global $wpdb;
		$before = self::everything();
		foreach ( ( new TestOrders( true ) )->there( self::accounts() ) as $order ) {
			// As synchronising fills the post that kept the place.
			$wpdb->update( $wpdb->posts, array( 'post_type' => 'shop_order', 'post_status' => 'wc-cancelled', 'post_name' => 'order-nov-24' ), array( 'ID' => $order->id ) );
			$wpdb->insert( $wpdb->postmeta, array( 'post_id' => $order->id, 'meta_key' => '_billing_email', 'meta_value' => $order->mail() ) );
		}
		( new TestOrders( true ) )->remove();
		self::assertSame( $before, self::everything() );

		foreach ( ( new TestOrders( false ) )->there( self::accounts() ) as $order ) {
			$wpdb->insert( "{$wpdb->prefix}wc_orders", array( 'id' => $order->id, 'type' => 'shop_order', 'billing_email' => $order->mail() ) );
			$wpdb->insert( "{$wpdb->prefix}wc_order_addresses", array( 'order_id' => $order->id, 'address_type' => 'billing', 'email' => $order->mail() ) );
			$wpdb->insert( "{$wpdb->prefix}wc_order_operational_data", array( 'order_id' => $order->id, 'order_key' => $order->key() ) );
			$wpdb->insert( "{$wpdb->prefix}wc_order_stats", array( 'order_id' => $order->id, 'status' => 'wc-cancelled', 'customer_id' => 1, 'date_created' => '2026-11-24 10:00:00' ) );
			$wpdb->insert( "{$wpdb->prefix}wc_customer_lookup", array( 'username' => '', 'first_name' => 'Test', 'last_name' => 'Own', 'email' => $order->mail() ) );
		}
		( new TestOrders( false ) )->remove();
		self::assertSame( $before, self::everything() );
	}

	public function test_whatever_the_note_says_only_ours_goes(): void {
		$real   = array( $this->place( true ), $this->place( false ) );
		$before = self::everything();
		foreach ( array( 'nonsense', array( 'mark' => 'x', 'ids' => array( 'own' => $real[0] ) ), array( 'mark' => str_repeat( 'a', 16 ), 'ids' => array( 'own' => $real[0], 'other' => $real[1], 'guest' => '5' ) ) ) as $note ) {
			update_option( TestOrder::OPTION, $note, false );
			( new TestOrders( true ) )->remove();
			self::assertSame( $before, self::everything() );
		}
	}
}
