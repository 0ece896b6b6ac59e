<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Canary;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Whether PHP runs where only pictures and documents belong. Proven by what a script of our own works out, never by a status.
 */
final class UploadsExecution implements Probe {
	public function see( Watch $watch ): Sighting {
		ProbeFile::sweep();
		$uploads = wp_get_upload_dir();
		$canary  = new Canary( $watch, new WebPlaces() );
		$value   = array();
		$reasons = array();
		foreach ( array(
			'uploads'   => $uploads['basedir'],
			'month'     => $uploads['path'],
			'downloads' => $uploads['basedir'] . '/woocommerce_uploads',
		) as $place => $folder ) {
			try {
				$runs = $canary->runs_code( $folder );
			} catch ( Unseen $unseen ) {
				$runs = null;

				$reasons[ 'places.' . count( $value ) . '.runs' ] = $unseen->reason;
			}
			$value[] = array(
				'place' => $place,
				'runs'  => $runs,
			);
		}
		return Sighting::of( array( 'places' => $value ), $reasons, 'loopback' );
	}
}
