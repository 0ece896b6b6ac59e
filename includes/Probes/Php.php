<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\PackagedPhp;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
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
			$parts->see( 'missing', static fn (): array => self::missing( $watch, $watch->controls->front( 'php' )['extensions'] ?? null ) );
			return $parts->sighting();
		}
		$parts->set( 'version', PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION );
		$parts->set( 'branch', PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION );
		$parts->see( 'packaged_by', fn (): string => $this->package->distribution( $watch->data ) );
		$parts->see( 'missing', static fn (): array => self::missing( $watch, array_map( 'strtolower', get_loaded_extensions() ) ) );
		return $parts->sighting();
	}

	private static function of_web( Watch $watch, string $field ): string {
		$value = $watch->controls->front( 'php' )[ $field ] ?? null;
		return is_string( $value ) ? $value : throw new Unseen( 'unknown_format' );
	}

	/**
	 * @param mixed $loaded Names in small letters.
	 * @return list<string>
	 */
	private static function missing( Watch $watch, mixed $loaded ): array {
		if ( ! is_array( $loaded ) || array() === $loaded ) {
			throw new Unseen( 'unknown_format' );
		}
		$missing = array();
		foreach ( $watch->data->any( 'php_modules' ) as $row ) {
			if ( is_array( $row ) && ! in_array( $row['module'] ?? null, $loaded, true ) ) {
				$missing[] = Text::of( $row['name'] ?? '', 100 );
			}
		}
		return $missing;
	}
}
