<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Scan\Remembered;

final class MemoryRemembered implements Remembered {
	/** @var array<string, array<string, string>> */
	private array $times = array();

	public function first_seen( string $kind, array $keys, string $now ): array {
		$times = array();
		foreach ( $keys as $key ) {
			$times[ $key ] = $this->times[ $kind ][ $key ] ?? $now;
		}
		$this->times[ $kind ] = $times;
		return $times;
	}

	public function known( string $kind ): array {
		return $this->times[ $kind ] ?? array();
	}
}
