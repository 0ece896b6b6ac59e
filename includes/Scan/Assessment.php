<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Judge\Context;
use StorePosture\Model\FactRecord;
use StorePosture\Model\Outcome;

/**
 * All checks judged at one moment.
 */
final class Assessment {
	/**
	 * @param array<string, Judgement>  $judgements By id of the check.
	 * @param Context                   $context    What they were judged over.
	 * @param array<string, FactRecord> $records    Facts as last seen, also those too old to be judged.
	 */
	public function __construct(
		public readonly array $judgements,
		public readonly Context $context,
		public readonly array $records,
	) {}

	/**
	 * Whether all of these pass or do not apply. Of none nobody said so.
	 *
	 * @param list<string> $checks
	 */
	public function are_fine( array $checks ): bool {
		foreach ( $checks as $check ) {
			if ( ! in_array( ( $this->judgements[ $check ] ?? null )?->outcome(), array( Outcome::Pass, Outcome::NotApplicable ), true ) ) {
				return false;
			}
		}
		return array() !== $checks;
	}
}
