<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Orders;
use StorePosture\Probes\Records;
use StorePosture\Probes\Selling;
use StorePosture\Probes\Support\Plugins;

/**
 * What is told from orders, in both of WooCommerce's storages. The scan's time is long after every other order of the site, so that
 * only the ones made here are in its windows.
 */
#[Group( 'store' )]
final class OrdersTest extends ProbeCase {
	private const LATER = '2036-03-10T12:00:00Z';

	protected function setUp(): void {
		parent::setUp();
		$this->option( 'woocommerce_currency', 'GBP' );
	}

	/**
	 * @return iterable<string, array{bool}>
	 */
	public static function storages(): iterable {
		yield 'order tables' => array( true );
		yield 'posts' => array( false );
	}

	private function storage( bool $in_tables ): void {
		$this->option( 'woocommerce_custom_orders_table_enabled', $in_tables ? 'yes' : 'no' );
	}

	private static int $next = 7000000;

	/**
	 * @param array{status?: string, mail?: string, ip?: string, total?: string, currency?: string, country?: string, via?: string, type?: string, parent?: int} $order
	 */
	private function order( bool $in_tables, string $created, array $order = array() ): int {
		global $wpdb;
		$id     = ++self::$next;
		$order += array(
			'status'   => 'wc-completed',
			'mail'     => "buyer{$id}@made-up.org",
			'ip'       => '',
			'total'    => (string) ( $id % 1000 ),
			'currency' => 'GBP',
			'country'  => 'GB',
			'via'      => 'checkout',
			'type'     => 'shop_order',
			'parent'   => 0,
		);
		if ( $in_tables ) {
			$this->row( $wpdb->prefix . 'wc_orders', array( 'id' => $id, 'status' => $order['status'], 'currency' => $order['currency'], 'type' => $order['type'], 'total_amount' => $order['total'], 'billing_email' => $order['mail'], 'date_created_gmt' => $created, 'parent_order_id' => $order['parent'], 'ip_address' => $order['ip'] ) );
			$this->row( $wpdb->prefix . 'wc_order_addresses', array( 'order_id' => $id, 'address_type' => 'billing', 'country' => $order['country'] ) );
			$this->row( $wpdb->prefix . 'wc_order_operational_data', array( 'order_id' => $id, 'created_via' => $order['via'] ) );
			return $id;
		}
		$this->row( $wpdb->posts, array( 'ID' => $id, 'post_type' => $order['type'], 'post_status' => $order['status'], 'post_date_gmt' => $created, 'post_date' => $created, 'post_parent' => $order['parent'], 'post_content' => '', 'post_title' => '', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
		foreach ( array( '_billing_email' => 'mail', '_customer_ip_address' => 'ip', '_order_total' => 'total', '_order_currency' => 'currency', '_billing_country' => 'country', '_created_via' => 'via' ) as $key => $from ) {
			$this->row( $wpdb->postmeta, array( 'post_id' => $id, 'meta_key' => $key, 'meta_value' => $order[ $from ] ) );
		}
		return $id;
	}

	#[\PHPUnit\Framework\Attributes\DataProvider( 'storages' )]
	public function test_a_burst_of_failures( bool $in_tables ): void {
		$this->storage( $in_tables );
		$none = $this->see( new Orders(), self::LATER );
		self::assertSame( array( 0, 0, 0 ), array( $none['failed_worst_hour_7d'], (int) $none['failed_share_worst_hour'], (int) $none['failed_repeat_share'] ) );
		$this->order( $in_tables, '2036-03-09 08:10:00' );
		foreach ( array( 'a', 'a', 'b' ) as $who ) {
			$this->order( $in_tables, '2036-03-09 08:20:00', array( 'status' => 'wc-failed', 'mail' => "{$who}@made-up.org" ) );
		}
		$this->order( $in_tables, '2036-03-08 08:20:00', array( 'status' => 'wc-failed' ) );
		$this->order( $in_tables, '2036-03-09 08:30:00', array( 'status' => 'wc-checkout-draft' ) );
		$seen = $this->see( new Orders(), self::LATER );
		self::assertSame( 3, $seen['failed_worst_hour_7d'] );
		self::assertSame( 0.75, $seen['failed_share_worst_hour'] );
		self::assertSame( 0.667, $seen['failed_repeat_share'] );
	}

	#[\PHPUnit\Framework\Attributes\DataProvider( 'storages' )]
	public function test_what_an_hour_is_worth( bool $in_tables ): void {
		$this->storage( $in_tables );
		for ( $order = 0; $order < 29; $order++ ) {
			$last = $this->order( $in_tables, '2036-02-01 10:00:00', array( 'total' => '10.50' ) );
		}
		self::assertSame( 'few_orders', $this->unseen( new Orders(), 'hour_amount', self::LATER ) );
		$this->order( $in_tables, '2036-02-02 10:00:00', array( 'total' => '21.60' ) );
		$this->order( $in_tables, '2036-02-02 10:00:00', array( 'total' => '999', 'via' => 'admin' ) );
		$this->order( $in_tables, '2036-02-02 10:00:00', array( 'total' => '999', 'currency' => 'USD' ) );
		$this->order( $in_tables, '2036-02-02 10:00:00', array( 'total' => '999', 'status' => 'wc-cancelled' ) );
		$this->order( $in_tables, '2036-02-02 10:00:00', array( 'total' => '-110.10', 'type' => 'shop_order_refund', 'parent' => $last ) );
		$seen = $this->see( new Orders(), self::LATER );
		self::assertSame( 30, $seen['paid_orders_90d'] );
		self::assertSame( 'GBP', $seen['currency'] );
		self::assertSame( round( ( 29 * 10.5 + 21.6 - 110.1 ) / 2160, 2 ), $seen['hour_amount'] );
		self::assertSame( 304.5, $seen['busiest_hour_amount'] );
	}

	#[\PHPUnit\Framework\Attributes\DataProvider( 'storages' )]
	public function test_people( bool $in_tables ): void {
		$this->storage( $in_tables );
		$before = $this->see( new Records(), self::LATER );
		$this->user( 'customer', 'twice@made-up.org' );
		$this->order( $in_tables, '2001-01-01 00:00:00', array( 'mail' => 'Twice@made-up.org' ) );
		$this->order( $in_tables, '2036-01-01 00:00:00', array( 'mail' => 'guest@made-up.org' ) );
		$this->order( $in_tables, '2036-01-01 00:00:00', array( 'mail' => 'GUEST@made-up.org' ) );
		$this->order( $in_tables, '2036-01-01 00:00:00', array( 'mail' => 'deleted@site.invalid' ) );
		$seen = $this->see( new Records(), self::LATER );
		self::assertSame( $before['accounts'] + 1, $seen['accounts'] );
		self::assertSame( $before['orders'] + 4, $seen['orders'] );
		self::assertSame( $before['guests'] + 1, $seen['guests'] );
		self::assertSame( $before['people'] + 2, $seen['people'] );
		self::assertSame( '2001-01-01T00:00:00Z', $seen['oldest_order'] );
	}

	#[\PHPUnit\Framework\Attributes\DataProvider( 'storages' )]
	public function test_where_the_store_sells( bool $in_tables ): void {
		$this->storage( $in_tables );
		$this->option( 'woocommerce_default_country', 'US:CA' );
		$this->option( 'woocommerce_store_address', '' );
		$this->option( 'woocommerce_store_city', '' );
		$this->option( 'woocommerce_allowed_countries', 'all' );
		$this->option( 'store_posture_settings', array( 'country' => '' ) );
		self::assertSame( 'not_confirmed', $this->unseen( new Selling(), 'base', self::LATER ) );
		self::assertSame( 'not_confirmed', $this->unseen( new Selling(), 'countries', self::LATER ) );
		$this->option( 'woocommerce_store_city', 'Fresno' );
		self::assertSame( 'US', $this->see( new Selling(), self::LATER )['base'] );

		$this->option( 'woocommerce_default_country', 'DE' );
		self::assertSame( array( 'DE' ), $this->see( new Selling(), self::LATER )['countries'] );
		$this->order( $in_tables, '2036-01-01 00:00:00', array( 'country' => 'IS', 'mail' => 'x@made-up.org' ) );
		$this->order( $in_tables, '2036-01-02 00:00:00', array( 'country' => 'IS', 'mail' => 'X@made-up.org' ) );
		$this->order( $in_tables, '2031-01-02 00:00:00', array( 'country' => 'MT' ) );
		$this->order( $in_tables, '2036-01-02 00:00:00', array( 'country' => '<b' ) );
		$seen = $this->see( new Selling(), self::LATER );
		self::assertSame( array( 'DE', 'IS' ), $seen['countries'], 'An order of years ago is not selling there now.' );
		self::assertContains( array( 'country' => 'IS', 'people' => 1 ), $seen['by_country'] );
		self::assertContains( array( 'country' => 'MT', 'people' => 1 ), $seen['by_country'] );
		$this->option( 'woocommerce_allowed_countries', 'specific' );
		$this->option( 'woocommerce_specific_allowed_countries', array( 'CH', 'DE', '"x"' ) );
		self::assertSame( array( 'DE', 'CH', 'IS' ), $this->see( new Selling(), self::LATER )['countries'] );
		$this->option( 'store_posture_settings', array( 'country' => 'AT' ) );
		self::assertSame( 'AT', $this->see( new Selling(), self::LATER )['base'] );
	}

	public function test_a_database_that_refuses(): void {
		self::assertTrue( Plugins::woocommerce_runs() );
		$this->filter( 'query', static fn ( string $query ): string => str_contains( $query, ') AS orders' ) ? 'SELECT nothing FROM nowhere_at_all' : $query );
		self::assertSame( 'db_error', $this->unseen( new Orders(), 'failed_worst_hour_7d' ) );
		self::assertSame( 'db_error', $this->unseen( new Records(), 'people' ) );
		self::assertSame( 'db_error', $this->unseen( new Selling(), 'countries' ) );
	}
}
