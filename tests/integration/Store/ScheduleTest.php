<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Store;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Contract\Data;
use StorePosture\Probes\Support\Traffic;
use StorePosture\Scan\Spread;
use StorePosture\Scan\Timetable;
use StorePosture\Services;
use StorePosture\Tests\Integration\Probes\ProbeCase;

/**
 * When WordPress's cron calls us, on a real one; and a shop that is busy.
 */
final class ScheduleTest extends ProbeCase {
	protected function setUp(): void {
		parent::setUp();
		Timetable::clear();
		$this->repair( static fn () => Timetable::clear() );
	}

	private static function timetable(): Timetable {
		return new Timetable( static fn (): string => 'https://shop.example' );
	}

	private static function services(): Services {
		return new Services( dirname( __DIR__, 3 ) . '/plugin.php' );
	}

	/** Now, in the clock of the database's orders. */
	private function order(): void {
		global $wpdb;
		$row = array( 'post_type' => 'shop_order', 'post_status' => 'wc-processing', 'post_date_gmt' => gmdate( 'Y-m-d H:i:s', time() - 30 ), 'post_date' => gmdate( 'Y-m-d H:i:s', time() - 30 ), 'post_content' => '', 'post_title' => bin2hex( random_bytes( 8 ) ), 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' );
		$this->row( $wpdb->posts, $row );
	}

	public function test_the_scan_by_itself_has_its_own_time_of_the_day(): void {
		self::timetable()->keep( 1 );
		$next = wp_next_scheduled( Timetable::SCAN );
		self::assertSame( Spread::next( time(), 1, 'https://shop.example' ), $next );
		self::timetable()->keep( 1 );
		self::assertSame( $next, wp_next_scheduled( Timetable::SCAN ), 'kept' );
		self::timetable()->next_scan_in( 7 );
		self::timetable()->keep( 1 );
		self::assertSame( $next, wp_next_scheduled( Timetable::SCAN ), 'sooner, now that it shall be daily' );
		self::timetable()->keep( null );
		self::assertFalse( wp_next_scheduled( Timetable::SCAN ) );
	}

	public function test_a_further_round_is_no_next_scan_and_goes_with_the_plugin(): void {
		self::timetable()->further_soon();
		self::timetable()->further_soon();
		$at = wp_next_scheduled( Timetable::SCAN, array( Timetable::FURTHER ) );
		self::assertIsInt( $at );
		self::assertGreaterThan( time() + 60, $at );
		self::assertNull( self::timetable()->next_scan() );
		Timetable::clear();
		self::assertFalse( wp_next_scheduled( Timetable::SCAN, array( Timetable::FURTHER ) ) );
	}

	#[Group( 'store' )]
	public function test_a_shop_is_busy_by_its_orders(): void {
		$data = new Data( dirname( __DIR__, 3 ) . '/data', '2026-11-22T10:00:00Z' );
		$this->option( 'woocommerce_custom_orders_table_enabled', 'no' );
		// The load of the machine that runs the tests is none of theirs.
		$calm = array( 'busy_load_a_processor' => 1000 ) + $data->any( 'scanning' );
		( fn () => $this->tables['scanning'] = array( 'values' => $calm ) + $this->tables['scanning'] )->call( $data );
		for ( $orders = 0; $orders < 5; $orders++ ) {
			self::assertFalse( Traffic::is_busy( $data, time() ), "{$orders} orders" );
			$this->order();
		}
		self::assertTrue( Traffic::is_busy( $data, time() ) );
		self::assertFalse( Traffic::is_busy( $data, time() + 301 ), 'five minutes later' );
	}

	#[Group( 'store' )]
	public function test_a_scan_by_itself_waits_for_a_busy_shop_and_one_that_a_person_wants_does_not(): void {
		$this->option( 'woocommerce_custom_orders_table_enabled', 'no' );
		for ( $orders = 0; $orders < 5; $orders++ ) {
			$this->order();
		}
		$services = self::services();
		$services->migrate();
		$scan = $services->scans()->start( 'schedule', null );
		$this->repair( static fn () => $services->scans()->cancel( $scan->id ) );
		$services->scans()->on_slice();
		self::assertSame( 'queued', $services->scans()->find( $scan->id )?->status );
		self::assertGreaterThan( time() + 60, (int) wp_next_scheduled( Timetable::SLICE ) );

		$check  = array_key_first( $services->catalog()->checks() );
		$wanted = $services->scans()->start( 'person', array( (string) $check ) );
		$services->scans()->on_slice();
		self::assertSame( 'done', $services->scans()->find( $wanted->id )?->status );
	}
}
