<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Core;

use StorePosture\Probes\Support\Unseen;

/**
 * Which WordPress lies on the disk, by its own file as text: what PHP has in memory may be the one before an update.
 */
final class Release {
	public const VERSION_FILE = 'wp-includes/version.php';

	/**
	 * @param string $package Language of the package WordPress came in.
	 */
	private function __construct( public readonly string $version, public readonly string $package ) {}

	/**
	 * @param string $root WordPress's own folder, with a slash at the end.
	 */
	public static function of( string $root ): self {
		$file = $root . self::VERSION_FILE;
		$code = is_readable( $file ) ? (string) file_get_contents( $file, false, null, 0, 65536 ) : throw new Unseen( 'not_readable' );
		if ( 1 !== preg_match( '/^\$wp_version\s*=\s*\'([^\']+)\';/m', $code, $version ) ) {
			throw new Unseen( 'unknown_format' );
		}
		if ( 1 !== preg_match( '/^\d+(\.\d+){1,3}(-(beta|RC)\d+)?$/D', $version[1] ) ) {
			throw new Unseen( 'not_supported' ); // Work in progress: nobody keeps digests of it.
		}
		return new self( $version[1], 1 === preg_match( '/^\$wp_local_package\s*=\s*\'([A-Za-z_0-9]{2,20})\';/m', $code, $package ) ? $package[1] : Sums::ENGLISH );
	}

	public function name(): string {
		return "{$this->version} {$this->package}";
	}
}
