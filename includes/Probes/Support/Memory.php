<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What probes remember between scans: when something was first seen. Keys are digests or ids, never values.
 */
interface Memory {
	/**
	 * First time each key was seen; new keys are noted as seen now, keys no longer given are forgotten.
	 *
	 * @param string       $kind Such as extension_updates.
	 * @param list<string> $keys
	 * @return array<string, string> Key to UTC time.
	 */
	public function first_seen( string $kind, array $keys, string $now ): array;
}
