<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

/**
 * One thing that matters when it moves, as it is now.
 */
final class Entry {
	/**
	 * @param string               $value What must stay the same; only a keyed digest of it is kept. '' where being there is all.
	 * @param array<string, mixed> $shown What the fact tells of it.
	 * @param bool                 $tells False: known and kept, but told only once it is in use.
	 */
	public function __construct(
		public readonly string $value,
		public readonly array $shown,
		public readonly bool $tells = true,
	) {}
}
