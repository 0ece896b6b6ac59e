<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Outbound;
use StorePosture\Probes\Pings;
use StorePosture\Probes\Visibility;

/**
 * Settings that are read and nothing else.
 */
final class SettingsProbesTest extends ProbeCase {
	public function test_notices_from_other_blogs(): void {
		$this->option( 'default_ping_status', 'open' );
		self::assertTrue( $this->see( new Pings() )['incoming'] );
		$this->put_back();
		$this->option( 'default_ping_status', 'closed' );
		self::assertFalse( $this->see( new Pings() )['incoming'] );
		$this->filter( 'pre_option_default_ping_status', static fn () => throw new \RuntimeException( 'broken' ) );
		self::assertSame( 'filter_threw', $this->unseen( new Pings(), 'incoming' ) );
	}

	public function test_no_block_as_it_comes(): void {
		self::assertSame( array( 'blocked' => false, 'missing' => array() ), $this->see( new Outbound() ) );
	}

	public function test_a_block_with_and_without_the_hosts_that_are_needed(): void {
		self::assertSame(
			array( 'blocked' => true, 'missing' => array( 'api.wordpress.org', 'downloads.wordpress.org' ) ),
			$this->see( new Outbound( static fn (): bool => true ) )
		);
		self::assertSame(
			array( 'blocked' => true, 'missing' => array( 'downloads.wordpress.org' ) ),
			$this->see( new Outbound( static fn ( string $url ): bool => ! str_contains( $url, '//api.' ) ) )
		);
		self::assertSame( 'filter_threw', $this->unseen( new Outbound( static fn () => throw new \RuntimeException( 'broken' ) ), 'missing' ) );
	}

	public function test_search_engines(): void {
		$this->option( 'blog_public', '1' );
		self::assertTrue( $this->see( new Visibility() )['search_engines'] );
		$this->put_back();
		$this->option( 'blog_public', '0' );
		self::assertFalse( $this->see( new Visibility() )['search_engines'] );
		$this->filter( 'pre_option_blog_public', static fn () => throw new \RuntimeException( 'broken' ) );
		self::assertSame( 'filter_threw', $this->unseen( new Visibility(), 'search_engines' ) );
	}

	#[Group( 'store' )]
	public function test_a_shop_that_is_not_open_yet(): void {
		$this->option( 'woocommerce_coming_soon', 'no' );
		self::assertSame( 'off', $this->see( new Visibility() )['coming_soon'] );
		$this->put_back();
		$this->option( 'woocommerce_coming_soon', 'yes' );
		$this->option( 'woocommerce_store_pages_only', 'yes' );
		self::assertSame( 'store', $this->see( new Visibility() )['coming_soon'] );
		$this->filter( 'pre_option_woocommerce_store_pages_only', static fn (): string => 'no' );
		self::assertSame( 'site', $this->see( new Visibility() )['coming_soon'] );
	}

	#[Group( 'no-store' )]
	public function test_without_a_store_nothing_opens(): void {
		$this->option( 'woocommerce_coming_soon', 'yes' );
		self::assertSame( 'off', $this->see( new Visibility() )['coming_soon'] );
	}
}
