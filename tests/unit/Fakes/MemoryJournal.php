<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Model\JournalEntry;
use StorePosture\Scan\JournalStore;

final class MemoryJournal implements JournalStore {
	/** @var array<int, JournalEntry> */
	public array $entries = array();

	/** @var array{seq: int, hash: string}|null */
	public ?array $head = null;

	/** How many writers come first, each time taking the place. */
	public int $others = 0;

	public function last(): ?JournalEntry {
		return array() === $this->entries ? null : $this->entries[ max( array_keys( $this->entries ) ) ];
	}

	public function append( JournalEntry $entry ): bool {
		if ( $this->others > 0 ) {
			--$this->others;
			$this->put( JournalEntry::after( $entry->seq - 1, $entry->previous, $entry->at, 9, 'other.wrote', '', array() ) );
		}
		if ( isset( $this->entries[ $entry->seq ] ) ) {
			return false;
		}
		$this->put( $entry );
		return true;
	}

	public function newest( ?int $before, int $limit ): array {
		$entries = array_filter( $this->entries, fn ( JournalEntry $entry ): bool => null === $before || $entry->seq < $before );
		krsort( $entries );
		return array_slice( array_values( $entries ), 0, $limit );
	}

	public function after( int $seq, int $limit ): array {
		$entries = array_filter( $this->entries, fn ( JournalEntry $entry ): bool => $entry->seq > $seq );
		ksort( $entries );
		return array_slice( array_values( $entries ), 0, $limit );
	}

	public function last_until( string $at ): ?JournalEntry {
		$entries = array_filter( $this->entries, fn ( JournalEntry $entry ): bool => $entry->at <= $at );
		return array() === $entries ? null : $entries[ max( array_keys( $entries ) ) ];
	}

	public function remove_up_to( int $seq ): bool {
		$this->entries = array_filter( $this->entries, fn ( JournalEntry $entry ): bool => $entry->seq > $seq );
		return true;
	}

	public function head(): ?array {
		return $this->head;
	}

	private function put( JournalEntry $entry ): void {
		$this->entries[ $entry->seq ] = $entry;

		$this->head = array(
			'seq'  => $entry->seq,
			'hash' => $entry->hash,
		);
	}
}
