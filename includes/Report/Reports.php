<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Data;
use StorePosture\Contract\Read;
use StorePosture\Contract\Shapes;
use StorePosture\Model\Problem;
use StorePosture\Model\State;
use StorePosture\Model\Words;
use StorePosture\Scan\Assessor;
use StorePosture\Scan\Clock;
use StorePosture\Scan\Doing;
use StorePosture\Scan\History;
use StorePosture\Scan\Judgement;
use StorePosture\Scan\Rules;
use StorePosture\Scan\ScanStore;
use StorePosture\Scan\Scoring;
use StorePosture\Scan\StateRules;
use StorePosture\Scan\StateStore;

/**
 * Tells what is known to somebody, judged and worded anew each time. Writes nothing.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type QuestionShape from Shapes
 * @phpstan-import-type FindingDetailShape from Shapes
 */
final class Reports {
	/**
	 * @param \Closure(): Reader      $reader    Who asks.
	 * @param \Closure(): Site        $site
	 * @param \Closure(): (string|null) $next_scan UTC; null when none is planned.
	 * @param \Closure(): (array{since: string, user: int, reason: string}|null) $hold Hands off, where it is on.
	 * @param \Closure(): string      $policy    Name of the policy whose house rules are among the checks.
	 * @param string                  $version   Of the plugin.
	 */
	public function __construct(
		private readonly Assessor $assessor,
		private readonly Data $data,
		private readonly ScanStore $scans,
		private readonly StateStore $states,
		private readonly Rules $rules,
		private readonly History $history,
		private readonly QuestionList $questions,
		private readonly Vocabulary $vocabulary,
		private readonly Clock $clock,
		private readonly Words $words,
		private readonly \Closure $reader,
		private readonly \Closure $site,
		private readonly \Closure $next_scan,
		private readonly \Closure $hold,
		private readonly \Closure $policy,
		private readonly string $version,
	) {}

	/**
	 * @return ReportShape
	 */
	public function report(): array {
		$now        = $this->clock->now();
		$reader     = ( $this->reader )();
		$site       = ( $this->site )();
		$assessment = $this->assessor->assess( $now );
		$judgements = $assessment->judgements;
		$table      = $this->data->any( 'pillars' );
		$scoring    = Scoring::of( $table );
		$states     = StateRules::standing( $this->states->all(), $judgements, $this->clock->today() );
		$closed     = array_filter( $states, fn ( State $state ): bool => $state->is_closed() );
		$findings   = $this->findings( $states, $reader );
		$scan       = $this->scans->latest();
		$last       = $this->scans->latest_done();
		$is_scanned = array() !== $assessment->records;
		$score      = $scoring->score( $judgements, $states, $this->rules->quiet( $judgements, $now ) );
		foreach ( $score['pillars'] as $i => $pillar ) {
			$score['pillars'][ $i ]['title'] = $this->words->say( $pillar['title'] );
		}
		$distorting = Distorting::of( array_diff_key( $judgements, $closed ) );
		$host_kind  = $assessment->records['address']->value['host_kind'] ?? '';
		return array(
			'schema_version' => 1,
			'generated_at'   => $now,
			'site'           => array(
				'name'             => $site->name,
				'environment'      => $site->environment,
				'host_kind'        => is_string( $host_kind ) ? $host_kind : '',
				'woocommerce'      => $site->woocommerce,
				'development_copy' => $site->development_copy,
				'standing'         => $site->standing,
				'may_manage'       => $reader->may_manage,
			),
			'hold'           => $this->hold( $reader ),
			'verdict'        => Headline::of( array_diff_key( $judgements, $closed ), $score, $is_scanned, $this->words ),
			'scan'           => null === $scan ? null : $scan->to_array( $this->words->say( Doing::words( $scan->in_flight ) ) ),
			'score'          => $is_scanned ? $score : null,
			'findings'       => array_values( array_map( $findings->finding( ... ), $judgements ) ),
			'distorted_by'   => $distorting,
			'next_things'    => NextThings::of( $judgements, $scoring, array( ...array_keys( $states ), ...$distorting ) ),
			'questions'      => $this->questions->of( $this->asked( $judgements, $now ), $reader, $now ),
			'areas'          => Areas::of( $table, $scoring->pillars(), $this->words, ( $this->policy )() ),
			'references'     => References::to_choose( array_merge( ...array_map( fn ( Judgement $judgement ): array => $judgement->check['references'], array_values( $judgements ) ) ), $this->data, $this->words ),
			'not_looked_at'  => NotLookedAt::things( $this->words ),
			'last_scan_at'   => $last?->finished_at,
			'next_scan_at'   => ( $this->next_scan )(),
		);
	}

	/**
	 * @param string $check Its id.
	 * @return FindingDetailShape
	 * @throws Problem When there is no such check.
	 */
	public function detail( string $check ): array {
		$now        = $this->clock->now();
		$reader     = ( $this->reader )();
		$assessment = $this->assessor->assess( $now );
		$judgement  = $assessment->judgements[ $check ] ?? throw Problem::not_found( $this->words->say( 'There is no such check.' ) );
		$findings   = $this->findings( StateRules::standing( $this->states->all(), array( $check => $judgement ), $this->clock->today() ), $reader );
		$details    = new Details( $this->data, ( $this->site )(), $this->version, $this->vocabulary, $this->words );
		$questions  = $this->questions->of( $judgement->check['answers'], $reader, $now );
		return $details->detail( $judgement, $findings->finding( $judgement ), $assessment->context, $questions, $reader );
	}

	/**
	 * Questions with what was told, answered or not.
	 *
	 * @param list<string>|null $ids Null: all.
	 * @return list<QuestionShape>
	 */
	public function questions( ?array $ids ): array {
		return $this->questions->of( $ids, ( $this->reader )(), $this->clock->now() );
	}

	/** Things to fix today, as of the last scan: for the menu, where nothing may cost much. */
	public function urgent_count(): int {
		return $this->history->urgent_count();
	}

	/**
	 * @param array<string, State> $states
	 */
	private function findings( array $states, Reader $reader ): Findings {
		$limits = $this->data->any( 'limits' );
		return new Findings( $states, $this->history->known_since(), $reader, $this->words, fn ( string $name ): int => Read::number( $limits, $name ), new FixTimes( $this->data->any( 'scanning' )['fix_days'] ?? array(), $this->clock->now() ), ( $this->policy )() );
	}

	/**
	 * @return ReportShape['hold']
	 */
	private function hold( Reader $reader ): ?array {
		$hold = ( $this->hold )();
		return null === $hold ? null : array(
			'since'  => $hold['since'],
			'by'     => ( $reader->name )( $hold['user'] ),
			'reason' => $reader->may_manage ? $hold['reason'] : '',
		);
	}

	/**
	 * @param array<string, Judgement> $judgements
	 * @return list<string>
	 */
	private function asked( array $judgements, string $now ): array {
		$waiting   = array();
		$relied_on = array();
		foreach ( $judgements as $judgement ) {
			array_push( $waiting, ...$judgement->verdict->questions );
			foreach ( $judgement->verdict->leaves as $leaf ) {
				if ( null !== $leaf['value'] && str_starts_with( $leaf['path'], 'answers.' ) ) {
					$relied_on[] = substr( $leaf['path'], strlen( 'answers.' ) );
				}
			}
		}
		return $this->questions->in_one_form( array_values( array_unique( $waiting ) ), $relied_on, $now, Read::number( $this->data->any( 'limits' ), 'answers_form_days' ) );
	}
}
