<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Probes\Support\WebPlaces;

/**
 * Folders of uploads as rules and files name them: relative to the site's root, and only where they lie below it.
 */
final class Folders {
	/** WooCommerce's: bought files, and its logs. */
	private const PRIVATE_ONES = array( 'woocommerce_uploads', 'wc-logs' );

	/**
	 * Those that are there.
	 *
	 * @return list<string>
	 */
	public static function private_ones(): array {
		$uploads = self::uploads();
		$root    = ( new WebPlaces() )->root;
		return '' === $uploads ? array() : array_values(
			array_filter(
				array_map( static fn ( string $name ): string => "{$uploads}/{$name}", self::PRIVATE_ONES ),
				static fn ( string $folder ): bool => is_dir( "{$root}/{$folder}" ) && ! is_link( "{$root}/{$folder}" )
			)
		);
	}

	/** '' when it lies elsewhere, or is not there yet. */
	public static function uploads(): string {
		$root   = ( new WebPlaces() )->root;
		$folder = untrailingslashit( wp_normalize_path( wp_get_upload_dir()['basedir'] ) );
		return is_dir( $folder ) && str_starts_with( $folder, "{$root}/" ) ? substr( $folder, strlen( $root ) + 1 ) : '';
	}

	/**
	 * Every .htaccess that a fix may write.
	 *
	 * @return list<string> Full paths.
	 */
	public static function rule_files(): array {
		$root    = ( new WebPlaces() )->root;
		$folders = array( '', ...array_filter( array( self::uploads() ), static fn ( string $folder ): bool => '' !== $folder ), ...self::private_ones() );
		return array_map( static fn ( string $folder ): string => rtrim( "{$root}/{$folder}", '/' ) . '/.htaccess', $folders );
	}

	/** Why a rule in .htaccess would do nothing here. */
	public static function no_rules( Bench $bench ): string {
		return $bench->reads_htaccess() ? '' : __( 'This web server does not read .htaccess files. Put the lines below into its own settings, or send them to your host.', 'store-posture' );
	}
}
