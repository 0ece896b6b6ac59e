<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Model\PastScan;
use StorePosture\Scan\PastScans;

final class MemoryPast implements PastScans {
	/** @var list<PastScan> */
	private array $scans = array();

	public function add( PastScan $scan ): void {
		$this->scans[] = $scan;
	}

	public function newest(): ?PastScan {
		return array() === $this->scans ? null : $this->scans[ count( $this->scans ) - 1 ];
	}

	public function all( int $at_most ): array {
		return array_slice( $this->scans, -$at_most );
	}

	public function prune( string $before ): void {
		$this->scans = array_values( array_filter( $this->scans, fn ( PastScan $scan ): bool => $scan->at >= $before ) );
	}
}
