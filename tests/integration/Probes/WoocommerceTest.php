<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Woocommerce;

final class WoocommerceTest extends ProbeCase {
	public function test_without_it(): void {
		if ( Plugins::woocommerce_runs() ) {
			self::assertTrue( $this->see( new Woocommerce() )['active'] );
			return;
		}
		self::assertFalse( $this->see( new Woocommerce() )['active'] );
		self::assertSame( 'woo_absent', $this->unseen( new Woocommerce(), 'version' ) );
	}

	#[Group( 'store' )]
	public function test_version_features_and_coming_soon(): void {
		self::assertSame( WC_VERSION, $this->see( new Woocommerce() )['version'] );
		$this->option( 'woocommerce_feature_rate_limit_checkout_enabled', 'yes' );
		self::assertContains( 'rate_limit_checkout', $this->see( new Woocommerce() )['features_on'] );
		$this->option( 'woocommerce_feature_rate_limit_checkout_enabled', 'no' );
		self::assertNotContains( 'rate_limit_checkout', $this->see( new Woocommerce() )['features_on'] );
		foreach ( array( 'off' => array( 'no', 'no' ), 'store' => array( 'yes', 'yes' ), 'site' => array( 'yes', 'no' ) ) as $state => $options ) {
			$this->option( 'woocommerce_coming_soon', $options[0] );
			$this->option( 'woocommerce_store_pages_only', $options[1] );
			self::assertSame( $state, $this->see( new Woocommerce() )['coming_soon'] );
		}
	}

	#[Group( 'store' )]
	public function test_usage_sharing(): void {
		foreach ( array( 'yes' => 'on', 'no' => 'off', '' => 'unset' ) as $option => $told ) {
			$this->option( 'woocommerce_allow_tracking', $option );
			self::assertSame( $told, $this->see( new Woocommerce() )['usage_sharing'] );
		}
	}
}
