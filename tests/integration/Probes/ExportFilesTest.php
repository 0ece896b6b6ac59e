<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\ExportFiles;

/**
 * Lists of customers among the uploads: whose addresses these are is asked of the database, who gets them of the web server.
 */
final class ExportFilesTest extends HttpProbeCase {
	private const MAIL = 'probe.customer@made-up.example.org';

	protected function setUp(): void {
		parent::setUp();
		$id = wp_insert_user( array( 'user_login' => 'probe-customer', 'user_email' => self::MAIL, 'user_pass' => wp_generate_password(), 'role' => 'subscriber' ) );
		self::assertIsInt( $id );
		$this->repair(
			static function () use ( $id ): void {
				require_once ABSPATH . 'wp-admin/includes/user.php';
				wp_delete_user( $id );
			}
		);
	}

	private static function path( string $name ): string {
		return wp_get_upload_dir()['basedir'] . '/' . $name;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function entry_of( string $name ): array {
		return self::entry( $this->see( new ExportFiles() )['files'], 'path', 'wp-content/uploads/' . $name );
	}

	/**
	 * @return list<mixed>
	 */
	private function paths(): array {
		return array_column( (array) $this->see( new ExportFiles() )['files'], 'path' );
	}

	public function test_a_list_of_customers_is_handed_out(): void {
		$this->file( self::path( 'probe-list.csv' ), "name;mail\nA;Probe.Customer@Made-Up.example.org\nB;nobody@elsewhere.example.org\n" );
		$file = $this->entry_of( 'probe-list.csv' );
		self::assertSame( array( 1, true, true ), array( $file['people'], $file['guessable'], $file['served'] ) );
		self::assertStringNotContainsStringIgnoringCase( 'made-up', (string) json_encode( $file ) );
	}

	public function test_a_workbook_and_two_bytes_a_letter(): void {
		$path = self::path( 'probe-list.xlsx' );
		$zip  = new \ZipArchive();
		self::assertTrue( $zip->open( $path, \ZipArchive::CREATE ) );
		$zip->addFromString( 'xl/sharedStrings.xml', '<sst><si><t>' . self::MAIL . '</t></si></sst>' );
		$zip->close();
		$this->repair( static fn () => unlink( $path ) );
		$this->file( self::path( 'probe-wide.csv' ), implode( "\0", str_split( 'x;' . self::MAIL . ';y' ) ) . "\0" );
		self::assertSame( array( 1, 1 ), array( $this->entry_of( 'probe-list.xlsx' )['people'], $this->entry_of( 'probe-wide.csv' )['people'] ) );
	}

	public function test_a_table_without_customers_is_none(): void {
		$this->file( self::path( 'probe-prices.csv' ), "sku;price;ask\n1;9.90;nobody@elsewhere.example.org\n" );
		$this->file( self::path( 'probe-feed.xml' ), '<item>' . self::MAIL . '</item>' );
		self::assertNotContains( 'wp-content/uploads/probe-prices.csv', $this->paths() );
		self::assertNotContains( 'wp-content/uploads/probe-feed.xml', $this->paths() );
	}

	public function test_staff_are_no_customers(): void {
		$staff = get_users( array( 'role' => 'administrator', 'number' => 1 ) )[0] ?? null;
		self::assertInstanceOf( \WP_User::class, $staff );
		$this->file( self::path( 'probe-list.csv' ), "mail\n{$staff->user_email}\n" );
		self::assertNotContains( 'wp-content/uploads/probe-list.csv', $this->paths() );
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
	public function test_a_guest_with_an_order( bool $in_tables ): void {
		global $wpdb;
		$this->option( 'woocommerce_custom_orders_table_enabled', $in_tables ? 'yes' : 'no' );
		if ( $in_tables ) {
			$this->row( $wpdb->prefix . 'wc_orders', array( 'id' => 7800001, 'status' => 'wc-completed', 'currency' => 'GBP', 'type' => 'shop_order', 'total_amount' => '5', 'billing_email' => 'Guest.Probe@made-up.example.org', 'date_created_gmt' => '2026-01-02 10:00:00', 'parent_order_id' => 0, 'ip_address' => '' ) );
		} else {
			$this->row( $wpdb->posts, array( 'ID' => 7800001, 'post_type' => 'shop_order', 'post_status' => 'wc-completed', 'post_date_gmt' => '2026-01-02 10:00:00', 'post_date' => '2026-01-02 10:00:00', 'post_content' => '', 'post_title' => '', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
			$this->row( $wpdb->postmeta, array( 'post_id' => 7800001, 'meta_key' => '_billing_email', 'meta_value' => 'guest.probe@made-up.example.org' ) );
		}
		$this->file( self::path( 'probe-export-orders.json' ), '[{"mail":"guest.probe@made-up.example.org"}]' );
		self::assertSame( 1, $this->entry_of( 'probe-export-orders.json' )['people'] );
	}

	public function test_refused_is_believed_because_other_files_come(): void {
		$this->file( self::path( 'probe-list.csv' ), self::MAIL );
		$this->fake()->on( 'https://shop.example.net/wp-content/uploads/probe-list.csv', 403, array(), 'no' );
		self::assertFalse( $this->entry_of( 'probe-list.csv' )['served'] );
	}

	public function test_a_firewall_before_everything_says_nothing(): void {
		$this->file( self::path( 'probe-list.csv' ), self::MAIL );
		$this->fake()->on( 'https://shop.example.net/', 403, array( 'content-type' => 'text/html' ), '<html>no' );
		$seen = $this->look( new ExportFiles() );
		self::assertNull( self::entry( $seen->value['files'] ?? null, 'path', 'wp-content/uploads/probe-list.csv' )['served'] );
		self::assertContains( 'waf_403', $seen->reasons );
	}

	public function test_a_name_nobody_can_guess(): void {
		$this->file( self::path( 'probe-9f86d081884c7d659a2f.csv' ), self::MAIL );
		self::assertFalse( $this->entry_of( 'probe-9f86d081884c7d659a2f.csv' )['guessable'] );
	}

	public function test_a_workbook_that_is_broken(): void {
		$this->file( self::path( 'probe-list.xlsx' ), 'no workbook' );
		$seen = $this->look( new ExportFiles() );
		self::assertNull( self::entry( $seen->value['files'] ?? null, 'path', 'wp-content/uploads/probe-list.xlsx' )['people'] );
		self::assertContains( 'not_readable', $seen->reasons );
	}

	/** Requests are few: the seventh list waits. */
	public function test_many_lists(): void {
		for ( $number = 1; $number <= 7; ++$number ) {
			$this->file( self::path( "probe-list-{$number}.csv" ), self::MAIL );
		}
		$this->fake();
		$seen = $this->look( new ExportFiles() );
		self::assertContains( 'budget', $seen->reasons );
	}
}
