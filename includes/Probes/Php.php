<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\PackagedPhp;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Watch;

/**
 * The PHP that serves the web. From the command line it is not this one, and cannot be told.
 */
final class Php implements Probe {
	public function __construct(
		private readonly string $sapi = PHP_SAPI,
		private readonly PackagedPhp $package = new PackagedPhp(),
	) {}

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		if ( in_array( $this->sapi, array( 'cli', 'phpdbg' ), true ) ) {
			foreach ( array( 'version', 'branch', 'packaged_by' ) as $field ) {
				$parts->unseen( $field, 'cli_only' );
			}
			return $parts->sighting();
		}
		$parts->set( 'version', PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION );
		$parts->set( 'branch', PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION );
		$parts->see( 'packaged_by', fn (): string => $this->package->distribution( $watch->data ) );
		return $parts->sighting();
	}
}
