<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\BackupPlaces;

final class BackupPlacesTest extends ProbeCase {
	/** @return array<string, bool|null> */
	private function tools(): array {
		return array_column( (array) $this->see( new BackupPlaces() )['tools'], 'elsewhere', 'name' );
	}

	public function test_at_another_company(): void {
		$this->run_updraft( array( 'none', 's3' ) );
		self::assertTrue( $this->tools()['UpdraftPlus'] );
		$this->option( 'updraft_service', 'dropbox' );
		self::assertTrue( $this->tools()['UpdraftPlus'] );
	}

	public function test_only_on_this_server(): void {
		$this->run_updraft( null );
		self::assertFalse( $this->tools()['UpdraftPlus'] );
		$this->option( 'updraft_service', array( 'none' ) );
		self::assertFalse( $this->tools()['UpdraftPlus'] );
	}

	public function test_another_server_may_be_this_one(): void {
		$this->run_updraft( array( 'sftp' ) );
		self::assertNull( $this->tools()['UpdraftPlus'] );
	}

	public function test_a_tool_we_cannot_read(): void {
		$this->plugin( 'blogvault-real-time-backup' );
		self::assertNull( $this->tools()['BlogVault'] );
		self::assertContains( 'unknown_format', $this->look( new BackupPlaces() )->reasons );
	}

	/** Where the shop of this test has it already, it is not made up. */
	private function run_updraft( mixed $places ): void {
		if ( ! file_exists( WP_PLUGIN_DIR . '/updraftplus' ) ) {
			$this->plugin( 'updraftplus' );
		}
		$this->option( 'updraft_service', $places );
	}
}
