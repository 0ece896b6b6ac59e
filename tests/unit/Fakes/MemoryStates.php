<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Model\State;
use StorePosture\Scan\StateStore;

final class MemoryStates implements StateStore {
	/** @var array<string, State> */
	private array $states = array();

	public function all(): array {
		return $this->states;
	}

	public function save( State $state ): void {
		$this->states[ $state->check ] = $state;
	}

	public function remove( string $check ): void {
		unset( $this->states[ $check ] );
	}
}
