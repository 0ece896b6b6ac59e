<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Model\Plan;
use StorePosture\Scan\PlanStore;

final class MemoryPlans implements PlanStore {
	/** @var array<string, Plan> */
	private array $plans = array();

	public function all(): array {
		return $this->plans;
	}

	public function save( Plan $plan ): void {
		$this->plans[ $plan->check ] = $plan;
	}

	public function remove( string $check ): void {
		unset( $this->plans[ $check ] );
	}
}
