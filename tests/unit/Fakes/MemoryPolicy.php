<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Policy\InForce;

final class MemoryPolicy implements InForce {
	private string $name       = '';
	private array $limits      = array();
	private array $house_rules = array();

	public function name(): string {
		return $this->name;
	}

	public function limits(): array {
		return $this->limits;
	}

	public function house_rules(): array {
		return $this->house_rules;
	}

	public function save( string $name, array $limits, array $house_rules ): void {
		$this->name        = $name;
		$this->limits      = $limits;
		$this->house_rules = $house_rules;
	}
}
