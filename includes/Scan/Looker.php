<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\FactRecord;
use StorePosture\Model\ScanRecord;

/**
 * Sees one fact for a scan, and notes in the scan what it used up.
 */
interface Looker {
	/** What probes share is read anew from here on. */
	public function start_slice(): void;

	public function look( string $fact, ScanRecord $scan, string $now ): FactRecord;
}
