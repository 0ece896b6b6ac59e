<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\OwnSettings;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * When everything was looked at last. It is judged by whoever reads a report, for a plan that nobody carries out tells nobody.
 */
final class OwnScans implements Probe {
	private const GRACE_DAYS = 2;

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'last_whole', static fn (): string => self::last_whole( $watch ) );
		$parts->see( 'allowed_days', static fn (): int => OwnSettings::scan_interval_days() + self::GRACE_DAYS );
		return $parts->sighting();
	}

	private static function last_whole( Watch $watch ): string {
		// Probes stand below Store in the layers, so our own table is read here directly.
		$scans = Database::table( 'store_posture_scans' );
		if ( 0 < Database::count( "SELECT COUNT(*) FROM %i WHERE partial = 0 AND status IN ( 'queued', 'running' )", array( $scans ) ) ) {
			return $watch->now;
		}
		return OwnSettings::time( Database::value( "SELECT finished_at FROM %i WHERE partial = 0 AND status = 'done' ORDER BY id DESC LIMIT 1", array( $scans ) ) )
			?? throw new Unseen( 'never_scanned' );
	}
}
