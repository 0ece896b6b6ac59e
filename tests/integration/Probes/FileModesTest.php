<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\FileModes;

/**
 * Files of this very site, with modes as some hosts' old advice had them.
 */
final class FileModesTest extends ProbeCase {
	public function test_modes_mean_something_here(): void {
		self::assertTrue( $this->see( new FileModes() )['meaningful'] );
	}

	public function test_wp_config_for_all_to_read_and_write(): void {
		$this->open_above();
		$this->mode( ABSPATH . 'wp-config.php', 0666 );
		$seen = $this->see( new FileModes() );
		self::assertSame( array( true, true ), array( $seen['config_readable_by_others'], $seen['config_writable_by_others'] ) );
		chmod( ABSPATH . 'wp-config.php', 0640 );
		$seen = $this->see( new FileModes() );
		self::assertSame( array( false, false ), array( $seen['config_readable_by_others'], $seen['config_writable_by_others'] ) );
	}

	public function test_a_folder_above_keeps_others_out(): void {
		$this->open_above();
		$this->mode( ABSPATH . 'wp-config.php', 0666 );
		$this->mode( untrailingslashit( ABSPATH ), 0750 );
		$seen = $this->see( new FileModes() );
		self::assertSame( array( false, false ), array( $seen['config_readable_by_others'], $seen['config_writable_by_others'] ) );
	}

	public function test_code_that_anybody_may_change(): void {
		$this->open_above();
		self::assertSame( array(), $this->see( new FileModes() )['writable_by_others'] );
		$this->mode( WP_PLUGIN_DIR, 0777 );
		$this->mode( get_stylesheet_directory() . '/style.css', 0666 );
		$seen = (array) $this->see( new FileModes() )['writable_by_others'];
		self::assertContains( 'wp-content/plugins', $seen );
		self::assertContains( 'wp-content/themes/' . get_stylesheet() . '/style.css', $seen );
	}

	public function test_a_test_file_that_cannot_be_written(): void {
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'basedir' => '/proc' ) + $dir );
		self::assertSame( 'not_writable', $this->unseen( new FileModes(), 'meaningful' ) );
	}

	/** The lab keeps its sites to itself. */
	private function open_above(): void {
		for ( $folder = untrailingslashit( ABSPATH ); dirname( $folder ) !== $folder; $folder = dirname( $folder ) ) {
			if ( 0 === ( (int) fileperms( $folder ) & 0001 ) ) {
				$this->mode( $folder, ( (int) fileperms( $folder ) & 0777 ) | 0001 );
			}
		}
	}

	private function mode( string $path, int $mode ): void {
		$before = (int) fileperms( $path ) & 07777;
		chmod( $path, $mode );
		$this->repair( static fn () => chmod( $path, $before ) );
		clearstatcache();
	}
}
