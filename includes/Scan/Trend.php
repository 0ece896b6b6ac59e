<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Data;
use StorePosture\Contract\Read;
use StorePosture\Judge\Evaluator;
use StorePosture\Model\PastScan;
use StorePosture\Model\ScanRecord;

/**
 * Keeps what each whole scan came to, for as long as data/scanning.json says.
 */
final class Trend {
	private const DAY = 86400;

	public function __construct(
		private readonly PastScans $past,
		private readonly Assessor $assessor,
		private readonly StateStore $states,
		private readonly Rules $rules,
		private readonly Data $data,
		private readonly Clock $clock,
	) {}

	/** To be told after each whole scan, once nothing is left that nobody has looked at. */
	public function note( ScanRecord $scan ): void {
		$now        = $this->clock->now();
		$judgements = $this->assessor->assess( $now )->judgements;
		$states     = StateRules::standing( $this->states->all(), $judgements, $this->clock->today() );
		$score      = Scoring::of( $this->data->any( 'pillars' ) )->score( $judgements, $states, $this->rules->quiet( $judgements, $now ) );
		$before     = $this->past->newest();
		$outcomes   = array_map( fn ( Judgement $judgement ): string => $judgement->outcome()->letter(), $judgements );
		ksort( $outcomes );
		$this->past->add(
			new PastScan(
				$scan->id,
				// Not when it ended: rules are noted a moment later.
				$now,
				$score['value'],
				$score['coverage'],
				Rules::version( $judgements ),
				$score['version'],
				$outcomes,
				null === $before ? array() : $this->rules->changed_since( $judgements, $before->at ),
			)
		);
	}

	/** Once a day. */
	public function prune(): void {
		$this->past->prune( gmdate( 'Y-m-d\TH:i:s\Z', (int) Evaluator::seconds( $this->clock->now() ) - $this->kept_days() * self::DAY ) );
	}

	public function kept_days(): int {
		return Read::number( $this->data->any( 'scanning' ), 'history_days' );
	}

	/**
	 * Oldest first.
	 *
	 * @return list<PastScan>
	 */
	public function scans( int $at_most ): array {
		return $this->past->all( $at_most );
	}
}
