<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\CartCapture;

/**
 * Tables that plugins leave, in a real database.
 */
final class CartCaptureTest extends ProbeCase {
	/**
	 * @param list<string> $times
	 */
	private function table( string $name, string $column, string $type, array $times ): void {
		global $wpdb;
		$table = $wpdb->prefix . $name;
		self::assertNotFalse( $wpdb->query( "CREATE TABLE {$table} ( id BIGINT NOT NULL AUTO_INCREMENT, email VARCHAR(100), {$column} {$type}, PRIMARY KEY (id) )" ), $wpdb->last_error );
		$this->repair( static fn () => $wpdb->query( "DROP TABLE {$table}" ) );
		foreach ( $times as $time ) {
			self::assertSame( 1, $wpdb->insert( $table, array( 'email' => 'left@made-up.example.org', $column => $time ) ), $wpdb->last_error );
		}
	}

	public function test_no_such_plugin(): void {
		self::assertSame( array(), $this->see( new CartCapture() )['list'] );
	}

	public function test_how_many_and_since_when(): void {
		$this->option( 'timezone_string', '' );
		$this->option( 'gmt_offset', '2' );
		$this->table( 'cartflows_ca_cart_abandonment', 'time', 'DATETIME DEFAULT NULL', array( '2026-03-02 10:00:00', '2026-05-02 10:00:00' ) );
		$this->table( 'ac_abandoned_cart_history_lite', 'abandoned_cart_time', 'BIGINT NOT NULL', array( '1767348000', '0' ) );
		$this->table( 'mailchimp_carts', 'created_at', 'DATETIME NOT NULL', array( '2026-04-02 10:00:00' ) );
		$seen = $this->see( new CartCapture() )['list'];
		self::assertSame(
			array(
				array( 'name' => 'Cart Abandonment Recovery for WooCommerce', 'carts' => 2, 'oldest' => '2026-03-02T08:00:00Z' ),
				array( 'name' => 'Abandoned Cart Lite for WooCommerce', 'carts' => 1, 'oldest' => '2026-01-02T10:00:00Z' ),
				array( 'name' => 'Mailchimp for WooCommerce', 'carts' => 1, 'oldest' => '2026-04-02T10:00:00Z' ),
			),
			$seen
		);
	}

	public function test_an_empty_table_keeps_nobody(): void {
		$this->table( 'mailchimp_carts', 'created_at', 'DATETIME NOT NULL', array() );
		self::assertSame( array(), $this->see( new CartCapture() )['list'] );
	}

	public function test_a_time_of_another_kind(): void {
		$this->table( 'mailchimp_carts', 'created_at', 'VARCHAR(40) NOT NULL', array( 'yesterday' ) );
		self::assertSame( 'unknown_format', $this->unseen( new CartCapture(), 'list' ) );
	}
}
