<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Outcome;
use StorePosture\Model\Problem;

/**
 * What is kept once something new was seen or told: since when checks fail, and which plans are done with.
 */
final class Aftermath {
	public function __construct(
		private readonly Assessor $assessor,
		private readonly History $history,
		private readonly PlanStore $plans,
		private readonly Clock $clock,
	) {}

	public function run(): void {
		$judgements = $this->assessor->assess( $this->clock->now() )->judgements;
		$this->history->note( $judgements, $this->clock->now() );
		foreach ( array_keys( $this->plans->all() ) as $check ) {
			if ( isset( $judgements[ $check ] ) && Outcome::Pass === $judgements[ $check ]->outcome() ) {
				try {
					$this->plans->remove( $check );
				} catch ( Problem ) {
					// A read-only database: told as fixed all the same, removed another time.
					continue;
				}
			}
		}
	}
}
