<?php
declare(strict_types=1);

namespace StorePosture\Scan;

/**
 * One slice at a time on a site, whoever drives it.
 */
interface SliceLock {
	/** A token, or null while another process holds the lock and its time has not run out. */
	public function claim( int $seconds ): ?string;

	/** Holds it longer. False: somebody else took it, stop. */
	public function extend( string $token, int $seconds ): bool;

	public function release( string $token ): void;
}
