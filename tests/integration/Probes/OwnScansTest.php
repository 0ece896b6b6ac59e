<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\OwnScans;
use StorePosture\Store\Database;
use StorePosture\Store\Migrations;

final class OwnScansTest extends ProbeCase {
	protected function setUp(): void {
		parent::setUp();
		global $wpdb;
		( new Migrations( new Database( $wpdb ) ) )->run();
		// As if nothing had been looked at yet.
		$wpdb->query( "UPDATE {$wpdb->prefix}store_posture_scans SET partial = 7 WHERE partial = 0" );
		$this->repair( static fn () => $wpdb->query( "UPDATE {$wpdb->prefix}store_posture_scans SET partial = 0 WHERE partial = 7" ) );
	}

	private function scan( string $status, string $finished, int $partial = 0 ): void {
		global $wpdb;
		$this->row( $wpdb->prefix . 'store_posture_scans', array( 'status' => $status, 'started_by' => 'cli', 'partial' => $partial, 'created_at' => '2026-11-01T09:00:00Z', 'started_at' => '2026-11-01T09:00:00Z', 'finished_at' => $finished, 'work' => '{}', 'schema_version' => 1 ) );
	}

	public function test_the_last_whole_one_that_came_to_its_end(): void {
		$this->scan( 'done', '2026-11-01T10:00:00Z' );
		$this->scan( 'done', '2026-11-02T10:00:00Z' );
		$this->scan( 'done', '2026-11-20T10:00:00Z', 1 );
		$this->scan( 'cancelled', '2026-11-21T10:00:00Z' );
		self::assertSame( '2026-11-02T10:00:00Z', $this->see( new OwnScans() )['last_whole'] );
	}

	public function test_a_look_within_a_whole_scan_is_of_now(): void {
		$this->scan( 'done', '2026-11-02T10:00:00Z' );
		$this->scan( 'running', '' );
		self::assertSame( self::NOW, $this->see( new OwnScans() )['last_whole'] );
	}

	public function test_never(): void {
		self::assertSame( 'never_scanned', $this->unseen( new OwnScans(), 'last_whole' ) );
	}

	public function test_how_long_it_may_rest(): void {
		$this->option( 'store_posture_settings', array( 'scan_interval_days' => 7 ) );
		self::assertSame( 9, $this->see( new OwnScans() )['allowed_days'] );
		$this->option( 'store_posture_settings', array( 'scan_interval_days' => 'often' ) );
		self::assertSame( 3, $this->see( new OwnScans() )['allowed_days'] );
	}
}
