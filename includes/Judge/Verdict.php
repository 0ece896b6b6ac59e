<?php
declare(strict_types=1);

namespace StorePosture\Judge;

use StorePosture\Model\Outcome;

/**
 * What a check said.
 */
final class Verdict {
	/**
	 * @param list<array{path: string, value: mixed}> $leaves    What decided.
	 * @param list<string>                            $questions Questions whose answer alone would decide.
	 */
	public function __construct(
		public readonly Outcome $outcome,
		public readonly array $leaves = array(),
		public readonly array $questions = array(),
	) {}

	/**
	 * Paths that could not be seen.
	 *
	 * @return list<string>
	 */
	public function unseen(): array {
		return ( new Judged( null, $this->leaves ) )->unseen();
	}
}
