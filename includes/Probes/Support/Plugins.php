<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Which plugins run on this site.
 */
final class Plugins {
	/**
	 * Folders under wp-content/plugins (the file's name for a plugin of one file).
	 *
	 * @return list<string>
	 */
	public static function active(): array {
		return array_values( array_unique( array_map( self::slug( ... ), self::active_files() ) ) );
	}

	/**
	 * Main files below wp-content/plugins, such as 'folder/file.php'.
	 *
	 * @return list<string>
	 */
	public static function active_files(): array {
		$files = array();
		foreach ( Option::list( 'active_plugins' ) ?? array() as $file ) {
			$files[] = $file;
		}
		if ( is_multisite() ) {
			$network = get_site_option( 'active_sitewide_plugins', array() );
			$files   = array_merge( $files, array_keys( is_array( $network ) ? $network : array() ) );
		}
		$there = array();
		foreach ( $files as $file ) {
			if ( is_string( $file ) && '' !== $file && 0 === validate_file( $file ) && is_file( WP_PLUGIN_DIR . '/' . $file ) ) {
				$there[ $file ] = $file;
			}
		}
		return array_values( $there );
	}

	/**
	 * All on the disk, with what each says of itself.
	 *
	 * @return array<string, array<array-key, mixed>> Headers by file.
	 */
	public static function installed(): array {
		if ( ! function_exists( 'get_plugins' ) ) {
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
		}
		$plugins = array();
		foreach ( get_plugins() as $file => $header ) {
			$plugins[ (string) $file ] = $header;
		}
		return $plugins;
	}

	/** From 'folder/file.php' or 'file.php'. */
	public static function slug( string $file ): string {
		$folder = explode( '/', $file )[0];
		return Text::plain( str_ends_with( $folder, '.php' ) ? substr( $folder, 0, -4 ) : $folder, 100 );
	}

	public static function woocommerce_runs(): bool {
		return class_exists( 'WooCommerce', false ) || ( defined( 'WC_VERSION' ) && function_exists( 'WC' ) );
	}
}
