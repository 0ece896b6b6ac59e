<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;

/**
 * Which code runs: plugins that are switched on, and what runs without a switch. By names; what is in the files is no matter here.
 */
final class Code {
	/**
	 * As stored: some plugins leave others out of the list in some requests, and an update has their files away for a moment.
	 *
	 * @return array<string, Entry>
	 */
	public static function plugins(): array {
		$stored  = Database::value( 'SELECT option_value FROM %i WHERE option_name = %s', array( Database::handle()->options, 'active_plugins' ) );
		$files   = Text::stored_list( $stored ) ?? throw new Unseen( 'wrong_type' );
		$network = is_multisite() ? get_site_option( 'active_sitewide_plugins', array() ) : array();
		$entries = array();
		foreach ( array( ...array_values( $files ), ...array_keys( is_array( $network ) ? $network : array() ) ) as $file ) {
			if ( is_string( $file ) && '' !== $file ) {
				$slug             = Plugins::slug( $file );
				$entries[ $slug ] = new Entry( '', array( 'slug' => $slug ) );
			}
		}
		return $entries;
	}

	/**
	 * Must-use plugins and drop-ins, where WordPress looks for them.
	 *
	 * @return array<string, Entry>
	 */
	public static function always_run(): array {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$names = array();
		foreach ( self::files( WPMU_PLUGIN_DIR ) as $file ) {
			if ( str_ends_with( $file, '.php' ) ) {
				$names[] = "mu-plugins/{$file}";
			}
		}
		array_push( $names, ...array_intersect( array_map( strval( ... ), array_keys( _get_dropins() ) ), self::files( WP_CONTENT_DIR ) ) );
		$entries = array();
		foreach ( $names as $name ) {
			$name             = Text::plain( $name, 200 );
			$entries[ $name ] = new Entry( '', array( 'path' => $name ) );
		}
		return $entries;
	}

	/**
	 * @return list<string>
	 */
	private static function files( string $folder ): array {
		if ( ! is_dir( $folder ) ) {
			return array();
		}
		// A folder that may not be read is an answer here, not a warning in the site's log.
		$files = @scandir( $folder ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		return is_array( $files ) ? $files : throw new Unseen( 'not_readable' );
	}
}
