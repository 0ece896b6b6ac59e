<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\BackupRecord;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Backup tools that run here, and what each noted of its last good run. What hosts and outside services make is invisible from here.
 */
final class Backups implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts   = new Parts();
		$active  = Plugins::active();
		$sources = array();
		foreach ( $watch->data->any( 'backup_plugins' ) as $row ) {
			if ( ! is_array( $row ) || ! in_array( $row['plugin'] ?? null, $active, true ) ) {
				continue;
			}
			$at     = count( $sources );
			$record = new BackupRecord( $row, Limits::number( $watch->data, 'backup_min_bytes' ) );
			$source = array(
				'tool'         => Text::of( $row['plugin'] ),
				'name'         => Text::of( $row['name'] ?? '' ),
				'last_good_at' => null,
				'database'     => null,
				'files'        => null,
			);
			try {
				$run = $record->last_good();
				// A tool that never finished a run holds nothing, and that is seen.
				$source['last_good_at'] = $run['at'] ?? null;
				$source['database']     = null === $run ? false : $record->holds_database( $run['parts'] );
				$source['files']        = null === $run ? false : $record->holds_files( $run['parts'] );
				$reason                 = 'unknown_format';
			} catch ( Unseen $unseen ) {
				$reason = $unseen->reason;
				$parts->reason( "sources.{$at}.last_good_at", $reason );
			}
			foreach ( array( 'database', 'files' ) as $field ) {
				if ( null === $source[ $field ] ) {
					$parts->reason( "sources.{$at}.{$field}", $reason );
				}
			}
			$sources[] = $source;
		}
		$parts->set( 'sources', $sources );
		return $parts->sighting();
	}
}
