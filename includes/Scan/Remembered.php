<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Probes\Support\Memory;

/**
 * The memory probes have, which can also be read without noting anything.
 */
interface Remembered extends Memory {
	/**
	 * @return array<string, string> Key to UTC time.
	 */
	public function known( string $kind ): array;
}
