<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\PageHeaders;

final class PageHeadersTest extends HttpProbeCase {
	public function test_headers_of_the_real_site(): void {
		$seen = $this->look( new PageHeaders() );
		self::assertSame( 'not_supported', $seen->reasons['hsts'] ?? null, 'Over http browsers ignore it.' );
		self::assertSame( 'origin', $seen->value['vantage'] ?? null );
		self::assertFalse( self::entry( $seen->value['pages'] ?? null, 'page', 'home' )['private'] );
		self::assertContains( self::entry( $seen->value['pages'] ?? null, 'page', 'home' )['framing'], array( 'any', 'same', 'named', 'none' ) );
	}

	#[Group( 'store' )]
	public function test_account_and_checkout(): void {
		$pages = $this->see( new PageHeaders() )['pages'];
		self::assertSame( array( 'same', true ), array( self::entry( $pages, 'page', 'account' )['framing'], self::entry( $pages, 'page', 'account' )['private'] ) );
		self::assertSame( 'same', self::entry( $pages, 'page', 'checkout' )['framing'] );
	}

	#[Group( 'store' )]
	public function test_a_page_that_has_lost_its_role(): void {
		$this->option( 'woocommerce_myaccount_page_id', '0' );
		self::assertSame( 'not_supported', $this->unseen( new PageHeaders(), 'pages.1.framing' ) );
	}

	public function test_without_its_control_nothing_is_judged(): void {
		$this->fake()->on( 'https://shop.example.net/', 200, array( 'strict-transport-security' => 'max-age=31536000' ), '<html>' );
		self::assertSame( 'not_this_site', $this->unseen( new PageHeaders(), 'hsts' ) );
		self::assertSame( 'not_this_site', $this->unseen( new PageHeaders(), 'pages.0.framing' ) );
	}

	public function test_hsts_of_the_front_page(): void {
		$front = 'https://shop.example.net/front/';
		foreach ( array(
			'absent'  => array(),
			'invalid' => array( 'strict-transport-security' => array( 'max-age=1', 'max-age=2' ) ),
			'present' => array( 'strict-transport-security' => 'max-age=300; preload' ),
		) as $state => $headers ) {
			$fake = $this->fake();
			$fake->on( $front, 200, $headers, '<html>' );
			$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? $front : $url, 10, 2 );
			$seen = $this->see( new PageHeaders() );
			self::assertSame( array( $state, 'present' === $state ? 300 : 0, 'present' === $state ), array( $seen['hsts'], $seen['hsts_max_age'], $seen['hsts_preload'] ) );
			$this->put_back();
		}
	}

	public function test_behind_a_CDN_what_is_found_counts_and_what_is_missing_does_not(): void {
		$front = 'https://shop.example.net/front/';
		foreach ( array(
			array( array(), null, 'only_origin_seen' ),
			array( array( 'strict-transport-security' => 'max-age=300' ), 'present', null ),
			array( array( 'cf-ray' => '1' ), 'absent', null ),
		) as [ $headers, $hsts, $reason ] ) {
			$this->state = array( 'proxies' => array( 'shop.example.net' => true ) );
			$this->fake()->on( $front, 200, $headers, '<html>' );
			$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? $front : $url, 10, 2 );
			$seen = $this->look( new PageHeaders() );
			self::assertSame( array( $hsts, $reason ), array( $seen->value['hsts'] ?? null, $seen->reasons['hsts'] ?? null ) );
			self::assertSame( null === $reason && isset( $headers['cf-ray'] ) ? 'edge' : 'origin', $seen->value['vantage'] ?? null );
			$this->put_back();
		}
	}

	public function test_a_challenge_hides_the_headers(): void {
		$front = 'https://shop.example.net/front/';
		$this->fake()->on( $front, 403, array( 'cf-mitigated' => 'challenge', 'content-type' => 'text/html' ), '<html>' );
		$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? $front : $url, 10, 2 );
		self::assertSame( 'challenge', $this->unseen( new PageHeaders(), 'hsts' ) );
		self::assertSame( 'challenge', $this->unseen( new PageHeaders(), 'pages.0.framing' ) );
	}
}
