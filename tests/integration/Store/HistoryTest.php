<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Store;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Model\PastScan;
use StorePosture\Store\Database;
use StorePosture\Store\History;
use StorePosture\Store\Migrations\Version4;

/**
 * What scans came to, on a real database; in a table of its own.
 */
final class HistoryTest extends TestCase {
	private Database $database;
	private string $prefix;

	protected function setUp(): void {
		global $wpdb;
		$this->prefix   = $wpdb->prefix;
		$this->database = new Database( $wpdb );
		$wpdb->prefix   = "{$this->prefix}try_";
		Version4::run( $this->database );
	}

	protected function tearDown(): void {
		global $wpdb;
		$this->database->drop( 'history' );
		$wpdb->prefix = $this->prefix;
	}

	private static function past( int $scan, string $at, ?int $score = 61 ): PastScan {
		return new PastScan( $scan, $at, $score, 0.9375, '0123456789ab', 2, array( 'accounts/one' => 'f', 'accounts/two' => 'p' ), array( 'accounts/two' ) );
	}

	public function test_it_comes_back_as_it_was_kept_oldest_first(): void {
		$history = new History( $this->database );
		$this->assertNull( $history->newest() );
		$old = self::past( 8, '2026-11-20T10:00:00Z' );
		$new = self::past( 9, '2026-11-21T10:00:00Z', null );
		$history->add( $new );
		$history->add( $old );
		$this->assertEquals( array( $old, $new ), $history->all( 10 ) );
		$this->assertEquals( array( $new ), $history->all( 1 ) );
		$this->assertEquals( $new, $history->newest() );
		$this->assertSame( array( 'accounts/one' ), $history->newest()->to_do() );
	}

	public function test_what_is_older_is_forgotten(): void {
		$history = new History( $this->database );
		$history->add( self::past( 8, '2026-11-20T10:00:00Z' ) );
		$history->add( self::past( 9, '2026-11-21T10:00:00Z' ) );
		$history->prune( '2026-11-21T10:00:00Z' );
		$this->assertSame( array( 9 ), array_map( static fn ( PastScan $scan ): int => $scan->scan, $history->all( 10 ) ) );
	}

	public function test_a_damaged_row_is_empty_and_not_fatal(): void {
		global $wpdb;
		$history = new History( $this->database );
		$history->add( self::past( 8, '2026-11-20T10:00:00Z' ) );
		$wpdb->update( "{$wpdb->prefix}store_posture_history", array( 'outcomes' => '{broken', 'changed' => '7' ), array( 'scan_id' => 8 ) );
		$this->assertSame( array( array(), array() ), array( $history->newest()?->outcomes, $history->newest()?->changed ) );
	}

	public function test_without_its_table_there_is_none(): void {
		$this->database->drop( 'history' );
		$this->assertSame( array(), ( new History( $this->database ) )->all( 10 ) );
	}
}
