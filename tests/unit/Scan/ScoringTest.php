<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;
use StorePosture\Scan\Judgement;
use StorePosture\Scan\Scoring;
use StorePosture\Tests\Unit\Fakes\Checks;

final class ScoringTest extends TestCase {
	/** @var array<string, Judgement> */
	private array $judgements = array();

	private function scoring(): Scoring {
		return Scoring::of( ( new Data( __DIR__ . '/../../../data', '2026-11-22T10:00:00Z' ) )->any( 'pillars' ) );
	}

	private function add( string $severity, Outcome $outcome, string $pillar = 'take-security-seriously', bool $told = false ): Judgement {
		$id        = 'accounts/check-' . count( $this->judgements );
		$path      = $told ? 'answers.plan_lead' : 'facts.registration.open';
		$judgement = new Judgement(
			Checks::check(
				$id,
				array(
					'severity' => $severity,
					'pillar'   => $pillar,
				)
			),
			new Verdict(
				$outcome,
				array(
					array(
						'path'  => $path,
						'value' => true,
					),
				),
				Outcome::NeedsAnswer === $outcome ? array( 'plan_lead' ) : array()
			)
		);

		$this->judgements[ $id ] = $judgement;
		return $judgement;
	}

	/**
	 * @return array{int|null, int|null, int|null, int} Value, low, high, capped by.
	 */
	private function numbers(): array {
		$score = $this->scoring()->score( $this->judgements );
		return array( $score['value'], $score['low'], $score['high'], $score['capped_by'] );
	}

	private function pillar( string $id ): mixed {
		return array_column( $this->scoring()->score( $this->judgements )['pillars'], null, 'pillar' )[ $id ];
	}

	public function test_nothing_judged_no_number(): void {
		$this->assertSame( array( null, null, null, 0 ), $this->numbers() );
	}

	public function test_a_pillar_is_the_weighted_share_of_passes(): void {
		$this->add( 'high', Outcome::Pass );
		$this->add( 'low', Outcome::Fail );
		$this->assertSame( array( 75, null, null, 0 ), $this->numbers() );
	}

	public function test_the_store_is_the_mean_of_its_judged_pillars_by_their_weights(): void {
		$this->add( 'high', Outcome::Pass );
		$this->add( 'high', Outcome::Fail, 'listen' );
		$this->assertSame( array( 83, null, null, 0 ), $this->numbers() );
	}

	public function test_what_does_not_apply_counts_nowhere(): void {
		$this->add( 'high', Outcome::Pass );
		$this->add( 'critical', Outcome::NotApplicable );
		$score = $this->scoring()->score( $this->judgements );
		$this->assertSame( array( 100, 1.0, 1, 1 ), array( $score['value'], $score['coverage'], $score['judged'], $score['total'] ) );
	}

	public function test_information_moves_no_number(): void {
		$this->add( 'high', Outcome::Pass );
		$this->add( 'information', Outcome::Fail, 'listen' );
		$this->assertSame( array( 100, null, null, 0 ), $this->numbers() );
		$this->assertSame(
			array(
				'pillar'       => 'listen',
				'title'        => 'Listen to your customers',
				'to_do'        => 0,
				'value'        => null,
				'open_answers' => 0,
			),
			$this->pillar( 'listen' )
		);
	}

	public function test_a_failing_critical_holds_it_at_49(): void {
		for ( $i = 0; $i < 9; $i++ ) {
			$this->add( 'high', Outcome::Pass );
		}
		$this->add( 'critical', Outcome::Fail );
		$this->assertSame( array( 49, null, null, 1 ), $this->numbers() );
	}

	public function test_what_is_below_49_anyway_is_not_held(): void {
		$this->add( 'low', Outcome::Pass );
		$this->add( 'critical', Outcome::Fail );
		$this->assertSame( array( 20, null, null, 0 ), $this->numbers() );
	}

	public function test_under_90_percent_coverage_the_number_has_a_band(): void {
		for ( $i = 0; $i < 4; $i++ ) {
			$this->add( 'high', Outcome::Pass );
		}
		$this->add( 'high', Outcome::Unknown );
		$this->assertSame( array( 100, 80, 100, 0 ), $this->numbers() );
	}

	public function test_at_90_percent_it_has_none(): void {
		for ( $i = 0; $i < 9; $i++ ) {
			$this->add( 'high', Outcome::Pass );
		}
		$this->add( 'high', Outcome::NeedsAnswer );
		$this->assertSame( array( 100, null, null, 0 ), $this->numbers() );
	}

	public function test_an_unseen_critical_may_hold_the_lower_end(): void {
		for ( $i = 0; $i < 6; $i++ ) {
			$this->add( 'high', Outcome::Pass );
		}
		$this->add( 'critical', Outcome::Unknown );
		$this->assertSame( array( 100, 49, 100, 0 ), $this->numbers() );
	}

	public function test_under_60_percent_there_is_no_number(): void {
		$this->add( 'medium', Outcome::Pass );
		$this->add( 'high', Outcome::Error );
		$this->assertSame( array( null, null, null, 0 ), $this->numbers() );
		$this->assertSame( 0.4, $this->scoring()->score( $this->judgements )['coverage'] );
	}

	public function test_at_60_percent_there_is_one(): void {
		$this->add( 'high', Outcome::Pass );
		$this->add( 'medium', Outcome::Unknown );
		$this->assertSame( 100, $this->numbers()[0] );
	}

	public function test_what_was_told_weighs_a_fifth_at_most(): void {
		$this->add( 'high', Outcome::Fail );
		$this->add( 'high', Outcome::Pass, 'respond', true );
		$this->add( 'high', Outcome::Pass, 'listen', true );
		$this->assertSame( 20, $this->numbers()[0] );
	}

	public function test_what_was_told_alone_makes_no_number(): void {
		$this->add( 'high', Outcome::Pass, 'respond', true );
		$this->assertNull( $this->numbers()[0] );
	}

	public function test_liability_tells_open_answers_and_never_a_number(): void {
		$this->add( 'high', Outcome::Pass, 'liability' );
		$this->add( 'high', Outcome::NeedsAnswer, 'liability' );
		$this->add( 'high', Outcome::NeedsAnswer, 'liability' );
		$this->assertSame(
			array(
				'pillar'       => 'liability',
				'title'        => 'Liability',
				'to_do'        => 0,
				'value'        => null,
				'open_answers' => 1,
			),
			$this->pillar( 'liability' )
		);
	}

	public function test_points_left_are_what_the_score_would_gain(): void {
		$this->add( 'high', Outcome::Pass );
		$failing = $this->add( 'low', Outcome::Fail );
		$this->add( 'medium', Outcome::Pass, 'listen' );
		$gain = $this->scoring()->points_left( $failing, $this->judgements );
		$this->assertEqualsWithDelta( 100 * 50 / 60 * 2.5 / 10, $gain, 0.0001 );
	}
}
