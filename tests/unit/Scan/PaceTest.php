<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Model\ScanRecord;
use StorePosture\Scan\Pace;
use StorePosture\Tests\Unit\Fakes\FakeClock;

final class PaceTest extends TestCase {
	private bool $is_busy = true;

	private function pace( string $now = '2026-11-22T10:10:00Z' ): Pace {
		return new Pace( fn (): bool => $this->is_busy, FakeClock::at( $now ), 3600.0 );
	}

	/**
	 * @param 'person'|'schedule'|'cli' $trigger
	 */
	private static function scan( string $trigger, string $at = '2026-11-22T10:00:00Z' ): ScanRecord {
		return new ScanRecord( 1, 'queued', $trigger, null, $at, array( 'https' ), 1, '' );
	}

	public function test_a_scan_that_came_by_itself_waits_while_the_shop_is_busy(): void {
		$this->assertTrue( $this->pace()->waits( self::scan( 'schedule' ) ) );
		$this->is_busy = false;
		$this->assertFalse( $this->pace()->waits( self::scan( 'schedule' ) ) );
	}

	public function test_but_not_for_ever(): void {
		$this->assertTrue( $this->pace( '2026-11-22T10:59:59Z' )->waits( self::scan( 'schedule' ) ) );
		$this->assertFalse( $this->pace( '2026-11-22T11:00:00Z' )->waits( self::scan( 'schedule' ) ) );
		$this->assertFalse( $this->pace( '2026-11-22T11:00:00Z' )->waits_after( self::scan( 'schedule' ), 60.0 ) );
		$this->assertFalse( $this->pace()->waits( self::scan( 'schedule', 'no time' ) ) );
	}

	public function test_one_that_somebody_waits_for_does_not(): void {
		foreach ( array( 'person', 'cli' ) as $trigger ) {
			$this->assertFalse( $this->pace()->waits( self::scan( $trigger ) ) );
			$this->assertFalse( $this->pace()->waits_after( self::scan( $trigger ), 60.0 ) );
			$this->assertSame( 10.0, $this->pace()->seconds( self::scan( $trigger ) ) );
		}
	}

	public function test_a_slice_that_took_twice_its_time_is_followed_by_a_rest(): void {
		$this->is_busy = false;
		$this->assertSame( 5.0, $this->pace()->seconds( self::scan( 'schedule' ) ) );
		$this->assertFalse( $this->pace()->waits_after( self::scan( 'schedule' ), 10.0 ) );
		$this->assertTrue( $this->pace()->waits_after( self::scan( 'schedule' ), 10.1 ) );
	}
}
