<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Mail;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Mail\Week;

final class WeekTest extends TestCase {
	private static function week( string $zone = 'UTC', int $from = 21, int $until = 8, int $day = 1, string $address = 'https://shop.example/' ): Week {
		return new Week( $from, $until, $day, new \DateTimeZone( $zone ), $address );
	}

	#[DataProvider( 'hours' )]
	public function test_quiet( bool $is_quiet, string $time, string $zone, int $from, int $until ): void {
		self::assertSame( $is_quiet, self::week( $zone, $from, $until )->is_quiet( (int) strtotime( $time ) ) );
	}

	/**
	 * @return iterable<array{bool, string, string, int, int}>
	 */
	public static function hours(): iterable {
		yield array( false, '2026-11-25T20:59:59Z', 'UTC', 21, 8 );
		yield array( true, '2026-11-25T21:00:00Z', 'UTC', 21, 8 );
		yield array( true, '2026-11-25T00:00:00Z', 'UTC', 21, 8 );
		yield array( false, '2026-11-25T08:00:00Z', 'UTC', 21, 8 );
		yield array( true, '2026-11-25T12:00:00Z', 'Australia/Sydney', 21, 8 );
		yield array( true, '2026-11-25T01:00:00Z', 'UTC', 1, 5 );
		yield array( false, '2026-11-25T05:00:00Z', 'UTC', 1, 5 );
		yield array( false, '2026-11-25T03:00:00Z', 'UTC', 3, 3 );
	}

	public function test_what_comes_at_night_waits_until_the_morning(): void {
		$wait = fn ( string $time, string $zone = 'UTC' ): string => gmdate( 'Y-m-d\TH:i:s\Z', self::week( $zone )->out_of_quiet( (int) strtotime( $time ) ) );
		self::assertSame( '2026-11-25T12:34:56Z', $wait( '2026-11-25T12:34:56Z' ) );
		self::assertSame( '2026-11-26T08:00:00Z', $wait( '2026-11-25T22:00:00Z' ) );
		self::assertSame( '2026-11-26T08:00:00Z', $wait( '2026-11-26T03:00:00Z' ) );
		self::assertSame( '2026-03-29T06:00:00Z', $wait( '2026-03-28T23:30:00Z', 'Europe/Berlin' ), 'over the night in which clocks change' );
	}

	public function test_the_weekly_moment_is_a_week_apart_on_its_day_in_the_morning(): void {
		foreach ( array( 'UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland' ) as $zone ) {
			for ( $day = 1; $day <= 7; $day++ ) {
				$week = self::week( $zone, 21, 8, $day );
				foreach ( array( '2026-11-25T12:00:00Z', '2026-11-23T08:10:00Z', '2026-03-27T12:00:00Z', '2026-10-26T00:00:00Z' ) as $time ) {
					$now    = (int) strtotime( $time );
					$latest = $week->latest( $now );
					$next   = $week->next( $now );
					self::assertLessThanOrEqual( $now, $latest );
					self::assertGreaterThan( $now, $next );
					self::assertSame( $latest, $week->latest( $next - 1 ) );
					self::assertSame( $next, $week->latest( $next ) );
					foreach ( array( $latest, $next ) as $moment ) {
						$local = ( new \DateTimeImmutable( "@{$moment}" ) )->setTimezone( new \DateTimeZone( $zone ) );
						self::assertSame( "{$day} 08", $local->format( 'N H' ) );
						self::assertFalse( $week->is_quiet( $moment ) );
					}
				}
			}
		}
	}

	public function test_shops_of_one_server_take_turns(): void {
		$moments = array_map( fn ( int $shop ): int => self::week( address: "https://shop-{$shop}.example/" )->next( 0 ), range( 1, 60 ) );
		self::assertGreaterThan( 20, count( array_unique( $moments ) ) );
	}
}
