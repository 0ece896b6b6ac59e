<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use PHPUnit\Framework\TestCase;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;
use StorePosture\Model\State;
use StorePosture\Report\FixTimes;
use StorePosture\Scan\Judgement;
use StorePosture\Tests\Unit\Fakes\Checks;

final class FixTimesTest extends TestCase {
	/**
	 * @return array{int|null, int|null, bool}
	 */
	private static function of( string $severity, ?string $since, Outcome $outcome = Outcome::Fail, ?string $kind = null ): array {
		$judgement = new Judgement( Checks::check( 'accounts/one', array( 'severity' => $severity ) ), new Verdict( $outcome ) );
		$state     = null === $kind ? null : new State( 'accounts/one', $kind, 'Me', '2027-01-01', '', null, '', '2026-11-22T10:00:00Z', 1 );
		return array_values( ( new FixTimes( array( 'critical' => 7, 'high' => 30 ), '2026-11-22T10:00:00Z' ) )->of( $judgement, $since, $state ) );
	}

	public function test_what_is_urgent_has_its_days(): void {
		$this->assertSame( array( 0, 7, false ), self::of( 'critical', '2026-11-22T09:00:00Z' ) );
		$this->assertSame( array( 7, 7, false ), self::of( 'critical', '2026-11-14T10:00:01Z' ) );
		$this->assertSame( array( 8, 7, true ), self::of( 'critical', '2026-11-14T10:00:00Z' ) );
		$this->assertSame( array( 30, 30, false ), self::of( 'high', '2026-10-23T10:00:00Z' ) );
		$this->assertSame( array( 31, 30, true ), self::of( 'high', '2026-10-22T10:00:00Z' ) );
	}

	public function test_what_is_not_urgent_has_none(): void {
		$this->assertSame( array( 365, null, false ), self::of( 'medium', '2025-11-22T10:00:00Z' ) );
	}

	public function test_since_when_it_is_known_may_be_unknown(): void {
		$this->assertSame( array( null, 7, false ), self::of( 'critical', null ) );
		$this->assertSame( array( null, 7, false ), self::of( 'critical', 'yesterday' ) );
		$this->assertSame( array( 0, 7, false ), self::of( 'critical', '2026-12-01T10:00:00Z' ), 'a clock that was set back' );
	}

	public function test_only_what_is_open_runs_out(): void {
		$this->assertSame( array( null, null, false ), self::of( 'critical', '2025-01-01T00:00:00Z', Outcome::Pass ) );
		$this->assertSame( array( null, null, false ), self::of( 'critical', '2025-01-01T00:00:00Z', Outcome::Unknown ) );
		$this->assertSame( array( 325, null, false ), self::of( 'critical', '2026-01-01T00:00:00Z', Outcome::Fail, State::ACCEPTED ) );
		$this->assertTrue( self::of( 'critical', '2026-01-01T00:00:00Z', Outcome::Fail, State::PLANNED )[2], 'a plan is no fix' );
	}
}
