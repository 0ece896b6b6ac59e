<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Downloads;

final class DownloadsTest extends ProbeCase {
	private function product( string $file ): void {
		$id = wp_insert_post( array( 'post_type' => 'product', 'post_status' => 'publish', 'post_title' => 'made up' ) );
		self::assertIsInt( $id );
		$this->repair( static fn () => wp_delete_post( $id, true ) );
		update_post_meta( $id, '_downloadable', 'yes' );
		update_post_meta( $id, '_downloadable_files', array( 'k' => array( 'id' => 'k', 'name' => 'x', 'file' => $file ) ) );
	}

	#[Group( 'store' )]
	public function test_products_and_where_files_are(): void {
		$before = $this->see( new Downloads() );
		$this->product( 'https://bucket.made-up.org/a.pdf' );
		$seen = $this->see( new Downloads() );
		self::assertSame( $before['products'] + 1, $seen['products'] );
		self::assertSame( 0 === $before['products'], $seen['remote_only'] );
		self::assertSame( $before['unapproved_files'] + 1, $seen['unapproved_files'] );
		$this->product( content_url( '/uploads/woocommerce_uploads/b.pdf' ) );
		self::assertFalse( $this->see( new Downloads() )['remote_only'] );
	}

	#[Group( 'store' )]
	public function test_how_they_are_handed_out(): void {
		$this->option( 'woocommerce_file_download_method', null );
		self::assertSame( 'force', $this->see( new Downloads() )['method'] );
		$this->option( 'woocommerce_file_download_method', 'redirect' );
		self::assertSame( 'redirect', $this->see( new Downloads() )['method'] );
		$this->option( 'woocommerce_file_download_method', array( 'redirect' ) );
		self::assertSame( 'wrong_type', $this->unseen( new Downloads(), 'method' ) );
		$this->option( 'woocommerce_downloads_redirect_fallback_allowed', 'yes' );
		self::assertTrue( $this->see( new Downloads() )['redirect_fallback'] );
	}

	#[Group( 'store' )]
	public function test_approved_folders(): void {
		global $wpdb;
		$this->option( 'wc_downloads_approved_directories_mode', 'enabled' );
		self::assertSame( 'enabled', $this->see( new Downloads() )['approved_mode'] );
		$this->option( 'wc_downloads_approved_directories_mode', null );
		self::assertSame( 'disabled', $this->see( new Downloads() )['approved_mode'] );
		$table  = $wpdb->prefix . 'wc_product_download_directories';
		$before = $this->see( new Downloads() );
		$this->product( 'https://bucket.made-up.org/files/a.pdf' );
		$this->row( $table, array( 'url' => 'https://bucket.made-up.org/files/', 'enabled' => 1 ) );
		self::assertSame( $before['unapproved_files'], $this->see( new Downloads() )['unapproved_files'] );
		self::assertSame( $before['wide_rules'], $this->see( new Downloads() )['wide_rules'] );
		$this->row( $table, array( 'url' => 'file://' . ABSPATH, 'enabled' => 1 ) );
		$this->row( $table, array( 'url' => home_url( '/' ), 'enabled' => 0 ) );
		self::assertSame( $before['wide_rules'] + 1, $this->see( new Downloads() )['wide_rules'] );
	}
}
