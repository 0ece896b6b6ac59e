<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\OrderGuards;

final class OrderGuardsTest extends HttpProbeCase {
	private const KNOWN    = 'woocommerce_order_received_verify_known_shoppers';
	private const REQUIRED = 'woocommerce_order_email_verification_required';
	private const GRACE    = 'woocommerce_order_email_verification_grace_period';

	/** Runs in requests of visitors and nowhere else. */
	private function for_visitors( string $code ): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-view.php', "<?php if ( 'cli' !== PHP_SAPI && ! wp_doing_cron() ) { {$code} }" );
	}

	/**
	 * @return array<string, bool|null> By hook.
	 */
	private function loosens(): array {
		$callbacks = $this->see( new OrderGuards() )['callbacks'];
		self::assertIsArray( $callbacks );
		return array_column( $callbacks, 'loosens', 'hook' );
	}

	#[Group( 'no-store' )]
	public function test_without_a_store(): void {
		self::assertSame( 'woo_absent', $this->unseen( new OrderGuards(), '' ) );
	}

	#[Group( 'store' )]
	public function test_nobody_there(): void {
		self::assertSame( array( 'callbacks' => array(), 'anonymous_may_read' => array(), 'permission_filters' => array() ), $this->see( new OrderGuards() ) );
	}

	#[Group( 'store' )]
	public function test_helpers_of_wordpress_tell_by_their_name(): void {
		$this->for_visitors( "add_filter( '" . self::KNOWN . "', '__return_false' ); add_filter( '" . self::REQUIRED . "', '__return_true' ); add_filter( '" . self::GRACE . "', '__return_zero' );" );
		self::assertSame( array( self::GRACE => false, self::REQUIRED => false, self::KNOWN => true ), $this->loosens() );
	}

	#[Group( 'store' )]
	public function test_code_of_somebody_is_not_run(): void {
		$this->for_visitors( "add_filter( '" . self::GRACE . "', static fn () => 999999 );" );
		self::assertSame( 'unknown_plugin', $this->unseen( new OrderGuards(), 'callbacks.0.loosens' ) );
		self::assertSame( 'mu-plugins/a-probe-view.php', $this->see( new OrderGuards() )['callbacks'][0]['source'] );
	}

	#[Group( 'store' )]
	public function test_an_api_that_lets_everybody_read(): void {
		$this->for_visitors( "add_filter( 'woocommerce_rest_check_permissions', '__return_true' );" );
		$seen = $this->see( new OrderGuards() );
		self::assertSame( array( 'orders', 'coupons', 'customers', 'settings', 'reports', 'webhooks' ), $seen['anonymous_may_read'] );
		self::assertSame( array( 'unknown' ), $seen['permission_filters'] );
	}

	#[Group( 'store' )]
	public function test_a_filter_that_opens_one_thing_and_one_that_opens_none(): void {
		$this->for_visitors( "add_filter( 'woocommerce_rest_check_permissions', static fn ( \$may, \$context, \$id, \$what ) => \$may || 'shop_coupon' === \$what, 10, 4 );" );
		$seen = $this->see( new OrderGuards() );
		self::assertSame( array( array( 'coupons' ), array( 'mu-plugins/a-probe-view.php' ) ), array( $seen['anonymous_may_read'], $seen['permission_filters'] ) );
	}

	#[Group( 'store' )]
	public function test_a_filter_that_only_says_no(): void {
		$this->for_visitors( "add_filter( 'woocommerce_rest_check_permissions', static fn ( \$may ) => \$may );" );
		self::assertSame( array(), $this->see( new OrderGuards() )['anonymous_may_read'] );
	}

	#[Group( 'store' )]
	public function test_a_filter_that_throws(): void {
		$this->for_visitors( "add_filter( 'woocommerce_rest_check_permissions', static fn () => throw new \\Exception( 'boom' ) );" );
		self::assertSame( 'filter_threw', $this->unseen( new OrderGuards(), 'anonymous_may_read' ) );
	}

	#[Group( 'store' )]
	public function test_no_way_to_ask(): void {
		$this->fake()->fails( 'https://shop.example.net/', 'cURL error 7: refused' );
		self::assertSame( 'loopback_refused', $this->unseen( new OrderGuards(), 'callbacks' ) );
	}
}
