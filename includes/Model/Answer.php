<?php
declare(strict_types=1);

namespace StorePosture\Model;

/**
 * What a person told us.
 */
final class Answer {
	public const DONT_KNOW = 'dont_know';

	/**
	 * @param string $value A choice's id, or dont_know.
	 * @param int    $user  Who said it.
	 */
	public function __construct(
		public readonly string $question,
		public readonly string $value,
		public readonly int $user,
		public readonly string $at,
		public readonly string $until,
	) {}

	public function is_expired( string $now ): bool {
		return $this->until <= $now;
	}
}
