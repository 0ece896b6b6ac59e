<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Problem;
use StorePosture\Model\ScanRecord;

interface ScanStore {
	/**
	 * @param 'person'|'schedule'|'cli' $trigger
	 * @param list<string>|null         $checks
	 * @param list<string>              $todo
	 * @param bool                      $further Looks only at what an earlier scan left out.
	 * @throws Problem When it could not be stored.
	 */
	public function create( string $trigger, ?array $checks, array $todo, string $now, bool $further = false ): ScanRecord;

	public function find( int $id ): ?ScanRecord;

	/** The newest scan over all checks. */
	public function latest(): ?ScanRecord;

	/** The newest scan over all checks that came to its end. */
	public function latest_done(): ?ScanRecord;

	/**
	 * Scans not yet over; those of a few checks first, because somebody waits for them.
	 *
	 * @return list<ScanRecord>
	 */
	public function active(): array;

	/** Writes where it stands, unless it was cancelled meanwhile. */
	public function save( ScanRecord $scan ): void;

	public function cancel( int $id, string $now ): void;

	/** Takes back what nobody has begun to work on. */
	public function withdraw( int $id ): void;

	/** Forgets all but the newest. */
	public function prune( int $keep ): void;
}
