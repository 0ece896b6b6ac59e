<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\State;

interface StateStore {
	/**
	 * By id of the check, due ones included.
	 *
	 * @return array<string, State>
	 */
	public function all(): array;

	public function save( State $state ): void;

	public function remove( string $check ): void;
}
