<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\JournalEntry;

interface JournalStore {
	public function last(): ?JournalEntry;

	/** False when its place in the chain is taken, or the database refused. */
	public function append( JournalEntry $entry ): bool;

	/**
	 * Newest first.
	 *
	 * @param int|null $before Only entries before this one.
	 * @return list<JournalEntry>
	 */
	public function newest( ?int $before, int $limit ): array;

	/**
	 * Oldest first.
	 *
	 * @return list<JournalEntry>
	 */
	public function after( int $seq, int $limit ): array;

	/** The last entry up to this time. */
	public function last_until( string $at ): ?JournalEntry;

	public function remove_up_to( int $seq ): bool;

	/**
	 * Number and hash of the newest entry, kept apart from the entries: so that cut-off ones show.
	 *
	 * @return array{seq: int, hash: string}|null
	 */
	public function head(): ?array;
}
