<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\UploadsControl;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Whether PHP runs where only pictures and documents belong. Proven by what a script of our own works out, never by a status.
 */
final class UploadsExecution implements Probe {
	/** What the text in uploads said; null: not asked yet. */
	private ?string $control = null;

	public function see( Watch $watch ): Sighting {
		ProbeFile::sweep();
		$uploads = wp_get_upload_dir();
		$places  = new WebPlaces();
		$value   = array();
		$reasons = array();
		foreach ( array(
			'uploads'   => $uploads['basedir'],
			'month'     => $uploads['path'],
			'downloads' => $uploads['basedir'] . '/woocommerce_uploads',
		) as $place => $folder ) {
			try {
				$runs = $this->runs( $watch, $places, $folder );
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

	/**
	 * @throws Unseen
	 */
	private function runs( Watch $watch, WebPlaces $places, string $folder ): bool {
		$url = $places->url( $folder );
		if ( null === $url || ! is_dir( $folder ) ) {
			return false; // Without an address or a folder there is nothing to run.
		}
		if ( null === OwnSite::origin( $url ) ) {
			throw new Unseen( 'other_host' );
		}
		$script = ProbeFile::script_in( $folder );
		try {
			$answer = $watch->http->get( "{$url}/{$script->name}", array(), 4096 );
		} finally {
			$script->remove();
		}
		if ( 200 === $answer->status && trim( $answer->body ) === $script->token ) {
			return true;
		}
		// That it did not run is believed where a plain file of ours comes back. Some hosts delete PHP there at once: that counts as well.
		$reason = $answer->interrupted();
		if ( '' === $reason ) {
			$this->control ??= UploadsControl::reason( $watch, $places );
			$reason          = $this->control;
		}
		return '' === $reason ? false : throw new Unseen( $reason );
	}
}
