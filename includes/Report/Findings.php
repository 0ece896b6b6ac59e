<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Outcome;
use StorePosture\Model\State;
use StorePosture\Model\Words;
use StorePosture\Scan\Judgement;
use StorePosture\Scan\Reasons;
use StorePosture\Scan\StateRules;

/**
 * A judgement told in one row: schema/finding.json.
 *
 * @phpstan-import-type FindingShape from Shapes
 */
final class Findings {
	/**
	 * @param array<string, State>  $states      Those that stand, by id of the check.
	 * @param array<string, string> $known_since By id of the check.
	 * @param \Closure(string): int $limit       Number of data/limits.json by name.
	 * @param string                $policy      Whose house rules there are.
	 */
	public function __construct(
		private readonly array $states,
		private readonly array $known_since,
		private readonly Reader $reader,
		private readonly Words $words,
		private readonly \Closure $limit,
		private readonly FixTimes $times,
		private readonly string $policy,
	) {}

	/**
	 * @return FindingShape
	 */
	public function finding( Judgement $judgement ): array {
		$check   = $judgement->check;
		$outcome = $judgement->outcome();
		return array(
			'id'          => $check['id'],
			'area'        => $check['area'],
			'pillar'      => $check['pillar'],
			'severity'    => $check['severity'],
			'outcome'     => $outcome->value,
			'title'       => $this->words->say(
				match ( $outcome ) {
					Outcome::Fail => $check['title']['fail'],
					Outcome::Pass => $check['title']['pass'],
					default       => $check['title']['topic'],
				}
			),
			'topic'       => $this->words->say( $check['title']['topic'] ),
			'who'         => $check['who'],
			'minutes'     => $check['minutes'],
			'reason'      => $this->reason( $judgement ),
			'state'       => $this->state( $judgement ),
			'may'         => $this->may( $judgement ),
			'may_days'    => ( $this->limit )( StateRules::is_exposure( $judgement ) ? 'exposure_false_positive_days' : 'state_days' ),
			'questions'   => $judgement->verdict->questions,
			'references'  => $check['references'],
			'seen_at'     => $judgement->seen_at,
			'vantage'     => $judgement->vantage,
			'known_since' => Outcome::Fail === $outcome ? $this->known_since[ $check['id'] ] ?? null : null,
			'fingerprint' => $judgement->fingerprint(),
			'origin'      => Areas::HOUSE === $check['area'] ? $this->words->say( 'House rule of %s', $this->policy ) : '',
			...$this->times->of( $judgement, $this->known_since[ $check['id'] ] ?? null, $this->states[ $check['id'] ] ?? null ),
		);
	}

	private function reason( Judgement $judgement ): string {
		return match ( $judgement->outcome() ) {
			Outcome::NotApplicable => $this->words->say( $judgement->check['does_not_apply'] ),
			Outcome::Unknown       => implode( ' ', array_map( fn ( string $sentence ): string => $this->words->say( $sentence ), Reasons::of( $judgement->reason ) ) ),
			Outcome::Error         => $this->words->say( 'Our own check failed. The other checks are not affected.' ),
			default                => '',
		};
	}

	/**
	 * @return FindingShape['state']
	 */
	private function state( Judgement $judgement ): ?array {
		$state = $this->states[ $judgement->check['id'] ] ?? null;
		return null === $state ? null : array(
			'state'    => $state->kind,
			'by'       => $state->by,
			'until'    => $state->until,
			'note'     => $state->note,
			'document' => $state->document,
			'set_at'   => $state->set_at,
			'set_by'   => ( $this->reader->name )( $state->user ),
		);
	}

	/**
	 * Planning is for everybody who responds; what closes a finding, for who may manage.
	 *
	 * @return FindingShape['may']
	 */
	private function may( Judgement $judgement ): array {
		$kinds = $this->reader->may_manage ? array( State::PLANNED, State::ACCEPTED, State::HANDLED_ELSEWHERE, State::FALSE_POSITIVE ) : array( State::PLANNED );
		return array_values( array_filter( $kinds, fn ( string $kind ): bool => '' === StateRules::refusal( $kind, $judgement ) ) );
	}
}
