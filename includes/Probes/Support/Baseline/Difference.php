<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

/**
 * One thing that is not as it was kept.
 */
final class Difference {
	/**
	 * @param string               $mark  What somebody confirms; see Seal.
	 * @param bool                 $known It was there before, as something else.
	 * @param array<string, mixed> $shown
	 */
	public function __construct(
		public readonly string $mark,
		public readonly string $kind,
		public readonly string $name,
		public readonly string $seal,
		public readonly bool $known,
		public readonly array $shown,
	) {}
}
