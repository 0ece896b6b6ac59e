<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Plan;

interface PlanStore {
	/**
	 * By id of the check, due ones included.
	 *
	 * @return array<string, Plan>
	 */
	public function all(): array;

	public function save( Plan $plan ): void;

	public function remove( string $check ): void;
}
