<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\PluginFiles;

use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\InstalledPlugin;
use StorePosture\Probes\Support\Unseen;

/**
 * The digests wordpress.org gives out for the files of one version of a plugin. A version that was released twice has several of a file.
 */
final class Released {
	private const BYTES = 8388608;

	/** Of files that do not run: enough to know the plugin by. */
	private const OTHERS = 50;

	/**
	 * @return array<string, list<string>>|null By path in the plugin's folder. Null: wordpress.org has none of this version.
	 */
	public static function ask( Http $http, InstalledPlugin $plugin ): ?array {
		if ( 1 !== preg_match( '/^\w[\w.+-]*$/D', $plugin->version ) ) {
			return null;
		}
		$answer = $http->ask_wordpress_org( "/plugin-checksums/{$plugin->slug}/" . rawurlencode( $plugin->version ) . '.json', self::BYTES, true );
		if ( 404 === $answer->status ) {
			return null;
		}
		return self::sums( 200 === $answer->status ? $answer->json()['files'] ?? null : null ) ?? throw new Unseen( 'service_down' );
	}

	/**
	 * @return array<string, list<string>>|null Null where it is no such list: paths that lead elsewhere are not looked at.
	 */
	private static function sums( mixed $files ): ?array {
		$sums   = array();
		$others = 0;
		foreach ( is_array( $files ) ? $files : array() as $path => $digests ) {
			$told = is_array( $digests ) ? (array) ( $digests['md5'] ?? array() ) : array();
			$good = array_values( array_filter( $told, static fn ( mixed $sum ): bool => is_string( $sum ) && 1 === preg_match( '/^[0-9a-f]{32}$/D', $sum ) ) );
			if ( array() === $good || count( $good ) !== count( $told ) || 1 === preg_match( '#^/|(^|/)\.\.?(/|$)|[\x00-\x1f\\\\]#', (string) $path ) ) {
				return null;
			}
			if ( 1 === preg_match( Folder::CODE, (string) $path ) || ++$others <= self::OTHERS ) {
				$sums[ (string) $path ] = $good;
			}
		}
		return array() === $sums ? null : $sums;
	}
}
