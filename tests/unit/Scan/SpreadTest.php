<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Scan\Spread;

final class SpreadTest extends TestCase {
	private const HOUR = 3600;
	private const DAY  = 86400;

	public function test_the_same_time_each_day(): void {
		$first = Spread::next( 1795300000, 1, 'https://shop.example' );
		$this->assertSame( $first + self::DAY, Spread::next( $first, 1, 'https://shop.example' ) );
		$this->assertSame( $first + self::DAY, Spread::next( $first + 20 * 60, 1, 'https://shop.example' ), 'cron came late' );
		$this->assertSame( $first + 7 * self::DAY, Spread::next( $first + 20 * 60, 7, 'https://shop.example' ) );
	}

	public function test_it_lies_within_the_days_and_not_at_once(): void {
		foreach ( array( 1, 3, 31 ) as $days ) {
			for ( $hour = 0; $hour < 24; $hour++ ) {
				$now  = 1795300000 + $hour * self::HOUR;
				$next = Spread::next( $now, $days, 'https://shop.example' );
				$this->assertGreaterThanOrEqual( $now + 6 * self::HOUR, $next );
				$this->assertGreaterThan( $now + ( $days - 1 ) * self::DAY, $next );
				$this->assertLessThanOrEqual( $now + $days * self::DAY + ( 1 === $days ? 6 * self::HOUR : 0 ), $next );
			}
		}
	}

	/** Of 140 shops on one host no hour has many, and none has all. */
	public function test_shops_are_spread_over_the_day(): void {
		$hours = array_fill( 0, 24, 0 );
		for ( $shop = 0; $shop < 140; $shop++ ) {
			++$hours[ intdiv( Spread::next( 1795300000, 2, "https://shop{$shop}.example" ) % self::DAY, self::HOUR ) ];
		}
		$this->assertSame( 140, array_sum( $hours ) );
		$this->assertLessThan( 20, max( $hours ) );
		$this->assertGreaterThan( 0, min( $hours ) );
	}
}
