<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Model\ScanRecord;
use StorePosture\Scan\ScanStore;

/**
 * Gives out copies, as a database does: what is not saved is lost.
 */
final class MemoryScans implements ScanStore {
	/** @var array<int, ScanRecord> */
	private array $scans = array();

	/** What another process does just before this one's scan is made. */
	public ?\Closure $meanwhile = null;

	public function create( string $trigger, ?array $checks, array $todo, string $now, bool $further = false ): ScanRecord {
		[ $meanwhile, $this->meanwhile ] = array( $this->meanwhile, null );
		if ( null !== $meanwhile ) {
			$meanwhile();
		}
		$id = ( array_key_last( $this->scans ) ?? 0 ) + 1;

		$this->scans[ $id ] = new ScanRecord( $id, 'queued', $trigger, $checks, $now, $todo, count( $todo ), str_repeat( 'a', 32 ), $further );
		return clone $this->scans[ $id ];
	}

	public function find( int $id ): ?ScanRecord {
		return isset( $this->scans[ $id ] ) ? clone $this->scans[ $id ] : null;
	}

	public function latest(): ?ScanRecord {
		$full = array_filter( $this->scans, fn ( ScanRecord $scan ): bool => null === $scan->checks );
		return array() === $full ? null : clone end( $full );
	}

	public function latest_done(): ?ScanRecord {
		$done = array_filter( $this->scans, fn ( ScanRecord $scan ): bool => null === $scan->checks && 'done' === $scan->status );
		return array() === $done ? null : clone end( $done );
	}

	public function active(): array {
		$active = array_filter( $this->scans, fn ( ScanRecord $scan ): bool => $scan->is_active() );
		usort( $active, fn ( ScanRecord $a, ScanRecord $b ): int => array( null === $a->checks, $a->id ) <=> array( null === $b->checks, $b->id ) );
		return array_map( fn ( ScanRecord $scan ): ScanRecord => clone $scan, $active );
	}

	public function save( ScanRecord $scan ): void {
		if ( $this->scans[ $scan->id ]->is_active() ) {
			$this->scans[ $scan->id ] = clone $scan;
		}
	}

	public function cancel( int $id, string $now ): void {
		$this->scans[ $id ]->status      = 'cancelled';
		$this->scans[ $id ]->finished_at = $now;
	}

	public function withdraw( int $id ): void {
		unset( $this->scans[ $id ] );
	}

	public function prune( int $keep ): void {
		$this->scans = array_slice( $this->scans, -$keep, null, true );
	}
}
