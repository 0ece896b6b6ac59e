<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Walk\Loopback\Throttle;

final class ThrottleTest extends TestCase {
	public function test_so_many_a_minute_and_never_two_at_the_same_time(): void {
		$throttle = new Throttle( 600 );
		$now      = 1000.0;
		$sent     = array();
		for ( $step = 0; $step < 60000; $step++, $now += 0.001 ) {
			if ( 0.0 === $throttle->wait( $now ) ) {
				$throttle->sent( $now );
				$sent[] = $now;
			}
		}
		self::assertEqualsWithDelta( 600, count( $sent ), 8 );
		self::assertLessThanOrEqual( 600, count( $sent ) );
		self::assertGreaterThan( 0.0999, min( array_map( static fn ( float $one, float $next ): float => $next - $one, array_slice( $sent, 0, -1 ), array_slice( $sent, 1 ) ) ) );
	}

	public function test_it_starts_one_by_one_and_falls_back_to_that(): void {
		$throttle = new Throttle();
		$seen     = array();
		foreach ( array( '', '', '', '', '', 'too_slow', '', '', '', 'waf_403', 'loopback_timeout', '' ) as $reason ) {
			$seen[] = $throttle->at_once();
			$throttle->answered( $reason );
		}
		self::assertSame( array( 1, 1, 1, 1, 4, 4, 1, 1, 1, 1, 4, 1 ), $seen );
	}

	public function test_who_asks_to_be_slower_is_heard(): void {
		$throttle = new Throttle( 600 );
		$gaps     = array();
		for ( $time = 1; $time <= 5; ++$time ) {
			$throttle->answered( 'rate_limited' );
			$throttle->sent( 0.0 );
			$gaps[] = $throttle->wait( 0.0 );
		}
		self::assertSame( array( 1.0, 2.0, 4.0, 5.0, 5.0 ), $gaps );
	}
}
