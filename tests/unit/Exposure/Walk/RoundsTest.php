<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\HeldBack;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Walk\Gather;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\Rounds;
use StorePosture\Exposure\Walk\Vantage;

final class RoundsTest extends TestCase {
	private static function known( string $name ): KnownSurface {
		$request = Walking::request( $name, "wp-json{$name}" );
		return ( new Gather( Vantage::LOOPBACK, 3, '2026-11-23T10:00:00Z' ) )->surface( Walking::known( $name ), array( array( $request, Walking::reading( $request, Reading::GUARDED ) ) ) );
	}

	public function test_weekly_and_only_where_somebody_started_it_once(): void {
		$now = (int) strtotime( '2026-11-23T10:00:00Z' );
		$this->assertFalse( Rounds::is_due( array(), $now ) );
		$this->assertFalse( Rounds::is_due( array( 'walked_at' => '2026-11-17T10:00:00Z' ), $now ) );
		$this->assertTrue( Rounds::is_due( array( 'walked_at' => '2026-11-16T10:20:00Z' ), $now ), 'the daily look comes at about the same time' );
		$this->assertFalse( Rounds::is_due( array( 'walked_at' => 'once' ), $now ) );
	}

	public function test_when_it_goes_round_next(): void {
		$this->assertNull( Rounds::next( array() ) );
		$this->assertSame( '2026-11-23T10:00:00Z', Rounds::next( array( 'walked_at' => '2026-11-16T10:00:00Z' ) ) );
	}

	public function test_what_is_new_and_all_of_whoever_changed(): void {
		$plan  = new Plan( array( Walking::surface( '/a' ), Walking::surface( '/b' ), Walking::surface( '/c', HeldBack::TOO_MANY ) ), array() );
		$known = array( self::known( '/a' ) );
		$this->assertSame( array( 'rest GET /b' ), Rounds::changed( $plan, $known, array( 'versions' => array( 'leaky' => '1.0' ) ), array( 'leaky' => '1.0' ) ) );
		$this->assertSame( array( 'rest GET /a', 'rest GET /b' ), Rounds::changed( $plan, $known, array( 'versions' => array( 'leaky' => '1.0' ) ), array( 'leaky' => '1.1' ) ) );
		$this->assertSame( array(), Rounds::changed( $plan, array( self::known( '/a' ), self::known( '/b' ) ), array( 'versions' => array( 'leaky' => '1.0' ) ), array( 'leaky' => '1.0' ) ) );
	}
}
