<?php
declare(strict_types=1);

namespace StorePosture\Model;

/**
 * What a whole scan came to, kept small: a letter for each check.
 */
final class PastScan {
	/**
	 * @param int                   $scan      Its number.
	 * @param string                $at        When it came to its end, UTC.
	 * @param int|null              $score     Null where there was too little to judge for a number.
	 * @param float                 $coverage  0 to 1.
	 * @param string                $catalogue Changes when a check comes, goes or is judged otherwise.
	 * @param int                   $algorithm Of the score.
	 * @param array<string, string> $outcomes  Id of the check to the letter of its outcome.
	 * @param list<string>          $changed   Ids of checks whose rule is another than at the scan before.
	 */
	public function __construct(
		public readonly int $scan,
		public readonly string $at,
		public readonly ?int $score,
		public readonly float $coverage,
		public readonly string $catalogue,
		public readonly int $algorithm,
		public readonly array $outcomes,
		public readonly array $changed,
	) {}

	/** Null: the check did not exist then, or a newer version wrote something else. */
	public function outcome( string $check ): ?Outcome {
		return Outcome::of_letter( $this->outcomes[ $check ] ?? '' );
	}

	/**
	 * @return list<string> Ids.
	 */
	public function to_do(): array {
		return array_keys( $this->outcomes, Outcome::Fail->letter(), true );
	}
}
