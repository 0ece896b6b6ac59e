<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Https;

final class HttpsTest extends HttpProbeCase {
	private const TIMEOUT = 'cURL error 28: timed out';

	public function test_all_is_well(): void {
		$this->fake()->on( 'http://shop.example.net/', 301, array( 'location' => 'https://shop.example.net/' ) );
		$seen = $this->see( new Https() );
		self::assertSame( array( true, 'redirects', 'redirects', true, 'origin' ), array( $seen['works'], $seen['plain_home'], $seen['plain_page'], $seen['permanent'], $seen['vantage'] ) );
	}

	public function test_a_redirect_to_the_twin_and_for_now(): void {
		$this->fake()->on( 'http://shop.example.net/', 302, array( 'location' => 'https://www.shop.example.net/' ) );
		$seen = $this->see( new Https() );
		self::assertSame( array( 'redirects', false ), array( $seen['plain_home'], $seen['permanent'] ) );
	}

	public function test_http_shows_the_shop(): void {
		$page = '<html><link rel="https://api.w.org/" href="https://shop.example.net/wp-json/">';
		$this->fake()->on( 'http://shop.example.net/', 200, array( 'content-type' => 'text/html' ), $page );
		$seen = $this->see( new Https() );
		self::assertSame( array( 'serves', 'serves', false ), array( $seen['plain_home'], $seen['plain_page'], $seen['permanent'] ) );
	}

	public function test_http_leads_to_http(): void {
		$this->fake()->on( 'http://shop.example.net/', 301, array( 'location' => 'http://www.shop.example.net/' ) );
		self::assertSame( 'stays_plain', $this->see( new Https() )['plain_home'] );
	}

	public function test_http_leads_elsewhere(): void {
		$this->fake()->on( 'http://shop.example.net/', 301, array( 'location' => 'https://other.example.com/' ) );
		self::assertSame( 'other_host', $this->see( new Https() )['plain_home'] );
	}

	public function test_port_80_is_closed(): void {
		$this->fake()->fails( 'http://shop.example.net/', 'cURL error 7: refused' );
		self::assertSame( 'closed', $this->see( new Https() )['plain_home'] );
	}

	public function test_a_parking_page_of_the_host_says_nothing(): void {
		$this->fake()->on( 'http://shop.example.net/', 200, array( 'content-type' => 'text/html' ), '<html>Welcome to nginx' );
		self::assertSame( 'not_this_site', $this->unseen( new Https(), 'plain_home' ) );
	}

	public function test_a_firewall_says_nothing(): void {
		$this->fake()->on( 'http://shop.example.net/', 403, array( 'content-type' => 'text/html' ), '<html>Forbidden' );
		self::assertSame( 'waf_403', $this->unseen( new Https(), 'plain_home' ) );
		self::assertSame( 'waf_403', $this->unseen( new Https(), 'permanent' ) );
	}

	public function test_behind_a_CDN_the_way_of_visitors_is_told(): void {
		$this->fake()->on( 'http://shop.example.net/', 301, array( 'location' => 'https://shop.example.net/', 'cf-ray' => '1' ) );
		self::assertSame( 'edge', $this->see( new Https() )['vantage'] );
	}

	/** The public's DNS names another address than this server's: what is missing here may be added there. */
	public function test_what_a_CDN_may_do_is_not_judged_from_behind_it(): void {
		$this->state = array( 'proxies' => array( 'shop.example.net' => true ) );
		$page        = '<html><link rel="https://api.w.org/" href="https://shop.example.net/wp-json/">';
		$this->fake()->on( 'http://shop.example.net/', 200, array( 'content-type' => 'text/html' ), $page );
		$seen = $this->look( new Https() );
		self::assertSame( 'only_origin_seen', $seen->reasons['plain_home'] ?? null );
		self::assertSame( 'origin', $seen->value['vantage'] ?? null );
	}

	public function test_https_that_cannot_be_seen_from_here(): void {
		$this->fake()->fails( 'https://shop.example.net/', self::TIMEOUT );
		self::assertSame( 'loopback_timeout', $this->unseen( new Https(), 'works' ) );
	}

	public function test_another_site_answers(): void {
		$this->fake()->without_control();
		self::assertSame( 'not_this_site', $this->unseen( new Https(), 'works' ) );
	}

	public function test_a_shop_on_http_without_https(): void {
		$this->fake( 'http://shop.example.net' )->fails( 'https://shop.example.net/', 'cURL error 60: SSL certificate problem' );
		self::assertFalse( $this->see( new Https() )['works'] );
	}

	public function test_this_very_site_on_its_port(): void {
		$seen = $this->look( new Https() );
		self::assertSame( 'serves', $seen->value['plain_home'] ?? null );
		self::assertSame( 'not_supported', $seen->reasons['works'] ?? null );
	}
}
