<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * What a probe may lean on, for one scan. Everything else it reads from WordPress itself.
 */
final class Watch {
	public function __construct(
		public readonly Http $http,
		public readonly Controls $controls,
		public readonly Memory $memory,
		public readonly Data $data,
		/** UTC, as 2026-11-22T10:00:00Z. */
		public readonly string $now,
		public readonly StaffOnce $staff = new StaffOnce(),
	) {}
}
