<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\DataRequests;
use StorePosture\Probes\Erasure;
use StorePosture\Probes\OrderStorage;
use StorePosture\Probes\StoreLogs;
use StorePosture\Probes\StoreUpkeep;

/**
 * Logs, upkeep, old copies of orders, and what people asked for.
 */
final class StoreKeepingTest extends ProbeCase {
	#[Group( 'no-store' )]
	public function test_without_a_store(): void {
		foreach ( array( new StoreLogs(), new StoreUpkeep(), new OrderStorage(), new Erasure() ) as $probe ) {
			self::assertSame( 'woo_absent', $this->unseen( $probe, '' ), $probe::class );
		}
	}

	#[Group( 'store' )]
	public function test_logs(): void {
		$this->option( 'woocommerce_logs_logging_enabled', 'yes' );
		$this->option( 'woocommerce_logs_retention_period_days', '365' );
		$this->option( 'woocommerce_logs_level_threshold', 'none' );
		self::assertSame( array( 'enabled' => true, 'handler' => 'files', 'keeps_info' => true, 'retention_days' => 365 ), $this->see( new StoreLogs() ) );
		$this->option( 'woocommerce_logs_logging_enabled', 'no' );
		$this->option( 'woocommerce_logs_level_threshold', 'error' );
		$this->option( 'woocommerce_logs_default_handler', 'WC_Log_Handler_DB' );
		$seen = $this->see( new StoreLogs() );
		self::assertSame( array( false, 'database', false ), array( $seen['enabled'], $seen['handler'], $seen['keeps_info'] ) );
		$this->filter( 'pre_option_woocommerce_logs_level_threshold', static fn (): never => throw new \LogicException( 'no' ) );
		self::assertSame( 'filter_threw', $this->unseen( new StoreLogs(), 'keeps_info' ) );
	}

	#[Group( 'store' )]
	public function test_the_old_api(): void {
		self::assertFalse( $this->see( new StoreUpkeep() )['legacy_api'] );
		$this->plugin( 'woocommerce-legacy-rest-api' );
		self::assertTrue( $this->see( new StoreUpkeep() )['legacy_api'] );
	}

	#[Group( 'store' )]
	public function test_the_database_of_the_store(): void {
		$installer = new class() {
			/** @var list<string>|string */
			public static array|string $missing = array();
			public static bool $due             = false;

			public static function needs_db_update(): bool {
				return self::$due;
			}

			/** @return list<string>|string */
			public static function get_missing_base_tables(): array|string {
				return self::$missing;
			}
		};
		$probe = new StoreUpkeep( $installer::class );
		self::assertSame( array( false, 0 ), self::two( $this->see( $probe ) ) );
		$installer::$due     = true;
		$installer::$missing = array( 'wc_orders', 'wc_webhooks' );
		self::assertSame( array( true, 2 ), self::two( $this->see( $probe ) ) );
		$installer::$missing = 'none';
		self::assertSame( 'wrong_type', $this->unseen( $probe, 'missing_tables' ) );
		self::assertSame( 'not_supported', $this->unseen( new StoreUpkeep( 'StorePosture\No_Installer' ), 'db_update_due' ) );
	}

	/**
	 * @param array<string, mixed> $seen
	 * @return array{mixed, mixed}
	 */
	private static function two( array $seen ): array {
		return array( $seen['db_update_due'], $seen['missing_tables'] );
	}

