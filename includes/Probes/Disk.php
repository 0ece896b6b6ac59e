<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Room on the disk: without it updates break half-way, and orders may be lost.
 */
final class Disk implements Probe {
	private const MEGABYTE = 1048576;

	/**
	 * @param string $sapi What runs PHP.
	 */
	public function __construct( private readonly string $sapi = PHP_SAPI ) {}

	public function see( Watch $watch ): Sighting {
		ProbeFile::sweep();
		$uploads = wp_get_upload_dir()['basedir'];
		$parts   = new Parts();
		$parts->see( 'free_mb', static fn (): int => self::free( $uploads ) );
		$parts->see( 'writable', fn (): bool => $this->can_write( $uploads ) );
		return $parts->sighting();
	}

	/** Some hosts answer 0 for "not your business". */
	private static function free( string $folder ): int {
		if ( ! function_exists( 'disk_free_space' ) ) {
			throw new Unseen( 'function_disabled' );
		}
		$free = @disk_free_space( is_dir( $folder ) ? $folder : WP_CONTENT_DIR ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the answer is used.
		return false === $free || $free <= 0 ? throw new Unseen( 'unknown_format' ) : (int) ( $free / self::MEGABYTE );
	}

	private function can_write( string $uploads ): bool {
		if ( 'cli' === $this->sapi ) {
			throw new Unseen( 'cli_only' ); // Another account may run it.
		}
		try {
			$file = ProbeFile::in( is_dir( $uploads ) ? $uploads : WP_CONTENT_DIR, 'txt' );
		} catch ( Unseen $unseen ) {
			return 'not_writable' === $unseen->reason ? false : throw $unseen;
		}
		$whole = file_get_contents( $file->path ) === $file->token;
		$file->remove();
		return $whole;
	}
}
