<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * What came back for one request, or why nothing did.
 */
final class Answer {
	/**
	 * @param array<string, list<string>> $headers By lower-case name, each value as it came.
	 * @param bool                        $cut_off The body went on past what was read.
	 * @param string                      $reason  '' when the server answered.
	 */
	public function __construct(
		public readonly int $status,
		public readonly array $headers,
		public readonly string $body,
		public readonly bool $cut_off = false,
		public readonly string $reason = ''
	) {}
}
