<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Address;
use StorePosture\Probes\Support\Plugins;

final class AddressTest extends ProbeCase {
	public function test_https_is_seen_as_wordpress_gives_it(): void {
		$address = 'http://shop.made-up.org';
		$this->filter( 'home_url', static function () use ( &$address ): string {
			return $address;
		} );
		self::assertFalse( $this->see( new Address() )['home_https'] );
		self::assertSame( 'public', $this->see( new Address() )['host_kind'] );
		$address = 'https://10.0.0.7';
		self::assertTrue( $this->see( new Address() )['home_https'] );
		self::assertSame( 'private', $this->see( new Address() )['host_kind'] );
		foreach ( array( 'https://shop.test' => 'local', 'https://localhost:8080' => 'local', 'https://93.184.216.34' => 'ip', 'https://[::1]/' => 'local' ) as $address => $kind ) {
			self::assertSame( $kind, $this->see( new Address() )['host_kind'], $address );
		}
	}

	public function test_a_broken_filter_is_unseen(): void {
		$this->filter( 'site_url', static fn (): array => array() );
		self::assertSame( 'wrong_type', $this->unseen( new Address(), 'siteurl_https' ) );
	}

	public function test_checkout_switches(): void {
		if ( ! Plugins::woocommerce_runs() ) {
			self::assertSame( 'woo_absent', $this->unseen( new Address(), 'checkout_forced' ) );
			return;
		}
		$this->option( 'woocommerce_force_ssl_checkout', 'no' );
		self::assertFalse( $this->see( new Address() )['checkout_forced'] );
		$this->option( 'woocommerce_force_ssl_checkout', 'yes' );
		self::assertTrue( $this->see( new Address() )['checkout_forced'] );
	}
}
