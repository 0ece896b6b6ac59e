<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\PastScan;

interface PastScans {
	public function add( PastScan $scan ): void;

	public function newest(): ?PastScan;

	/**
	 * The newest ones, oldest of them first.
	 *
	 * @return list<PastScan>
	 */
	public function all( int $at_most ): array;

	/** Forgets what is older. */
	public function prune( string $before ): void;
}
