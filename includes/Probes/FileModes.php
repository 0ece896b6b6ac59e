<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Files\Tree;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Neighbours;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Modes of the files that make the site: who besides its own account may read or change them. Only looked up, never tried.
 */
final class FileModes implements Probe {
	private const OTHERS_WRITE = 0002;
	private const OTHERS_READ  = 0004;
	private const OTHERS_ENTER = 0001;
	private const TOLD_AT_MOST = 40;
	private const LOOKED_AT    = 5000;

	public function see( Watch $watch ): Sighting {
		ProbeFile::sweep();
		$places = new WebPlaces();
		$config = self::config();
		$parts  = new Parts();
		$parts->see( 'meaningful', self::keeps_modes( ... ) );
		$parts->see( 'config_writable_by_others', static fn (): bool => self::may( $config, self::OTHERS_WRITE ) );
		$parts->see( 'config_readable_by_others', static fn (): bool => self::may( $config, self::OTHERS_READ ) );
		$parts->see( 'writable_by_others', static fn (): array => self::writable( $places ) );
		$parts->see( 'shared_server', static fn (): bool => self::is_shared( $config, (int) Limits::number( $watch->data, 'neighbours' ) ) );
		return $parts->sighting();
	}

	/** Windows, shares of other machines and some containers give every file the same mode, whatever it was given. */
	private static function keeps_modes(): bool {
		if ( '\\' === DIRECTORY_SEPARATOR ) {
			return false;
		}
		$uploads = wp_get_upload_dir()['basedir'];
		$file    = ProbeFile::in( is_dir( $uploads ) ? $uploads : WP_CONTENT_DIR, 'txt' );
		try {
			$modes = array();
			foreach ( array( 0600, 0640 ) as $mode ) {
				// phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged, WordPress.WP.AlternativeFunctions -- a file of our own.
				@chmod( $file->path, $mode );
				$modes[] = self::mode( $file->path );
			}
			return array( 0600, 0640 ) === $modes;
		} finally {
			$file->remove();
		}
	}

	private static function config(): string {
		$here = ABSPATH . 'wp-config.php';
		return file_exists( $here ) ? $here : dirname( ABSPATH ) . '/wp-config.php';
	}

	/**
	 * @return list<string>
	 */
	private static function writable( WebPlaces $places ): array {
		$tree  = new Tree( $places->root, wp_normalize_path( WP_CONTENT_DIR ), '' );
		$paths = array( ABSPATH . '.htaccess', ABSPATH . 'index.php', ABSPATH . 'wp-admin', ABSPATH . WPINC, $places->root, WP_CONTENT_DIR, WP_PLUGIN_DIR, WPMU_PLUGIN_DIR, get_theme_root() );
		foreach ( array( WP_PLUGIN_DIR, WPMU_PLUGIN_DIR, ...$tree->themes(), ...$tree->below( wp_normalize_path( WP_PLUGIN_DIR ) ) ) as $folder ) {
			foreach ( $tree->names( $folder, true ) as $name ) {
				$paths[] = "{$folder}/{$name}";
			}
		}
		if ( count( $paths ) > self::LOOKED_AT ) {
			throw new Unseen( 'too_many' );
		}
		$open = array();
		foreach ( array_unique( array_map( static fn ( string $path ): string => untrailingslashit( wp_normalize_path( $path ) ), $paths ) ) as $path ) {
			if ( count( $open ) < self::TOLD_AT_MOST && file_exists( $path ) && ! is_link( $path ) && self::may( $path, self::OTHERS_WRITE ) ) {
				$open[] = $path === $places->root ? '.' : $places->relative( $path );
			}
		}
		return $open;
	}

	/** Others may do it to the file itself, and no folder above keeps them from coming near. */
	private static function may( string $path, int $what ): bool {
		if ( 0 === ( self::mode( $path ) & $what ) ) {
			return false;
		}
		for ( $folder = dirname( $path ); dirname( $folder ) !== $folder; $folder = dirname( $folder ) ) {
			if ( 0 === ( self::mode( $folder ) & self::OTHERS_ENTER ) ) {
				return false;
			}
		}
		return true;
	}

	private static function mode( string $path ): int {
		clearstatcache( true, $path );
		$mode = @fileperms( $path ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- open_basedir may forbid it.
		return false === $mode ? throw new Unseen( '' === (string) ini_get( 'open_basedir' ) ? 'not_readable' : 'open_basedir' ) : $mode & 0777;
	}

	private static function is_shared( string $config, int $several ): bool {
		$accounts = is_readable( '/etc/passwd' ) ? (string) file_get_contents( '/etc/passwd', false, null, 0, 1048576 ) : '';
		$owner    = @fileowner( $config ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- as above.
		if ( '' === $accounts || false === $owner ) {
			throw new Unseen( 'not_readable' );
		}
		return Neighbours::are_there( $accounts, $owner, $several, is_dir( ... ) ) ?? throw new Unseen( 'not_supported' );
	}
}
