<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;
use StorePosture\Report\NextThings;
use StorePosture\Scan\Judgement;
use StorePosture\Scan\Scoring;
use StorePosture\Tests\Unit\Fakes\Checks;

final class NextThingsTest extends TestCase {
	/** @var array<string, Judgement> */
	private array $judgements = array();

	private function add( string $id, string $severity, int $minutes, Outcome $outcome = Outcome::Fail ): void {
		$this->judgements[ $id ] = new Judgement( Checks::check( $id, array( 'severity' => $severity, 'minutes' => $minutes ) ), new Verdict( $outcome, array() ) );
	}

	/**
	 * @param list<string> $planned
	 * @return list<string>
	 */
	private function next( array $planned = array() ): array {
		$scoring = Scoring::of( ( new Data( __DIR__ . '/../../../data', '2026-11-22T10:00:00Z' ) )->any( 'pillars' ) );
		return NextThings::of( $this->judgements, $scoring, $planned );
	}

	public function test_a_quick_small_thing_never_comes_before_an_urgent_long_one(): void {
		$this->add( 'files/later', 'low', 1 );
		$this->add( 'files/this-month', 'medium', 1 );
		$this->add( 'files/this-week', 'high', 240 );
		$this->add( 'files/today', 'critical', 480 );
		$this->assertSame( array( 'files/today', 'files/this-week', 'files/this-month' ), $this->next() );
	}

	public function test_among_equally_urgent_ones_the_most_points_a_minute_come_first(): void {
		$this->add( 'files/hour', 'high', 60 );
		$this->add( 'files/minute', 'high', 1 );
		$this->add( 'files/b', 'high', 10 );
		$this->add( 'files/a', 'high', 10 );
		$this->assertSame( array( 'files/minute', 'files/a', 'files/b' ), $this->next() );
	}

	public function test_only_what_is_to_do_and_not_planned(): void {
		$this->add( 'files/planned', 'critical', 1 );
		$this->add( 'files/fine', 'critical', 1, Outcome::Pass );
		$this->add( 'files/unseen', 'critical', 1, Outcome::Unknown );
		$this->add( 'files/open', 'low', 1 );
		$this->assertSame( array( 'files/open' ), $this->next( array( 'files/planned' ) ) );
	}
}
