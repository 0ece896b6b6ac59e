<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Scan\ScanService;

/**
 * Drives all scans that wait to their end, as cron and the open panel do.
 */
final class Slices {
	/**
	 * @param float $slice Seconds of one slice.
	 * @param int   $limit Seconds in all.
	 * @return bool Whether nothing waits any more.
	 */
	public static function run( ScanService $scans, float $slice, int $limit ): bool {
		$end = microtime( true ) + $limit;
		do {
			$began = microtime( true );
			if ( ! $scans->slice( min( $slice, $end - $began ) ) ) {
				return true;
			}
			if ( microtime( true ) - $began < 0.1 ) {
				// Another process is at it.
				sleep( 1 );
			}
		} while ( microtime( true ) < $end );
		return false;
	}
}
