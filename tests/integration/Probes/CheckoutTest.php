<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Checkout;
use StorePosture\Probes\Support\Plugins;

final class CheckoutTest extends ProbeCase {
	private function page( string $content ): void {
		$id = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'made up', 'post_content' => wp_slash( $content ) ) );
		self::assertIsInt( $id );
		$this->repair( static fn () => wp_delete_post( $id, true ) );
		$this->option( 'woocommerce_checkout_page_id', (string) $id );
	}

	public function test_without_a_store(): void {
		if ( Plugins::woocommerce_runs() ) {
			self::assertIsString( $this->see( new Checkout() )['kind'] );
			return;
		}
		self::assertSame( 'woo_absent', $this->unseen( new Checkout(), '' ) );
	}

	#[Group( 'store' )]
	public function test_kinds(): void {
		$block   = '<!-- wp:woocommerce/checkout --><div class="wp-block-woocommerce-checkout"></div><!-- /wp:woocommerce/checkout -->';
		$classic = '<!-- wp:woocommerce/classic-shortcode {"shortcode":"checkout"} /-->';
		if ( ! shortcode_exists( 'woocommerce_checkout' ) ) {
			add_shortcode( 'woocommerce_checkout', '__return_empty_string' );
			$this->repair( static fn () => remove_shortcode( 'woocommerce_checkout' ) );
		}
		foreach ( array( $block => 'block', '[woocommerce_checkout]' => 'classic', $classic => 'classic', $block . $classic => 'both', '<div>builder</div>' => 'other', '' => 'other' ) as $content => $kind ) {
			$this->page( (string) $content );
			self::assertSame( $kind, $this->see( new Checkout() )['kind'], (string) $content );
		}
		$this->option( 'woocommerce_checkout_page_id', '-1' );
		self::assertSame( 'other', $this->see( new Checkout() )['kind'] );
	}

	#[Group( 'store' )]
	public function test_limits(): void {
		$this->option( 'woocommerce_feature_rate_limit_checkout_enabled', 'yes' );
		self::assertTrue( $this->see( new Checkout() )['order_limit'] );
		self::assertFalse( $this->see( new Checkout() )['store_api_limit'] );
		$this->filter( 'woocommerce_store_api_rate_limit_options', static fn ( array $options ): array => array( 'enabled' => true, 'proxy_support' => true ) + $options );
		self::assertTrue( $this->see( new Checkout() )['store_api_limit'] );
		self::assertTrue( $this->see( new Checkout() )['proxy_support'] );
		$this->filter( 'woocommerce_store_api_rate_limit_options', static fn (): never => throw new \LogicException( 'no' ), 20 );
		self::assertSame( 'filter_threw', $this->unseen( new Checkout(), 'store_api_limit' ) );
	}

	#[Group( 'store' )]
	public function test_bot_tests(): void {
		self::assertFalse( $this->see( new Checkout() )['classic_challenge'] );
		$this->plugin( 'all-in-one-wp-security-and-firewall' );
		$this->option( 'aio_wp_security_configs', array( 'aiowps_enable_woo_checkout_captcha' => '1' ) );
		self::assertTrue( $this->see( new Checkout() )['classic_challenge'] );
		self::assertFalse( $this->see( new Checkout() )['block_challenge'] );
		$this->option( 'aio_wp_security_configs', array( 'aiowps_enable_woo_checkout_captcha' => '' ) );
		self::assertFalse( $this->see( new Checkout() )['classic_challenge'] );
	}

	#[Group( 'store' )]
	public function test_one_nobody_knows(): void {
		$this->plugin( 'made-up-captcha' );
		self::assertSame( 'unknown_plugin', $this->unseen( new Checkout(), 'classic_challenge' ) );
	}
}
