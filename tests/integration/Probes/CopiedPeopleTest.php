<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\CopiedPeople;
use StorePosture\Probes\Support\RealPeople;

/**
 * Real people on a site that strangers can open.
 */
final class CopiedPeopleTest extends HttpProbeCase {
	private const HOME = 'https://shop.example.net';
	private const PAGE = '<!doctype html><html><head><link href="/wp-includes/x.css"></head><body>Shop</body></html>';

	public function test_another_site_that_answers_says_nothing(): void {
		$this->fake()->on( self::HOME . '/', 200, array( 'content-type' => 'text/html', 'cf-ray' => 'x' ), self::PAGE );
		self::assertSame( 'not_this_site', $this->unseen( new CopiedPeople(), 'open' ) );
	}

	public function test_open_where_the_site_itself_answers(): void {
		$fake = $this->fake();
		$fake->on( self::HOME . '/?made-up-front', 200, array( 'content-type' => 'text/html', 'cf-ray' => 'x' ), self::PAGE );
		$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? self::HOME . '/?made-up-front' : $url, 10, 2 );
		self::assertTrue( $this->see( new CopiedPeople() )['open'] );
	}

	public function test_a_password_before_it(): void {
		$this->fake()->on( self::HOME . '/', 401, array( 'www-authenticate' => 'Basic realm="copy"' ) );
		self::assertFalse( $this->see( new CopiedPeople() )['open'] );
	}

	public function test_a_firewall_says_nothing(): void {
		$this->fake()->on( self::HOME . '/', 403, array( 'content-type' => 'text/html' ), '<html>no' );
		self::assertSame( 'waf_403', $this->unseen( new CopiedPeople(), 'open' ) );
	}

	public function test_an_address_nobody_outside_finds(): void {
		$fake = $this->fake( 'http://192.168.1.20' );
		self::assertFalse( $this->see( new CopiedPeople() )['open'] );
		self::assertSame( array(), $fake->asked );
	}

	public function test_real_accounts_are_counted_without_staff(): void {
		$this->fake( 'http://192.168.1.20' );
		$before = $this->see( new CopiedPeople() )['real'];
		$this->user( 'subscriber', 'one@gmail.com' );
		$this->user( 'subscriber', 'Two@Made-Up-Firm.co.uk' );
		$this->user( 'subscriber', 'three@shop.example' );
		$this->user( 'administrator', 'four@gmail.com' );
		$after = $this->see( new CopiedPeople() )['real'];
		self::assertSame( 2, $after - $before );
	}

	/**
	 * @return iterable<string, array{bool}>
	 */
	public static function storages(): iterable {
		yield 'order tables' => array( true );
		yield 'posts' => array( false );
	}

	#[Group( 'store' )]
	#[DataProvider( 'storages' )]
	public function test_guests_are_people( bool $in_tables ): void {
		global $wpdb;
		$this->fake( 'http://192.168.1.20' );
		$this->option( 'woocommerce_custom_orders_table_enabled', $in_tables ? 'yes' : 'no' );
		$before = $this->see( new CopiedPeople() )['real'];
		foreach ( array( 'guest.one@made-up-inbox.org', 'Guest.One@made-up-inbox.org', 'guest.two@made-up-inbox.org' ) as $number => $mail ) {
			$id = 7810000 + $number;
			if ( $in_tables ) {
				$this->row( $wpdb->prefix . 'wc_orders', array( 'id' => $id, 'status' => 'wc-completed', 'currency' => 'GBP', 'type' => 'shop_order', 'total_amount' => '5', 'billing_email' => $mail, 'date_created_gmt' => '2026-01-02 10:00:00', 'parent_order_id' => 0, 'ip_address' => '' ) );
			} else {
				$this->row( $wpdb->posts, array( 'ID' => $id, 'post_type' => 'shop_order', 'post_status' => 'wc-completed', 'post_date_gmt' => '2026-01-02 10:00:00', 'post_date' => '2026-01-02 10:00:00', 'post_content' => '', 'post_title' => '', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
				$this->row( $wpdb->postmeta, array( 'post_id' => $id, 'meta_key' => '_billing_email', 'meta_value' => $mail ) );
			}
		}
		self::assertSame( 2, $this->see( new CopiedPeople() )['real'] - $before );
	}

	public function test_one_domain_for_all_is_a_tools(): void {
		self::assertSame( 0, RealPeople::real( array( 'anonymous.shop.com' => 950, 'example.com' => 20, 'site.invalid' => 3 ), array() ) );
		self::assertSame( 0, RealPeople::real( array( 'gmail.com' => 950 ), array() ) );
		self::assertSame( 950, RealPeople::real( array( 'gmail.com' => 950 ), array( 'gmail.com' ) ) );
		self::assertSame( 70, RealPeople::real( array( 'firm.com' => 70, 'mail.test' => 30 ), array() ) );
	}
}
