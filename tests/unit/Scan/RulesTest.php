<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;
use StorePosture\Scan\Judgement;
use StorePosture\Scan\Rules;
use StorePosture\Tests\Unit\Fakes\Checks;
use StorePosture\Tests\Unit\Fakes\MemoryRemembered;

final class RulesTest extends TestCase {
	private const FIRST  = '2026-11-01T00:00:00Z';
	private const UPDATE = '2026-11-10T00:00:00Z';

	private Rules $rules;

	protected function setUp(): void {
		$this->rules = new Rules( new MemoryRemembered(), fn (): int => 14 );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, Judgement>
	 */
	private static function one( string $id, Outcome $outcome, array $changes = array() ): array {
		return array( $id => new Judgement( Checks::check( $id, $changes ), new Verdict( $outcome ) ) );
	}

	public function test_before_the_first_scan_nothing_is_new(): void {
		$this->assertSame( array(), $this->rules->quiet( self::one( 'a/old', Outcome::Fail ), self::FIRST ) );
	}

	public function test_rules_of_the_first_scan_count_at_once(): void {
		$this->rules->note( self::one( 'a/old', Outcome::Fail ), self::FIRST );
		$this->assertSame( array(), $this->rules->quiet( self::one( 'a/old', Outcome::Fail ), self::FIRST ) );
	}

	public function test_a_rule_that_an_update_brings_is_quiet_for_14_days_from_the_first_scan_with_it(): void {
		$this->rules->note( self::one( 'a/old', Outcome::Pass ), self::FIRST );
		$both = self::one( 'a/old', Outcome::Pass ) + self::one( 'a/new', Outcome::Fail );
		$this->assertSame( array( 'a/new' ), array_keys( $this->rules->quiet( $both, '2026-11-09T00:00:00Z' ) ), 'also before that scan' );
		$this->rules->note( $both, self::UPDATE );
		$this->assertSame( array( 'a/new' => array( 'from' => '2026-11-24T00:00:00Z', 'outcome' => null ) ), $this->rules->quiet( $both, '2026-11-23T23:59:59Z' ) );
		$this->rules->note( $both, '2026-11-23T23:59:59Z' );
		$this->assertSame( array(), $this->rules->quiet( $both, '2026-11-24T00:00:00Z' ) );
	}

	public function test_a_rule_that_an_update_changed_stands_for_what_it_said_before(): void {
		$this->rules->note( self::one( 'a/old', Outcome::Pass ), self::FIRST );
		$changed = self::one( 'a/old', Outcome::Fail, array( 'severity' => 'high' ) );
		$this->rules->note( $changed, self::UPDATE );
		$this->rules->note( $changed, '2026-11-12T00:00:00Z' );
		$this->assertSame( array( 'a/old' => array( 'from' => '2026-11-24T00:00:00Z', 'outcome' => Outcome::Pass ) ), $this->rules->quiet( $changed, '2026-11-13T00:00:00Z' ) );
		$this->assertSame( array(), $this->rules->quiet( $changed, '2026-11-24T00:00:00Z' ) );
	}

	public function test_other_expressions_are_another_rule_and_other_words_are_not(): void {
		$this->rules->note( self::one( 'a/old', Outcome::Pass ), self::FIRST );
		foreach ( array( 'problem' => array( 'literal', true ), 'applies' => array( 'literal', true ), 'pillar' => 'listen' ) as $key => $value ) {
			$this->assertCount( 1, $this->rules->quiet( self::one( 'a/old', Outcome::Pass, array( $key => $value ) ), self::UPDATE ), $key );
		}
		foreach ( array( 'why' => 'Other words.', 'minutes' => 9, 'steps' => array() ) as $key => $value ) {
			$this->assertSame( array(), $this->rules->quiet( self::one( 'a/old', Outcome::Pass, array( $key => $value ) ), self::UPDATE ), $key );
		}
	}

	public function test_a_critical_rule_is_never_quiet(): void {
		$this->rules->note( self::one( 'a/old', Outcome::Pass ), self::FIRST );
		$this->assertSame( array(), $this->rules->quiet( self::one( 'a/new', Outcome::Fail, array( 'severity' => 'critical' ) ), self::UPDATE ) );
	}
}
