<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Vantage;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Whether the server hands a file out: only the bytes on disk prove it. Neither "200" nor "404" alone says anything.
 */
final class Served {
	private const BYTES = 1024;
	private const CAP   = 4096;
	private const PAGE_BYTES = 262144;

	public function __construct( private readonly Watch $watch, private readonly WebPlaces $places ) {}

	/**
	 * Without an address there is nothing to ask, and nothing that could be handed out.
	 *
	 * @throws Unseen
	 */
	public function look( Found $file ): bool {
		$url = $this->places->url( $file->path );
		if ( null === $url || 0 === $file->size() ) {
			return false;
		}
		$origin = OwnSite::origin( $url ) ?? throw new Unseen( 'other_host' );
		if ( null === $file->head( 1 ) ) {
			throw new Unseen( 'not_readable' );
		}
		$answer = $this->watch->http->get( $url, array( 'Range' => 'bytes=0-' . ( self::BYTES - 1 ) ), self::CAP );
		// Read after the answer: a log may just have been begun anew.
		return $this->judge( self::is_same( $answer, $file ), $answer, $file, $origin );
	}

	/**
	 * A PHP file that runs: it is there for strangers where its page holds words that only its own page has.
	 *
	 * @return HttpAnswer|null The page; null: it is not there for them.
	 * @throws Unseen
	 */
	public function page( Found $file, string $mark ): ?HttpAnswer {
		$url = $this->places->url( $file->path );
		if ( null === $url ) {
			return null;
		}
		$origin = OwnSite::origin( $url ) ?? throw new Unseen( 'other_host' );
		$answer = $this->watch->http->get( $url, array(), self::PAGE_BYTES );
		return $this->judge( 200 === $answer->status && str_contains( $answer->body, $mark ), $answer, $file, $origin ) ? $answer : null;
	}

	/**
	 * @throws Unseen
	 */
	private function judge( bool $shown, HttpAnswer $answer, Found $file, string $origin ): bool {
		if ( $shown && ! $this->watch->controls->is_random_body( $origin, $answer->body ) ) {
			return $this->is_so_for_all( $file, $answer->url );
		}
		$reason = '' === $answer->interrupted() ? $this->watch->controls->static_file( $origin ) : $answer->interrupted();
		return '' === $reason ? false : throw new Unseen( $reason );
	}

	private static function is_same( HttpAnswer $answer, Found $file ): bool {
		$head = (string) $file->head( self::BYTES );
		return in_array( $answer->status, array( 200, 206 ), true ) && '' !== $head && ( str_starts_with( $answer->body, $head ) || self::is_unpacked( $answer->body, $file ) );
	}

	/** Some servers call a packed file a text that was packed for the way, and WordPress unpacks it. */
	private static function is_unpacked( string $body, Found $file ): bool {
		$head = 1 === preg_match( '/gz$/i', $file->path ) ? $file->unpacked( self::BYTES ) : null;
		return null !== $head && '' !== $head && str_starts_with( $body, $head );
	}

	/**
	 * A rule above the file may let this server alone in; then what it sees says nothing about strangers.
	 */
	private function is_so_for_all( Found $file, string $url ): bool {
		$folder = dirname( $file->path );
		do {
			$rules = is_readable( "{$folder}/.htaccess" ) ? (string) file_get_contents( "{$folder}/.htaccess", false, null, 0, 65536 ) : '';
			if ( 1 === preg_match( '/^\s*(Require\s+(local|ip|host)|Allow\s+from\s+(?!all\b))/mi', $rules ) && Vantage::is_local( $url ) ) {
				throw new Unseen( 'local_only_view' );
			}
			$at_top = $folder === $this->places->root || dirname( $folder ) === $folder;
			$folder = dirname( $folder );
		} while ( ! $at_top );
		return true;
	}
}
