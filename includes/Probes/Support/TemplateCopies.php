<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Templates of WooCommerce that the theme has its own copies of, as WooCommerce's status page compares them: by the version that
 * stands in their heads. A copy without one tells nothing, and is left out there, too.
 */
final class TemplateCopies {
	private const AT_MOST = 1000;

	/**
	 * @param string|null $own Folder of WooCommerce's templates; null to find it.
	 */
	public function __construct( private readonly ?string $own = null ) {}

	/**
	 * @return list<array{path: string, version: string, core_version: string}>
	 */
	public function outdated(): array {
		$outdated = array();
		foreach ( array_unique( array( get_stylesheet_directory(), get_template_directory() ) ) as $theme ) {
			foreach ( self::files( "{$theme}/woocommerce" ) as $path ) {
				$version = self::version( "{$theme}/woocommerce/{$path}" );
				$core    = $this->core_version( $path );
				if ( '' !== $version && '' !== $core && version_compare( $version, $core, '<' ) ) {
					$outdated[] = array(
						'path'         => Text::plain( basename( $theme ) . "/woocommerce/{$path}", 200 ),
						'version'      => $version,
						'core_version' => $core,
					);
				}
			}
		}
		return $outdated;
	}

	/** '' where WooCommerce has no such template, or it bears no version. */
	private function core_version( string $path ): string {
		$own = $this->own ?? ( defined( 'WC_PLUGIN_FILE' ) && is_string( WC_PLUGIN_FILE ) ? dirname( WC_PLUGIN_FILE ) . '/templates' : '' );
		if ( ! is_dir( $own ) ) {
			throw new Unseen( 'not_supported' );
		}
		return is_file( "{$own}/{$path}" ) ? self::version( "{$own}/{$path}" ) : '';
	}

	/**
	 * @return list<string> Relative to the folder.
	 */
	private static function files( string $folder ): array {
		if ( ! is_dir( $folder ) ) {
			return array();
		}
		$files = array();
		try {
			foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ) ) as $file ) {
				if ( $file instanceof \SplFileInfo && 'php' === $file->getExtension() ) {
					$files[] = ltrim( substr( wp_normalize_path( $file->getPathname() ), strlen( wp_normalize_path( $folder ) ) ), '/' );
				}
				if ( count( $files ) > self::AT_MOST ) {
					throw new Unseen( 'too_many' );
				}
			}
		} catch ( \UnexpectedValueException ) {
			throw new Unseen( 'not_readable' );
		}
		sort( $files );
		return $files;
	}

	private static function version( string $file ): string {
		$head = @file_get_contents( $file, false, null, 0, 8192 ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- a file that must not be read.
		if ( false === $head ) {
			throw new Unseen( 'not_readable' );
		}
		return 1 === preg_match( '/^[ \t\/*#@]*version\s+(\d[\w.+-]*)/mi', $head, $found ) ? substr( $found[1], 0, 40 ) : '';
	}
}
