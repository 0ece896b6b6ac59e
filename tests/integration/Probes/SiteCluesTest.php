<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestWith;
use StorePosture\Probes\SiteClues;

final class SiteCluesTest extends ProbeCase {
	#[TestWith( array( 'staging.example.com', true ) )]
	#[TestWith( array( 'shop-staging.example.com', true ) )]
	#[TestWith( array( 'dev2.example.com', true ) )]
	#[TestWith( array( 'myshop.kinsta.cloud', true ) )]
	#[TestWith( array( 'example.com', false ) )]
	#[TestWith( array( 'example.dev', false ) )]
	#[TestWith( array( 'www.stagecraft.example.com', false ) )]
	#[TestWith( array( 'testimonials.example.com', false ) )]
	#[TestWith( array( 'shop.developers.example.com', false ) )]
	public function test_names( string $host, bool $is_copy ): void {
		$this->filter( 'pre_option_home', static fn (): string => "https://{$host}" );
		self::assertSame( $is_copy, $this->see( new SiteClues() )['copy_name'] );
	}

	public function test_without_a_store_nobody_buys(): void {
		if ( ! class_exists( 'WooCommerce' ) ) {
			self::assertSame( 0, $this->see( new SiteClues() )['buyers'] );
			return;
		}
		self::assertIsInt( $this->see( new SiteClues() )['buyers'] );
	}

	#[Group( 'store' )]
	public function test_only_what_was_bought_at_this_address(): void {
		global $wpdb;
		$this->option( 'woocommerce_custom_orders_table_enabled', 'yes' );
		$order = fn ( int $id, string $status, string $mail, string $at ) => $this->row( $wpdb->prefix . 'wc_orders', array( 'id' => 7900000 + $id, 'status' => $status, 'currency' => 'GBP', 'type' => 'shop_order', 'total_amount' => '5', 'billing_email' => $mail, 'date_created_gmt' => $at, 'parent_order_id' => 0, 'ip_address' => '' ) );
		// Far from the orders that the store was made with.
		$now = '2031-05-20T12:00:00Z';
		$order( 1, 'wc-completed', 'one@made-up.example.org', '2031-05-20 10:00:00' );
		self::assertSame( 0, $this->see( new SiteClues(), '2031-05-20T10:30:00Z' )['buyers'], 'what was bought before this address was first seen came with a copy' );
		$order( 6, 'wc-completed', 'five@made-up.example.org', '2031-05-20 11:00:00' );
		self::assertSame( 1, $this->see( new SiteClues(), $now )['buyers'] );
	}

	#[Group( 'store' )]
	public function test_a_week_and_what_was_paid(): void {
		global $wpdb;
		$this->option( 'woocommerce_custom_orders_table_enabled', 'yes' );
		$this->see( new SiteClues(), '2031-04-01T00:00:00Z' );
		foreach ( array( array( 1, 'wc-completed', 'one', '2031-05-20 10:00:00' ), array( 2, 'wc-processing', 'two', '2031-05-19 10:00:00' ), array( 3, 'wc-processing', 'two', '2031-05-19 11:00:00' ), array( 4, 'wc-failed', 'three', '2031-05-20 10:00:00' ), array( 5, 'wc-completed', 'four', '2031-05-01 10:00:00' ) ) as [ $id, $status, $who, $at ] ) {
			$this->row( $wpdb->prefix . 'wc_orders', array( 'id' => 7900000 + $id, 'status' => $status, 'currency' => 'GBP', 'type' => 'shop_order', 'total_amount' => '5', 'billing_email' => "{$who}@made-up.example.org", 'date_created_gmt' => $at, 'parent_order_id' => 0, 'ip_address' => '' ) );
		}
		self::assertSame( 2, $this->see( new SiteClues(), '2031-05-20T12:00:00Z' )['buyers'] );
	}
}
