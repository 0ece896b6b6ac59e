<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Scan\ScanService;

/**
 * Drives what is done in slices to its end, as cron and the open panel do.
 */
final class Slices {
	/**
	 * All scans that wait.
	 *
	 * @param float $slice Seconds of one slice.
	 * @param int   $limit Seconds in all.
	 * @return bool Whether nothing waits any more.
	 */
	public static function run( ScanService $scans, float $slice, int $limit ): bool {
		return self::drive( $scans->slice( ... ), $slice, $limit );
	}

	/**
	 * @param \Closure(float): bool $work  For about so many seconds; true: there is more to do.
	 * @param float                 $slice Seconds of one slice.
	 * @param int                   $limit Seconds in all.
	 * @return bool Whether nothing waits any more.
	 */
	public static function drive( \Closure $work, float $slice, int $limit ): bool {
		$end = microtime( true ) + $limit;
		do {
			$began = microtime( true );
			if ( ! $work( min( $slice, $end - $began ) ) ) {
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
