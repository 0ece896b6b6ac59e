<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Disk;

final class DiskTest extends ProbeCase {
	public function test_room_and_a_test_file(): void {
		$seen = $this->see( new Disk( 'fpm-fcgi' ) );
		self::assertGreaterThan( 1, $seen['free_mb'] );
		self::assertTrue( $seen['writable'] );
	}

	public function test_nothing_can_be_written(): void {
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'basedir' => '/proc' ) + $dir );
		self::assertFalse( $this->see( new Disk( 'fpm-fcgi' ) )['writable'] );
		self::assertSame( 'unknown_format', $this->unseen( new Disk( 'fpm-fcgi' ), 'free_mb' ), 'It says 0, as hosts do that do not tell.' );
	}

	public function test_the_command_line_may_be_another_account(): void {
		self::assertSame( 'cli_only', $this->unseen( new Disk(), 'writable' ) );
	}
}
