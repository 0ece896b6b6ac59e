<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Model\Outcome;
use StorePosture\Model\PastScan;
use StorePosture\Scan\Drift;

final class DriftTest extends TestCase {
	/**
	 * @param array<string, string> $outcomes
	 * @param list<string>          $changed
	 */
	private static function past( array $outcomes, array $changed = array() ): PastScan {
		return new PastScan( 1, '2026-11-22T10:00:00Z', 50, 1.0, 'x', 1, $outcomes, $changed );
	}

	/**
	 * @return iterable<string, array{string|null, string|null, bool, string}>
	 */
	public static function causes(): iterable {
		yield 'it got worse' => array( 'p', 'f', false, 'store' );
		yield 'it was put right' => array( 'f', 'p', false, 'store' );
		yield 'a store came' => array( 'n', 'f', false, 'store' );
		yield 'an update judges otherwise' => array( 'p', 'f', true, 'rule' );
		yield 'an update judges otherwise, what could not be seen before' => array( 'u', 'f', true, 'rule' );
		yield 'an update brought it' => array( null, 'f', false, 'new' );
		yield 'new, and so is its rule' => array( null, 'f', true, 'new' );
		yield 'an update took it away' => array( 'f', null, false, 'gone' );
		yield 'written by a newer version' => array( 'f', 'x', false, 'gone' );
		yield 'the site shut itself' => array( 'f', 'u', false, 'unseen' );
		yield 'our check fails now' => array( 'p', 'e', false, 'unseen' );
		yield 'the site is open again' => array( 'u', 'f', false, 'seen' );
		yield 'our check works again' => array( 'e', 'p', false, 'seen' );
		yield 'somebody answered' => array( 'q', 'p', false, 'told' );
		yield 'the answer ran out' => array( 'p', 'q', false, 'told' );
		yield 'seen, and now it asks' => array( 'u', 'q', false, 'seen' );
	}

	#[DataProvider( 'causes' )]
	public function test_why( ?string $from, ?string $to, bool $is_other_rule, string $cause ): void {
		$before = self::past( array_filter( array( 'a/b' => $from, 'a/same' => 'p' ), 'is_string' ) );
		$after  = self::past( array_filter( array( 'a/b' => $to, 'a/same' => 'p' ), 'is_string' ), $is_other_rule ? array( 'a/b', 'a/same' ) : array() );
		$drift  = Drift::between( $before, $after );
		$this->assertSame( array( 'a/b' ), array_column( $drift, 'check' ) );
		$this->assertSame( $cause, $drift[0]['cause'] );
		$this->assertSame( array( Outcome::of_letter( (string) $from ), Outcome::of_letter( (string) $to ) ), array( $drift[0]['from'], $drift[0]['to'] ) );
	}

	public function test_a_rule_that_changed_and_says_the_same_is_no_change(): void {
		$this->assertSame( array(), Drift::between( self::past( array( 'a/b' => 'f' ) ), self::past( array( 'a/b' => 'f' ), array( 'a/b' ) ) ) );
	}

	public function test_every_outcome_has_a_letter_of_its_own(): void {
		foreach ( Outcome::cases() as $outcome ) {
			$this->assertSame( $outcome, Outcome::of_letter( $outcome->letter() ) );
		}
		$this->assertNull( Outcome::of_letter( '' ) );
	}
}
