<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Outcome;
use StorePosture\Model\Plan;
use StorePosture\Model\Words;
use StorePosture\Scan\Judgement;
use StorePosture\Scan\Reasons;

/**
 * A judgement told in one row: schema/finding.json.
 *
 * @phpstan-import-type FindingShape from Shapes
 */
final class Findings {
	/**
	 * @param array<string, Plan>   $plans       Those that have not come due.
	 * @param array<string, string> $known_since By id of the check.
	 */
	public function __construct(
		private readonly array $plans,
		private readonly array $known_since,
		private readonly Reader $reader,
		private readonly Words $words,
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
			'questions'   => $judgement->verdict->questions,
			'references'  => $check['references'],
			'seen_at'     => $judgement->seen_at,
			'vantage'     => $judgement->vantage,
			'known_since' => Outcome::Fail === $outcome ? $this->known_since[ $check['id'] ] ?? null : null,
			'fingerprint' => $judgement->fingerprint(),
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
	 * A plan is told only as long as there is something to do: fixed is what was seen to be fixed.
	 *
	 * @return FindingShape['state']
	 */
	private function state( Judgement $judgement ): ?array {
		$plan = $this->plans[ $judgement->check['id'] ] ?? null;
		if ( null === $plan || in_array( $judgement->outcome(), array( Outcome::Pass, Outcome::NotApplicable ), true ) ) {
			return null;
		}
		return self::plan( $plan, $this->reader );
	}

	/**
	 * @return array{state: 'planned', by: string, until: string, note: string, set_at: string, set_by: string}
	 */
	private static function plan( Plan $plan, Reader $reader ): array {
		return array(
			'state'  => 'planned',
			'by'     => $plan->by,
			'until'  => $plan->until,
			'note'   => $plan->note,
			'set_at' => $plan->set_at,
			'set_by' => ( $reader->name )( $plan->user ),
		);
	}
}
