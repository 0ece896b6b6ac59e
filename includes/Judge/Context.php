<?php
declare(strict_types=1);

namespace StorePosture\Judge;

/**
 * What an expression is judged over. Values are as json_decode( , true ) gives them.
 */
final class Context {
	/**
	 * @param array<string, mixed> $facts   By fact name; null = could not see.
	 * @param array<string, mixed> $answers By question id; null = no answer that counts.
	 * @param array<string, mixed> $data    By table; null = expired.
	 * @param string               $now     UTC, as 2026-11-22T10:00:00Z.
	 */
	public function __construct(
		public readonly array $facts,
		public readonly array $answers,
		public readonly array $data,
		public readonly string $now,
	) {}

	public function with_answer( string $question, string $answer ): self {
		return new self( $this->facts, array( $question => $answer ) + $this->answers, $this->data, $this->now );
	}
}
