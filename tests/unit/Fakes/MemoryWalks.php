<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Exposure\Walk\WalkStore;

/**
 * Hands out copies, as a database does.
 */
final class MemoryWalks implements WalkStore {
	/** @var array<int, WalkRecord> */
	private array $walks = array();

	public function create( string $vantage, string $trigger, array $askers, array $let_in, array $todo, int $expected, string $now, bool $is_partial ): WalkRecord {
		$id                  = count( $this->walks ) + 1;
		$walk                = new WalkRecord( $id, $vantage, $trigger, $now, $askers, $let_in, $todo, count( $todo ), $is_partial );
		$walk->expected      = $expected;
		$this->walks[ $id ] = $walk;
		return clone $walk;
	}

	public function find( int $id ): ?WalkRecord {
		return isset( $this->walks[ $id ] ) ? clone $this->walks[ $id ] : null;
	}

	public function latest(): ?WalkRecord {
		return array() === $this->walks ? null : clone $this->walks[ max( array_keys( $this->walks ) ) ];
	}

	public function active(): ?WalkRecord {
		foreach ( $this->walks as $walk ) {
			if ( $walk->is_active() ) {
				return clone $walk;
			}
		}
		return null;
	}

	public function withdraw( int $id ): void {
		unset( $this->walks[ $id ] );
	}

	public function save( WalkRecord $walk ): void {
		$kept                      = clone $walk;
		$kept->status              = $this->walks[ $walk->id ]->status;
		$kept->finished_at         = $this->walks[ $walk->id ]->finished_at;
		$this->walks[ $walk->id ] = $kept;
	}

	public function move( int $id, array $from, string $to, string $finished_at ): bool {
		$walk = $this->walks[ $id ] ?? null;
		if ( null === $walk || ! in_array( $walk->status, $from, true ) ) {
			return false;
		}
		$walk->status      = match ( $to ) {
			'running', 'paused', 'stopped', 'done' => $to,
			default => 'cancelled',
		};
		$walk->finished_at = '' === $finished_at ? null : $finished_at;
		return true;
	}

	public function prune( int $keep ): void {
		$this->walks = array_slice( $this->walks, -$keep, null, true );
	}
}
