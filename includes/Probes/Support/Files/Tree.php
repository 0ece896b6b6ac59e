<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Unseen;

/**
 * The few folders in which files are looked for by name, each listed once: never a walk through everything.
 */
final class Tree {
	private const FOLDERS_AT_MOST = 400;

	/** @var array<string, list<string>|null> */
	private array $listed = array();

	/**
	 * @param string $root    Folder that the site's address shows.
	 * @param string $content wp-content.
	 * @param string $uploads Base of uploads.
	 */
	public function __construct( public readonly string $root, public readonly string $content, public readonly string $uploads ) {}

	/**
	 * The site's root and WordPress's own folder, which is often the same.
	 *
	 * @return list<string>
	 */
	public function roots(): array {
		return array_values( array_unique( array( $this->root, untrailingslashit( wp_normalize_path( ABSPATH ) ) ) ) );
	}

	/**
	 * Of the themes that run.
	 *
	 * @return list<string>
	 */
	public function themes(): array {
		return array_values( array_unique( array( untrailingslashit( get_stylesheet_directory() ), untrailingslashit( get_template_directory() ) ) ) );
	}

	/**
	 * Folders directly below.
	 *
	 * @return list<string>
	 */
	public function below( string $folder ): array {
		$below = array();
		foreach ( $this->names( $folder, true ) as $name ) {
			if ( is_dir( "{$folder}/{$name}" ) ) {
				$below[] = "{$folder}/{$name}";
			}
		}
		if ( count( $below ) > self::FOLDERS_AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		return $below;
	}

	/**
	 * @param bool $may_be_shut A folder that cannot be listed is passed over: the server that hands files out may still read it.
	 * @return list<string>
	 * @throws Unseen When a folder that decides cannot be read.
	 */
	public function names( string $folder, bool $may_be_shut = false ): array {
		if ( ! array_key_exists( $folder, $this->listed ) ) {
			$names                   = @scandir( $folder ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the answer is used.
			$this->listed[ $folder ] = false === $names ? null : array_values( array_diff( $names, array( '.', '..' ) ) );
		}
		$names = $this->listed[ $folder ];
		if ( null === $names && ! $may_be_shut ) {
			throw new Unseen( 'not_readable' );
		}
		return $names ?? array();
	}

	/**
	 * Those that are files, each once.
	 *
	 * @param list<Found> $found
	 * @return list<Found>
	 */
	public static function files( array $found ): array {
		$once = array();
		foreach ( $found as $file ) {
			if ( ! isset( $once[ $file->path ] ) && is_file( $file->path ) ) {
				$once[ $file->path ] = $file;
			}
		}
		return array_values( $once );
	}
}
