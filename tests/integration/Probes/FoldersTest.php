<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Folders;
use StorePosture\Probes\Support\Plugins;

final class FoldersTest extends HttpProbeCase {
	private string $uploads = '';

	protected function setUp(): void {
		parent::setUp();
		$this->uploads = wp_get_upload_dir()['basedir'];
	}

	#[Group( 'no-store' )]
	public function test_without_a_store(): void {
		self::assertSame( 'woo_absent', $this->look( new Folders() )->reasons[''] ?? null );
	}

	#[Group( 'store' )]
	public function test_a_server_that_ignores_htaccess_hands_downloads_out(): void {
		$downloads = self::entry( $this->see( new Folders() )['list'], 'name', 'downloads' );
		self::assertSame( array( true, true, true, true ), array( $downloads['exists'], $downloads['in_web_root'], $downloads['same_host'], $downloads['readable'] ) );
		self::assert_nothing_left();
	}

	#[Group( 'store' )]
	public function test_a_folder_that_is_shut(): void {
		$this->folder( $this->uploads . '/wc-logs' );
		$this->fake()->on( 'https://shop.example.net/wp-content/uploads/woocommerce_uploads/', 403, array(), 'no' );
		$list = $this->see( new Folders() )['list'];
		self::assertSame( array( false, false ), array( self::entry( $list, 'name', 'downloads' )['readable'], self::entry( $list, 'name', 'downloads' )['listed'] ) );
		self::assert_nothing_left();
	}

	#[Group( 'store' )]
	public function test_a_server_that_refuses_everything(): void {
		$this->fake()->without_files();
		$seen = $this->look( new Folders() );
		self::assertNull( self::entry( $seen->value['list'] ?? null, 'name', 'downloads' )['readable'] );
		self::assertSame( 'not_this_site', $seen->reasons['list.0.readable'] ?? null );
		self::assert_nothing_left();
	}

	#[Group( 'store' )]
	public function test_a_server_that_answers_everything(): void {
		$this->fake()->on( 'https://shop.example.net/wp-content/', 200, array( 'content-type' => 'text/html' ), '<html>Welcome' );
		self::assertSame( 'soft_404', $this->unseen( new Folders(), 'list.0.readable' ) );
	}

	#[Group( 'store' )]
	public function test_files_elsewhere(): void {
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'baseurl' => 'https://files.example.com/uploads' ) + $dir );
		$seen = $this->look( new Folders() );
		self::assertFalse( $seen->value['list'][0]['same_host'] ?? null );
		self::assertSame( 'other_host', $seen->reasons['list.0.readable'] ?? null );
	}

	#[Group( 'store' )]
	public function test_no_folder_is_no_danger(): void {
		$empty = $this->uploads . '/probe-empty';
		$this->folder( $empty );
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'basedir' => $empty ) + $dir );
		self::assertSame( array( false, false, 0 ), array_values( array_intersect_key( self::entry( $this->see( new Folders() )['list'], 'name', 'downloads' ), array_flip( array( 'exists', 'readable', 'files' ) ) ) ) );
	}

	#[Group( 'store' )]
	public function test_files_are_counted_and_guards_are_not(): void {
		$before = self::entry( $this->see( new Folders() )['list'], 'name', 'downloads' )['files'];
		$this->file( $this->uploads . '/woocommerce_uploads/probe-book.pdf', 'x' );
		self::assertSame( (int) $before + 1, self::entry( $this->see( new Folders() )['list'], 'name', 'downloads' )['files'] );
	}
}
