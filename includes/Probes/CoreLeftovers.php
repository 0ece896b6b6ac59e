<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Core\OldFiles;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Files that earlier releases of WordPress had, by the list WordPress's own updater works off.
 */
final class CoreLeftovers implements Probe {
	private const TOLD_AT_MOST = 20;

	/**
	 * @param string $root WordPress's own folder, with a slash at the end.
	 */
	public function __construct( private readonly string $root = ABSPATH ) {}

	public function see( Watch $watch ): Sighting {
		try {
			$found = $this->found();
		} catch ( Unseen $unseen ) {
			return Sighting::nothing( $unseen->reason );
		}
		return Sighting::of(
			array(
				'files' => count( $found ),
				'first' => array_slice( $found, 0, self::TOLD_AT_MOST ),
			)
		);
	}

	/**
	 * @return list<string>
	 */
	private function found(): array {
		return array_values( array_filter( OldFiles::listed( $this->root ), fn ( string $path ): bool => self::holds_something( $this->root . $path ) ) );
	}

	private static function holds_something( string $file ): bool {
		return is_file( $file ) && (int) filesize( $file ) > 0;
	}
}
