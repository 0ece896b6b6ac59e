<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\ResultStore;

final class MemoryResults implements ResultStore {
	/** @var array<string, KnownSurface> */
	private array $surfaces = array();

	public function all(): array {
		return array_values( $this->surfaces );
	}

	public function some( array $keys ): array {
		return array_intersect_key( $this->surfaces, array_flip( $keys ) );
	}

	public function save( array $surfaces ): void {
		foreach ( $surfaces as $surface ) {
			$this->surfaces[ $surface->key ] = $surface;
		}
	}

	public function keep_only( array $keys ): void {
		$this->surfaces = array_intersect_key( $this->surfaces, array_flip( $keys ) );
	}
}
