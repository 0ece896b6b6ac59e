<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use PHPUnit\Framework\TestCase;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;
use StorePosture\Report\Distorting;
use StorePosture\Scan\Judgement;
use StorePosture\Tests\House\House;

final class DistortingTest extends TestCase {
	public function test_only_what_fails_stands_between_us_and_the_store(): void {
		$this->assertSame( array( 'configuration/client-address', 'configuration/loopback', 'configuration/overlapping-security' ), Distorting::of( self::all( Outcome::Fail ) ) );
		foreach ( array( Outcome::Pass, Outcome::Unknown, Outcome::NotApplicable ) as $outcome ) {
			$this->assertSame( array(), Distorting::of( self::all( $outcome ) ) );
		}
	}

	/**
	 * @return array<string, Judgement>
	 */
	private static function all( Outcome $outcome ): array {
		$judgements = array();
		foreach ( House::checks() as $check ) {
			$judgements[ $check['id'] ] = new Judgement( $check, new Verdict( $outcome ) );
		}
		return $judgements;
	}
}
