<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\PackagedPhp;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * The PHP that serves the web. The command line runs another one, and asks the web server; whose package that is it cannot tell.
 */
final class Php implements Probe {
	public function __construct(
		private readonly string $sapi = PHP_SAPI,
		private readonly PackagedPhp $package = new PackagedPhp(),
	) {}

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		if ( in_array( $this->sapi, array( 'cli', 'phpdbg' ), true ) ) {
			foreach ( array( 'version', 'branch' ) as $field ) {
				$parts->see( $field, static fn (): string => self::of_web( $watch, $field ) );
			}
			$parts->unseen( 'packaged_by', 'cli_only' );
			return $parts->sighting();
		}
		$parts->set( 'version', PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION );
		$parts->set( 'branch', PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION );
		$parts->see( 'packaged_by', fn (): string => $this->package->distribution( $watch->data ) );
		return $parts->sighting();
	}

	private static function of_web( Watch $watch, string $field ): string {
		$value = $watch->controls->front( 'php' )[ $field ] ?? null;
		return is_string( $value ) ? $value : throw new Unseen( 'unknown_format' );
	}
}
