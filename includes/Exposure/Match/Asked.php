<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * What was asked, as far as it decides what the answer may hold.
 */
final class Asked {
	/**
	 * @param string                                $request PlannedRequest::$id.
	 * @param string                                $asker   The person who asked, as People names people; '' is nobody known.
	 * @param list<array{kind: string, id: string}> $about   Whose records were asked for.
	 * @param array<array-key, string>              $sent    What the asker sent in, and so knew.
	 * @param bool                                  $is_file A single file, which a server may keep to itself by a plain refusal.
	 */
	public function __construct(
		public readonly string $request,
		public readonly string $asker = '',
		public readonly array $about = array(),
		public readonly array $sent = array(),
		public readonly bool $is_file = false
	) {}
}
