<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Files of WordPress that are made to be included, opened alone: PHP fails, and may tell strangers where the site lies. Proven by
 * the real folder in the words of an error.
 */
final class PathDisclosure implements Probe {
	/** Tried on WordPress 7.1 with errors shown: these still fail. */
	private const PAGES = array( 'wp-includes/rss.php', 'wp-includes/registration.php' );

	public function see( Watch $watch ): Sighting {
		$pages   = array();
		$reasons = array();
		foreach ( self::PAGES as $path ) {
			$leaks = null;
			try {
				$leaks = self::leaks( $watch, $path );
			} catch ( Unseen $unseen ) {
				$reasons[ 'pages.' . count( $pages ) . '.leaks' ] = $unseen->reason;
			}
			$pages[] = array(
				'path'  => $path,
				'leaks' => $leaks,
			);
		}
		return Sighting::of( array( 'pages' => $pages ), $reasons, 'loopback' );
	}

	/**
	 * @throws Unseen
	 */
	private static function leaks( Watch $watch, string $path ): bool {
		if ( ! is_file( ABSPATH . $path ) ) {
			return false; // Later releases of WordPress may come without it.
		}
		$url    = OwnSite::usual( site_url( '/' . $path ) );
		$origin = OwnSite::origin( $url ) ?? throw new Unseen( 'other_host' );
		$answer = $watch->http->get( $url );
		$folder = preg_quote( rtrim( ABSPATH, '/' ), '#' );
		if ( 1 === preg_match( "#\\bin (<b>)?{$folder}[/\\\\][^<>\\r\\n]{1,200}(</b>)? on line (<b>)?\\d#", $answer->body ) ) {
			return true;
		}
		// An error that nobody is shown ends in 500 and says nothing, as it should.
		$reason = $answer->status >= 500 && ! $answer->is_challenge() ? '' : $answer->interrupted();
		$reason = '' === $reason ? $watch->controls->static_file( $origin ) : $reason;
		return '' === $reason ? false : throw new Unseen( $reason );
	}
}
