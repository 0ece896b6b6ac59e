<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Folders whose content the server lists. Proven by names that only a list of this folder can know.
 */
final class DirectoryListing implements Probe {
	private const INDEX_FILES = array( 'index.php', 'index.html', 'index.htm' );

	public function see( Watch $watch ): Sighting {
		ProbeFile::sweep();
		$parts   = new Parts();
		$places  = array();
		$reasons = array();
		foreach ( array(
			'uploads'  => static fn (): bool => self::uploads( $watch ),
			'plugins'  => static fn (): bool => self::folder( $watch, WP_PLUGIN_DIR ),
			'includes' => static fn (): bool => self::folder( $watch, ABSPATH . WPINC ),
			'content'  => static fn (): bool => self::folder( $watch, WP_CONTENT_DIR ),
		) as $place => $look ) {
			$parts->see( 'listed', $look );
			if ( null === $parts->get( 'listed' ) ) {
				$reasons[ 'places.' . count( $places ) . '.listed' ] = $parts->reason_of( 'listed' );
			}
			$places[] = array(
				'place'  => $place,
				'listed' => $parts->get( 'listed' ),
			);
		}
		return Sighting::of( array( 'places' => $places ), $reasons, 'loopback' );
	}

	/** A folder of our own with two empty files, for uploads itself is full of what is none of our business. */
	private static function uploads( Watch $watch ): bool {
		$uploads = wp_get_upload_dir();
		if ( ! is_dir( $uploads['basedir'] ) ) {
			return false; // Nothing was ever uploaded.
		}
		$folder = ProbeFile::folder_in( $uploads['basedir'] );
		$files  = array();
		try {
			$files[] = ProbeFile::in( $folder->path, 'txt' );
			$files[] = ProbeFile::in( $folder->path, 'txt' );
			$answer  = self::ask( $watch, $folder->path );
			return self::names_all( $answer, array( $files[0]->name, $files[1]->name ) );
		} finally {
			foreach ( $files as $file ) {
				$file->remove();
			}
			$folder->remove();
		}
	}

	/** Where an index file lies, the server shows that instead of a list. */
	private static function folder( Watch $watch, string $folder ): bool {
		foreach ( self::INDEX_FILES as $index ) {
			if ( is_file( "{$folder}/{$index}" ) ) {
				return false;
			}
		}
		$entries = @scandir( $folder ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		if ( false === $entries ) {
			throw new Unseen( 'not_readable' );
		}
		$wanted  = (int) Limits::number( $watch->data, 'listing_known_names' );
		$entries = array_values( array_filter( $entries, static fn ( string $name ): bool => '.' !== $name[0] && strlen( $name ) >= 4 ) );
		if ( count( $entries ) < $wanted ) {
			return false; // Nothing there that a list could tell.
		}
		// Long names: no page happens to hold them.
		usort( $entries, static fn ( string $one, string $other ): int => strlen( $other ) <=> strlen( $one ) );
		// The names as a list links them. Servers shorten what they show, never what they link.
		return self::names_all( self::ask( $watch, $folder ), array_map( static fn ( string $name ): string => '"' . rawurlencode( $name ), array_slice( $entries, 0, $wanted ) ), true );
	}

	private static function ask( Watch $watch, string $folder ): HttpAnswer {
		$url    = ( new WebPlaces() )->url( $folder ) ?? throw new Unseen( 'not_supported' );
		$origin = OwnSite::origin( $url ) ?? throw new Unseen( 'other_host' );
		$answer = $watch->http->get( $url . '/', array(), 1048576 );
		$reason = $answer->interrupted();
		if ( '' === $reason && 200 !== $answer->status ) {
			// A refusal says something only where this server's files can be had at all.
			$reason = $watch->controls->static_file( $origin );
		}
		return '' === $reason ? $answer : throw new Unseen( $reason );
	}

	/**
	 * @param list<string> $names
	 */
	private static function names_all( HttpAnswer $answer, array $names, bool $as_links = false ): bool {
		$body = $as_links ? str_replace( array( "'", '"./', '"' . (string) wp_parse_url( $answer->url, PHP_URL_PATH ) ), array( '"', '"', '"' ), $answer->body ) : $answer->body;
		foreach ( $names as $name ) {
			if ( ! str_contains( $body, $name ) ) {
				return false;
			}
		}
		return 200 === $answer->status;
	}
}
