<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Store;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\HandsOff;
use StorePosture\Scan\Clock;
use StorePosture\Scan\PasswordNights;
use StorePosture\Scan\SystemClock;
use StorePosture\Scan\Timetable;
use StorePosture\Services;
use StorePosture\Store\Database;
use StorePosture\Store\Lock;
use StorePosture\Store\Migrations;
use StorePosture\Tests\Integration\Probes\ProbeCase;

/**
 * The test of passwords in WordPress's own cron.
 */
final class PasswordNightsTest extends ProbeCase {
	private const ADDRESS = 'https://shop.example';

	private bool $may     = true;
	private bool $is_left = true;
	private bool $is_busy = false;
	private int $runs     = 0;
	private int $done     = 0;
	private string $at    = '2026-11-22T02:00:00Z';

	protected function setUp(): void {
		parent::setUp();
		( new Migrations( self::database() ) )->run();
		Timetable::clear();
		$this->repair( static fn () => Timetable::clear() );
	}

	private static function database(): Database {
		return new Database( $GLOBALS['wpdb'] );
	}

	private function clock(): Clock {
		$clock = $this->createStub( Clock::class );
		$clock->method( 'seconds' )->willReturnCallback( fn (): float => (float) strtotime( $this->at ) );
		return $clock;
	}

	private function nights( int $slices = 1 ): PasswordNights {
		return new PasswordNights(
			new Timetable( static fn (): string => self::ADDRESS ),
			new Lock( self::database(), new SystemClock( new \DateTimeZone( 'UTC' ) ), 'passwords' ),
			$this->clock(),
			new \DateTimeZone( 'UTC' ),
			self::ADDRESS,
			fn (): bool => $this->may,
			fn (): bool => $this->is_left,
			function () use ( $slices ): bool {
				return ++$this->runs < $slices;
			},
			fn (): bool => $this->is_busy,
			function (): void {
				++$this->done;
			},
		);
	}

	/** When the event with so many missed nights is planned. */
	private static function planned( int $missed ): ?string {
		$at = wp_next_scheduled( Timetable::SLICE, array( Timetable::PASSWORDS, $missed ) );
		return false === $at ? null : gmdate( 'Y-m-d\TH:i:s\Z', $at );
	}

	private static function none_planned(): bool {
		return ! ( new Timetable( static fn (): string => self::ADDRESS ) )->has_passwords();
	}

	public function test_the_coming_night_where_a_password_waits(): void {
		$this->at      = '2026-11-22T12:00:00Z';
		$this->is_left = false;
		$this->nights()->plan();
		self::assertTrue( self::none_planned(), 'none waits' );
		$this->is_left = true;
		$this->may     = false;
		$this->nights()->plan();
		self::assertTrue( self::none_planned(), 'a copy, or hands off' );
		$this->may = true;
		$this->nights()->plan();
		$next = gmdate( 'Y-m-d\TH:i:s\Z', PasswordNights::next( (int) strtotime( $this->at ), new \DateTimeZone( 'UTC' ), self::ADDRESS ) );
		self::assertSame( $next, self::planned( 0 ) );
		self::assertFalse( wp_next_scheduled( Timetable::SLICE ), 'no slice of a scan' );
		$this->at = '2026-11-22T13:00:00Z';
		$this->nights()->plan();
		self::assertSame( $next, self::planned( 0 ), 'once' );
	}

	public function test_slice_by_slice_to_the_end(): void {
		$nights = $this->nights( 2 );
		$nights->run( 0 );
		self::assertSame( array( 1, 0, '2026-11-22T02:01:00Z' ), array( $this->runs, $this->done, self::planned( 0 ) ) );
		$nights->run( 0 );
		self::assertSame( array( 2, 1 ), array( $this->runs, $this->done ) );
		self::assertTrue( self::none_planned() );
	}

	public function test_by_day_it_waits_for_the_night_but_not_for_ever(): void {
		$this->at = '2026-11-22T09:00:00Z';
		$next     = gmdate( 'Y-m-d\TH:i:s\Z', PasswordNights::next( (int) strtotime( $this->at ), new \DateTimeZone( 'UTC' ), self::ADDRESS ) );
		foreach ( array( 0, 1, 2 ) as $missed ) {
			$this->nights()->run( $missed );
			self::assertSame( $next, self::planned( $missed + 1 ) );
			self::assertNull( self::planned( $missed ) );
		}
		self::assertSame( 0, $this->runs );
		$this->nights()->run( 3 );
		self::assertSame( array( 1, 1 ), array( $this->runs, $this->done ) );
	}

	public function test_a_busy_shop_and_another_process(): void {
		$this->is_busy = true;
		$this->nights()->run( 0 );
		self::assertSame( array( 0, '2026-11-22T02:30:00Z' ), array( $this->runs, self::planned( 0 ) ) );
		$this->is_busy = false;
		$lock          = new Lock( self::database(), new SystemClock( new \DateTimeZone( 'UTC' ) ), 'passwords' );
		$token         = $lock->claim( 60 );
		self::assertIsString( $token );
		$this->nights()->run( 0 );
		self::assertSame( array( 0, '2026-11-22T02:01:00Z' ), array( $this->runs, self::planned( 0 ) ) );
		$lock->release( $token );
		$this->nights()->run( 0 );
		self::assertSame( 1, $this->runs );
	}

	public function test_nothing_runs_where_it_may_not(): void {
		$this->may = false;
		$this->nights()->run( 0 );
		self::assertSame( 0, $this->runs );
		self::assertTrue( self::none_planned() );
	}

	public function test_hands_off_holds_it(): void {
		$this->option( 'store_posture_password_trials', null );
		HandsOff::switch_on( 'A test.', 1, self::NOW );
		$this->repair( static fn () => HandsOff::switch_off() );
		( new Services( dirname( __DIR__, 3 ) . '/plugin.php' ) )->password_nights()->run( 3 );
		self::assertFalse( get_option( 'store_posture_password_trials' ) );
	}
}
