<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;
use StorePosture\Model\State;
use StorePosture\Scan\Judgement;
use StorePosture\Scan\Scoring;
use StorePosture\Tests\Unit\Fakes\Checks;

final class ScoringTest extends TestCase {
	/** @var array<string, Judgement> */
	private array $judgements = array();

	/** @var array<string, State> */
	private array $states = array();

	/** @var array<string, array{from: string, outcome: Outcome|null}> */
	private array $quiet = array();

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
		$score = $this->scoring()->score( $this->judgements, $this->states, $this->quiet );
		return array( $score['value'], $score['low'], $score['high'], $score['capped_by'] );
	}

	private function pillar( string $id ): mixed {
		return array_column( $this->scoring()->score( $this->judgements, $this->states, $this->quiet )['pillars'], null, 'pillar' )[ $id ];
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
		$score = $this->scoring()->score( $this->judgements, $this->states, $this->quiet );
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
		$this->assertSame( 0.4, $this->scoring()->score( $this->judgements, $this->states, $this->quiet )['coverage'] );
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

	private function decide( Judgement $judgement, string $kind ): void {
		$id   = $judgement->check['id'];
		$kind = State::kind( $kind );
		$this->assertNotNull( $kind );
		$this->states[ $id ] = new State( $id, $kind, 'Anna', '2027-01-01', 'Why', null, '', '2026-11-22T10:00:00Z', 1 );
	}

	/**
	 * @return array{now: int|null, planned: int|null, best: int|null}
	 */
	private function views(): array {
		return $this->scoring()->score( $this->judgements, $this->states, $this->quiet )['views'];
	}

	/**
	 * @return array<string, mixed>
	 */
	private function row( Judgement $judgement ): array {
		$rows = array_column( $this->scoring()->score( $this->judgements, $this->states, $this->quiet )['explained'], null, 'check' );
		return $rows[ $judgement->check['id'] ];
	}

	public function test_what_somebody_lives_with_gives_no_points(): void {
		$this->add( 'high', Outcome::Pass );
		$this->decide( $this->add( 'low', Outcome::Fail ), 'accepted' );
		$this->assertSame( array( 75, null, null, 0 ), $this->numbers() );
		$this->assertSame( array( 'now' => 75, 'planned' => 75, 'best' => 75 ), $this->views() );
	}

	public function test_an_urgent_problem_holds_it_whatever_was_decided(): void {
		foreach ( array( 'planned', 'accepted' ) as $kind ) {
			$this->judgements = array();
			for ( $i = 0; $i < 9; $i++ ) {
				$this->add( 'high', Outcome::Pass );
			}
			$this->decide( $this->add( 'critical', Outcome::Fail ), $kind );
			$this->assertSame( array( 49, null, null, 1 ), $this->numbers(), $kind );
		}
		$this->assertSame( array( 'now' => 49, 'planned' => 49, 'best' => 49 ), $this->views() );
	}

	public function test_planned_work_shows_in_its_view(): void {
		$this->add( 'high', Outcome::Pass );
		$this->decide( $this->add( 'low', Outcome::Fail ), 'planned' );
		$this->add( 'high', Outcome::Fail );
		$this->assertSame( array( 'now' => 43, 'planned' => 57, 'best' => 100 ), $this->views() );
	}

	public function test_the_best_counts_what_could_not_be_seen_as_in_order(): void {
		$this->add( 'high', Outcome::Pass );
		$this->add( 'high', Outcome::Pass );
		$this->add( 'low', Outcome::Fail );
		$this->add( 'medium', Outcome::Unknown );
		$this->assertSame( 100, $this->views()['best'] );
		$this->assertSame( 86, $this->views()['now'] );
	}

	public function test_what_is_handled_elsewhere_has_all_its_points_told_and_hatched(): void {
		for ( $i = 0; $i < 9; $i++ ) {
			$this->add( 'high', Outcome::Pass );
		}
		$this->decide( $this->add( 'high', Outcome::Unknown ), 'handled_elsewhere' );
		$score = $this->scoring()->score( $this->judgements, $this->states );
		$this->assertSame( array( 100, 1.0, 10, 10 ), array( $score['value'], $score['coverage'], $score['judged'], $score['total'] ) );
		$this->assertSame( array( 'seen_won' => 90.0, 'seen_of' => 90.0, 'told_won' => 10.0, 'told_of' => 10.0, 'handled' => 10.0 ), $score['parts'] );
	}

	public function test_what_is_handled_elsewhere_weighs_a_fifth_at_most(): void {
		$this->add( 'low', Outcome::Fail );
		$this->decide( $this->add( 'critical', Outcome::Unknown ), 'handled_elsewhere' );
		$this->assertSame( 20, $this->numbers()[0] );
	}

	public function test_what_is_no_problem_here_stands_beside(): void {
		$this->add( 'high', Outcome::Pass );
		$critical = $this->add( 'critical', Outcome::Fail );
		$this->decide( $critical, 'false_positive' );
		$score = $this->scoring()->score( $this->judgements, $this->states );
		$this->assertSame( array( 100, 0, 1, 1.0 ), array( $score['value'], $score['capped_by'], $score['false_positives'], $score['coverage'] ) );
		$this->assertSame( array( 0.0, 0.0, 'false_positive', 'none' ), array( $this->row( $critical )['won'], $this->row( $critical )['lost'], $this->row( $critical )['why'], $this->row( $critical )['effect'] ) );
	}

	public function test_decided_things_are_no_things_to_do_but_planned_ones_are(): void {
		foreach ( array( 'accepted', 'false_positive', 'planned' ) as $kind ) {
			$this->decide( $this->add( 'high', Outcome::Fail ), $kind );
		}
		$this->assertSame( 1, $this->pillar( 'take-security-seriously' )['to_do'] );
	}

	public function test_every_point_is_told_and_all_are_a_hundred(): void {
		$this->add( 'high', Outcome::Pass );
		$this->add( 'medium', Outcome::Fail );
		$this->add( 'low', Outcome::Fail, 'listen' );
		$this->add( 'high', Outcome::Pass, 'respond', true );
		$this->add( 'medium', Outcome::Fail, 'ask-a-professional', true );
		$this->add( 'low', Outcome::Unknown, 'liability' );
		$score = $this->scoring()->score( $this->judgements );
		$won   = array_sum( array_column( $score['explained'], 'won' ) );
		$lost  = array_sum( array_column( $score['explained'], 'lost' ) );
		$this->assertEqualsWithDelta( 100.0, $won + $lost, 0.05 );
		$this->assertSame( $score['value'], (int) round( $won ) );
		$this->assertEqualsWithDelta( 100.0, $score['parts']['seen_of'] + $score['parts']['told_of'], 0.02 );
		$this->assertLessThanOrEqual( 20.01, $score['parts']['told_of'] );
		$this->assertGreaterThan( 0, $score['parts']['told_of'] );
		$this->assertSame( $lost, array_sum( array_column( array_slice( $score['explained'], 0, 3 ), 'lost' ) ), 'the greatest loss first' );
	}

	public function test_the_effect_is_what_the_screen_will_show(): void {
		$this->add( 'high', Outcome::Pass );
		$this->add( 'high', Outcome::Pass );
		$low = $this->add( 'low', Outcome::Fail );
		$this->assertSame( array( 'gains', 14 ), array( $this->row( $low )['effect'], $this->row( $low )['gain'] ) );
		$critical = $this->add( 'critical', Outcome::Fail );
		$this->assertSame( array( 'held', 0 ), array( $this->row( $low )['effect'], $this->row( $low )['gain'] ) );
		$this->assertSame( array( 'lifts_cap', 42 ), array( $this->row( $critical )['effect'], $this->row( $critical )['gain'] ) );
		$this->add( 'critical', Outcome::Fail );
		$this->add( 'critical', Outcome::Pass );
		$this->assertSame( 'held', $this->row( $critical )['effect'], 'the other one still holds it' );
	}

	public function test_less_than_a_point_says_so(): void {
		for ( $i = 0; $i < 300; $i++ ) {
			$this->add( 'high', Outcome::Pass );
		}
		$low = $this->add( 'low', Outcome::Fail );
		$this->assertSame( array( 'under_one', 0 ), array( $this->row( $low )['effect'], $this->row( $low )['gain'] ) );
	}

	public function test_without_a_number_nothing_is_explained(): void {
		$this->add( 'medium', Outcome::Fail );
		$this->add( 'high', Outcome::Unknown );
		$score = $this->scoring()->score( $this->judgements );
		$this->assertSame( array( array(), array( 'now' => null, 'planned' => null, 'best' => null ) ), array( $score['explained'], $score['views'] ) );
	}

	public function test_a_new_rule_moves_no_number(): void {
		$this->add( 'high', Outcome::Pass );
		$new = $this->add( 'high', Outcome::Fail );
		$this->quiet[ $new->check['id'] ] = array( 'from' => '2026-12-01T00:00:00Z', 'outcome' => null );
		$this->assertSame( array( 100, null, null, 0 ), $this->numbers() );
		$this->assertSame( array( 'new_rule', '2026-12-01T00:00:00Z', 0.0 ), array( $this->row( $new )['why'], $this->row( $new )['from'], $this->row( $new )['lost'] ) );
	}

	public function test_a_changed_rule_counts_as_it_did_before(): void {
		$this->add( 'high', Outcome::Pass );
		$changed = $this->add( 'high', Outcome::Fail );
		$this->quiet[ $changed->check['id'] ] = array( 'from' => '2026-12-01T00:00:00Z', 'outcome' => Outcome::Pass );
		$this->assertSame( 100, $this->numbers()[0] );
		$this->quiet[ $changed->check['id'] ] = array( 'from' => '2026-12-01T00:00:00Z', 'outcome' => Outcome::Fail );
		$this->assertSame( 50, $this->numbers()[0] );
	}
}
