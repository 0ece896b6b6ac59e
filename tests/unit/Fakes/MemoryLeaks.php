<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Exposure\Leaks\Decision;
use StorePosture\Exposure\Leaks\Leak;
use StorePosture\Exposure\Leaks\LeakStore;
use StorePosture\Model\Problem;

final class MemoryLeaks implements LeakStore {
	/** @var array<int, Leak> */
	public array $leaks = array();

	public bool $is_read_only = false;

	public function all(): array {
		return array_values( array_reverse( $this->leaks ) );
	}

	public function find( int $id ): ?Leak {
		return $this->leaks[ $id ] ?? null;
	}

	public function save( Leak $leak ): void {
		if ( $this->is_read_only ) {
			throw Problem::not_stored();
		}
		$id                 = 0 === $leak->id ? count( $this->leaks ) + 1 : $leak->id;
		$before             = $this->leaks[ $id ] ?? null;
		$this->leaks[ $id ] = $leak->with(
			array(
				'id'       => $id,
				'decision' => $before->decision ?? $leak->decision,
			)
		);
	}

	public function decide( int $id, Decision $decision ): void {
		$this->leaks[ $id ] = $this->leaks[ $id ]->with( array( 'decision' => $decision ) );
	}
}
