<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Support\Memory;

/**
 * Remembers as long as a test runs.
 */
final class ShortMemory implements Memory {
	/** @var array<string, array<string, string>> */
	public array $seen = array();

	public function first_seen( string $kind, array $keys, string $now ): array {
		$before              = $this->seen[ $kind ] ?? array();
		$this->seen[ $kind ] = array();
		foreach ( $keys as $key ) {
			$this->seen[ $kind ][ $key ] = $before[ $key ] ?? $now;
		}
		return $this->seen[ $kind ];
	}
}
