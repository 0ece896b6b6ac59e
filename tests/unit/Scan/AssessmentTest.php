<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Judge\Context;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;
use StorePosture\Scan\Assessment;
use StorePosture\Scan\Judgement;
use StorePosture\Tests\Unit\Fakes\Checks;

final class AssessmentTest extends TestCase {
	/**
	 * @param array<string, Outcome> $outcomes
	 * @param list<string>           $asked
	 */
	#[DataProvider( 'answers' )]
	public function test_whether_all_are_fine( array $outcomes, array $asked, bool $are_fine ): void {
		$judgements = array();
		foreach ( $outcomes as $id => $outcome ) {
			$judgements[ $id ] = new Judgement( Checks::check( $id ), new Verdict( $outcome ) );
		}
		$assessment = new Assessment( $judgements, new Context( array(), array(), array(), '2026-11-22T10:00:00Z' ), array() );
		self::assertSame( $are_fine, $assessment->are_fine( $asked ) );
	}

	/**
	 * @return iterable<string, array{array<string, Outcome>, list<string>, bool}>
	 */
	public static function answers(): iterable {
		foreach ( Outcome::cases() as $outcome ) {
			$is_fine = in_array( $outcome, array( Outcome::Pass, Outcome::NotApplicable ), true );
			yield "one is {$outcome->value}, one passes" => array( array( 'a/one' => Outcome::Pass, 'a/two' => $outcome ), array( 'a/one', 'a/two' ), $is_fine );
		}
		yield 'another one fails' => array( array( 'a/one' => Outcome::Pass, 'a/two' => Outcome::Fail ), array( 'a/one' ), true );
		yield 'one is not there' => array( array( 'a/one' => Outcome::Pass ), array( 'a/one', 'a/two' ), false );
		yield 'none was asked for' => array( array( 'a/one' => Outcome::Pass ), array(), false );
	}
}
