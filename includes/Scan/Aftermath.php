<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\State;

/**
 * What is kept once something new was seen or told: answers it contradicts, states that have ended, since when checks
 * fail and rules are what they are.
 */
final class Aftermath {
	public function __construct(
		private readonly Assessor $assessor,
		private readonly Contradictions $contradictions,
		private readonly StateService $states,
		private readonly StateStore $state_store,
		private readonly Rules $rules,
		private readonly History $history,
		private readonly Clock $clock,
	) {}

	public function run(): void {
		$now        = $this->clock->now();
		$assessment = $this->assessor->assess( $now );
		if ( $this->contradictions->end( $assessment ) ) {
			$assessment = $this->assessor->assess( $now );
		}
		$judgements = $assessment->judgements;
		$this->states->settle( $judgements );
		$this->rules->note( $judgements, $now );
		$standing = StateRules::standing( $this->state_store->all(), $judgements, $this->clock->today() );
		$closed   = array_filter( $standing, fn ( State $state ): bool => $state->is_closed() );
		$this->history->note( $judgements, $now, array_keys( $closed ) );
	}
}
