<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Probes\Support\Files\FolderWalk;
use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\Plugins;

/**
 * Which plugins and themes name a route in their scripts: what may stop working once it is refused to visitors.
 */
final class RouteUsers {
	private const ENTRIES = 20000;
	/** For all of them. */
	private const SECONDS = 2.0;
	private const FILES   = 400;
	private const BYTES   = 2097152;
	/** Shorter ones stand in anything. */
	private const LEAST = 8;

	/**
	 * @param string $surface Surface::$id of a REST route.
	 * @return list<string> Folders of those that do, as far as two seconds go: the active plugins, then the themes.
	 */
	public static function of( string $surface ): array {
		$address = self::address( $surface );
		$users   = array();
		$until   = hrtime( true ) / 1e9 + self::SECONDS;
		foreach ( strlen( $address ) < self::LEAST ? array() : self::folders() as $name => $folder ) {
			$names = static fn ( Found $file ): bool => str_contains( (string) file_get_contents( $file->path, false, null, 0, self::BYTES ), $address );
			if ( array() !== ( new FolderWalk( self::ENTRIES, max( 0.0, $until - hrtime( true ) / 1e9 ), self::FILES, false, '/\.m?js$/i' ) )->through( $folder, $names ) ) {
				$users[] = $name;
			}
		}
		return $users;
	}

	/** What of it stands in scripts as it is: all before the first value. */
	private static function address( string $surface ): string {
		return trim( (string) preg_replace( '/[(\\\\\[].*$/s', '', substr( $surface, strlen( 'rest GET ' ) ) ), '/' );
	}

	/**
	 * @return array<string, string> Path by name.
	 */
	private static function folders(): array {
		$folders = array();
		foreach ( Plugins::active() as $slug ) {
			if ( is_dir( WP_PLUGIN_DIR . "/{$slug}" ) ) {
				$folders[ $slug ] = WP_PLUGIN_DIR . "/{$slug}";
			}
		}
		return $folders + array( get_stylesheet() => get_stylesheet_directory(), get_template() => get_template_directory() );
	}
}
