<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\FactRecord;

interface FactStore {
	/**
	 * Every fact as last seen, by name.
	 *
	 * @return array<string, FactRecord>
	 */
	public function all(): array;

	public function save( FactRecord $record, int $scan ): void;
}
