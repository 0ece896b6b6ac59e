<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Model\FactRecord;
use StorePosture\Scan\FactStore;

final class MemoryFacts implements FactStore {
	/** @var array<string, FactRecord> */
	private array $records = array();

	public function all(): array {
		return $this->records;
	}

	public function save( FactRecord $record, int $scan ): void {
		$this->records[ $record->fact ] = $record;
	}
}