	#[Group( 'store' )]
	public function test_copies_of_orders(): void {
		$this->option( 'woocommerce_custom_orders_table_enabled', 'yes' );
		$this->option( 'woocommerce_custom_orders_table_data_sync_enabled', 'no' );
		$before = $this->see( new OrderStorage() );
		self::assertSame( array( 'tables', false ), array( $before['kind'], $before['sync'] ) );
		$this->copy( 'shop_order_placehold', 'nobody@post.test' );
		$this->copy( 'shop_order', '' );
		self::assertSame( $before['old_copies'], $this->see( new OrderStorage() )['old_copies'] );
		$this->copy( 'shop_order', 'made.up@post.test' );
		$this->option( 'woocommerce_custom_orders_table_data_sync_enabled', 'yes' );
		$after = $this->see( new OrderStorage() );
		self::assertSame( array( $before['old_copies'] + 1, true ), array( $after['old_copies'], $after['sync'] ) );
		$this->option( 'woocommerce_custom_orders_table_enabled', 'no' );
		self::assertSame( 'posts', $this->see( new OrderStorage() )['kind'] );
		$this->broken( 'postmeta' );
		self::assertSame( 'db_error', $this->unseen( new OrderStorage(), 'old_copies' ) );
	}

	private function copy( string $type, string $mail ): void {
		global $wpdb;
		$id = $this->row( $wpdb->posts, array( 'post_type' => $type, 'post_status' => 'wc-completed', 'post_title' => uniqid( 'made up ' ), 'post_content' => '', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
		$this->row( $wpdb->postmeta, array( 'post_id' => $id, 'meta_key' => '_billing_email', 'meta_value' => $mail ) );
	}

	/** Questions to this table fail. */
	private function broken( string $table ): void {
		global $wpdb;
		$name = $wpdb->$table;
		$this->repair( static fn () => $wpdb->$table = $name );
		$wpdb->$table = 'no_such_table_here';
	}

	#[Group( 'store' )]
	public function test_what_goes_on_request(): void {
		foreach ( array( 'yes' => true, 'no' => false ) as $stored => $removes ) {
			$this->option( 'woocommerce_erasure_request_removes_order_data', $stored );
			$this->option( 'woocommerce_erasure_request_removes_download_data', $removes ? 'no' : 'yes' );
			self::assertSame( array( 'orders' => $removes, 'downloads' => ! $removes ), $this->see( new Erasure() ) );
		}
	}

	public function test_requests_that_wait(): void {
		$before = $this->see( new DataRequests() )['list'];
		self::assertIsArray( $before );
		$this->request( 'export_personal_data', 'request-pending', 0 );
		$this->request( 'export_personal_data', 'request-completed', 1790000000 );
		// Its mail could not be sent; nobody confirmed anything.
		$this->request( 'remove_personal_data', 'request-failed', 0 );
		self::assertSame( $before, $this->see( new DataRequests() )['list'] );
		$this->request( 'export_personal_data', 'request-confirmed', 1790000000 );
		$this->request( 'remove_personal_data', 'request-failed', 1790000060 );
		$this->request( 'made_up', 'request-confirmed', 0 );
		$seen = $this->see( new DataRequests() );
		self::assertSame(
			array(
				...$before,
				array( 'kind' => 'export', 'confirmed_at' => '2026-09-21T14:13:20Z', 'failed' => false ),
				array( 'kind' => 'erase', 'confirmed_at' => '2026-09-21T14:14:20Z', 'failed' => true ),
				array( 'kind' => 'other', 'confirmed_at' => '2026-01-02T03:04:05Z', 'failed' => false ),
			),
			$seen['list']
		);
		self::assertStringNotContainsString( '@', (string) json_encode( $seen ) );
		$this->broken( 'postmeta' );
		self::assertSame( 'db_error', $this->unseen( new DataRequests(), 'list' ) );
	}

	private function request( string $kind, string $status, int $confirmed ): void {
		global $wpdb;
		$id = $this->row( $wpdb->posts, array( 'post_type' => 'user_request', 'post_name' => $kind, 'post_status' => $status, 'post_title' => 'made.up@post.test', 'post_modified_gmt' => '2026-01-02 03:04:05', 'post_content' => uniqid(), 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
		if ( 0 < $confirmed ) {
			$this->row( $wpdb->postmeta, array( 'post_id' => $id, 'meta_key' => '_wp_user_request_confirmed_timestamp', 'meta_value' => (string) $confirmed ) );
		}
	}
}
