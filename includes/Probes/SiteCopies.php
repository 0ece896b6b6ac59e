<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\Files\Served;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Old copies and trial sites below this site's folder: forgotten, never updated, and open to the web. Their code is read, never run.
 */
final class SiteCopies implements Probe {
	private const TOLD_AT_MOST = 6;
	private const VERSION_BYTES = 4096;
	/** What every WordPress hands out as it is. */
	private const PLAIN_FILES  = array( 'wp-includes/css/buttons.min.css', 'wp-includes/js/jquery/jquery-migrate.min.js', 'wp-includes/images/blank.gif' );
	/** Folders in which others keep a WordPress to build or test with. */
	private const NOT_SITES    = '#/(node_modules|vendor|\.git)/#';

	public function see( Watch $watch ): Sighting {
		$places = new WebPlaces();
		$served = new Served( $watch, $places );
		try {
			$copies = self::copies( $places );
		} catch ( Unseen $unseen ) {
			return Sighting::of( array( 'items' => null ), array( 'items' => $unseen->reason ), 'loopback' );
		}
		$items   = array();
		$reasons = array();
		foreach ( $copies as $folder ) {
			$at   = 'items.' . count( $items );
			$item = array(
				'path'      => $places->relative( $folder ),
				'version'   => self::version( $folder ),
				'reachable' => null,
			);
			if ( null === $item['version'] ) {
				$reasons[ "{$at}.version" ] = 'unknown_format';
			}
			try {
				$item['reachable'] = self::is_reachable( $served, $folder );
			} catch ( Unseen $unseen ) {
				$reasons[ "{$at}.reachable" ] = $unseen->reason;
			}
			$items[] = $item;
		}
		return Sighting::of( array( 'items' => $items ), $reasons, 'loopback' );
	}

	/**
	 * @return list<string>
	 */
	private static function copies( WebPlaces $places ): array {
		$own    = array( realpath( ABSPATH ), realpath( $places->root ) );
		$copies = array();
		foreach ( array( '*', '*/*' ) as $depth ) {
			$files = glob( addcslashes( $places->root, '*?[]\\' ) . "/{$depth}/wp-includes/version.php", GLOB_NOSORT );
			foreach ( false === $files ? throw new Unseen( 'not_readable' ) : $files as $file ) {
				$folder = dirname( $file, 2 );
				if ( 1 !== preg_match( self::NOT_SITES, $folder . '/' ) && ! in_array( realpath( $folder ), $own, true ) ) {
					$copies[] = $folder;
				}
			}
		}
		return count( $copies ) <= self::TOLD_AT_MOST ? $copies : throw new Unseen( 'too_many' );
	}

	private static function version( string $folder ): ?string {
		$text = (string) ( new Found( "{$folder}/wp-includes/version.php", '' ) )->head( self::VERSION_BYTES );
		return 1 === preg_match( '/^\$wp_version\s*=\s*[\'"]([0-9][0-9a-zA-Z.+-]{0,39})[\'"]/m', $text, $found ) ? $found[1] : null;
	}

	/**
	 * @throws Unseen
	 */
	private static function is_reachable( Served $served, string $folder ): bool {
		foreach ( self::PLAIN_FILES as $name ) {
			if ( is_readable( "{$folder}/{$name}" ) ) {
				return $served->look( new Found( "{$folder}/{$name}", '' ) );
			}
		}
		throw new Unseen( 'not_readable' );
	}
}
