<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Judge\Context;
use StorePosture\Model\FactRecord;

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
}
