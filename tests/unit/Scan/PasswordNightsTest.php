<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Scan\PasswordNights;

final class PasswordNightsTest extends TestCase {
	private static function seconds( string $time ): int {
		return (int) strtotime( $time );
	}

	#[DataProvider( 'times' )]
	public function test_night_is_where_the_shop_is( bool $is_night, string $time, string $zone ): void {
		self::assertSame( $is_night, PasswordNights::is_night( self::seconds( $time ), new \DateTimeZone( $zone ) ) );
	}

	/**
	 * @return iterable<array{bool, string, string}>
	 */
	public static function times(): iterable {
		yield array( false, '2026-11-22T00:59:59Z', 'UTC' );
		yield array( true, '2026-11-22T01:00:00Z', 'UTC' );
		yield array( true, '2026-11-22T04:59:59Z', 'UTC' );
		yield array( false, '2026-11-22T05:00:00Z', 'UTC' );
		yield array( true, '2026-11-22T15:30:00Z', 'Australia/Sydney' );
		yield array( false, '2026-11-22T15:30:00Z', 'Europe/London' );
	}

	public function test_the_next_night_is_the_next_one_and_shops_of_one_server_take_turns(): void {
		$times = array();
		foreach ( array( 'UTC', 'Australia/Sydney', 'America/New_York' ) as $zone ) {
			foreach ( array( '2026-11-22T00:00:00Z', '2026-11-22T02:00:00Z', '2026-11-22T12:00:00Z', '2026-03-29T00:30:00Z' ) as $now ) {
				for ( $shop = 0; $shop < 20; $shop++ ) {
					$next = PasswordNights::next( self::seconds( $now ), new \DateTimeZone( $zone ), "https://shop-{$shop}.example" );
					self::assertGreaterThan( self::seconds( $now ), $next );
					self::assertLessThanOrEqual( self::seconds( $now ) + 25 * 3600, $next );
					self::assertTrue( PasswordNights::is_night( $next, new \DateTimeZone( $zone ) ), "{$zone} {$now} {$shop}" );
					$times[ $next ] = true;
				}
			}
		}
		self::assertGreaterThan( 100, count( $times ) );
	}
}
