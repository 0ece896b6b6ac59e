<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Banners;

final class BannersTest extends HttpProbeCase {
	private const HOME = 'https://shop.example.net/front/';

	public function test_headers_with_versions(): void {
		$this->shop( array( 'content-type' => 'text/html', 'server' => 'Apache/2.4.62', 'x-powered-by' => 'PHP/8.2.36' ) );
		$list = $this->see( new Banners() )['list'];
		self::assertTrue( self::entry( $list, 'what', 'server_version' )['told'] );
		self::assertTrue( self::entry( $list, 'what', 'php_version' )['told'] );
	}

	public function test_headers_without(): void {
		$this->shop( array( 'content-type' => 'text/html', 'server' => 'nginx' ) );
		$list = $this->see( new Banners() )['list'];
		self::assertFalse( self::entry( $list, 'what', 'server_version' )['told'] );
		self::assertFalse( self::entry( $list, 'what', 'php_version' )['told'] );
	}

	public function test_files_and_names(): void {
		global $wpdb;
		$list = $this->see( new Banners() )['list'];
		self::assertSame( file_exists( ABSPATH . 'readme.html' ), self::entry( $list, 'what', 'readme' )['told'] );
		self::assertSame( 'wp_' === $wpdb->base_prefix, self::entry( $list, 'what', 'table_prefix' )['told'] );
		self::assertTrue( self::entry( $list, 'what', 'generator' )['told'] );
		$this->repair( static fn () => add_action( 'wp_head', 'wp_generator' ) );
		remove_action( 'wp_head', 'wp_generator' );
		self::assertFalse( self::entry( $this->see( new Banners() )['list'], 'what', 'generator' )['told'] );
	}

	public function test_the_site_cannot_reach_itself(): void {
		$this->fake()->fails( 'https://shop.example.net/', 'cURL error 28: timed out' );
		self::assertSame( 'loopback_timeout', $this->unseen( new Banners(), 'list.0.told' ) );
	}

	public function test_the_store_names_itself_in_the_page(): void {
		$this->shop( array( 'content-type' => 'text/html' ), '<html><head><meta name="generator" content="WordPress 7.1"><meta name="Generator" content="WooCommerce 11.0.1"></head>' );
		self::assertTrue( self::entry( $this->see( new Banners() )['list'], 'what', 'store_generator' )['told'] );
		$this->put_back();
		$this->shop( array( 'content-type' => 'text/html' ), '<html><head><meta name="generator" content="WordPress 7.1"></head>' );
		self::assertFalse( self::entry( $this->see( new Banners() )['list'], 'what', 'store_generator' )['told'] );
	}

	/** @param array<string, string> $headers */
	private function shop( array $headers, string $page = '<html>' ): void {
		$this->fake()->on( self::HOME, 200, $headers, $page );
		$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? self::HOME : $url, 10, 2 );
	}
}
