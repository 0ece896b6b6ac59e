<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\RealPeople;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Vantage;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Real people in the database of a site that strangers can open.
 */
final class CopiedPeople implements Probe {
	/** A rule that lets some addresses in: this server's may be one of them. */
	private const SOME_ONLY = '/^\s*(Require\s+(local|ip|host)|Allow\s+from\s+(?!all\b))/mi';

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'real', static fn (): int => RealPeople::count( $watch ) );
		$parts->see( 'open', static fn (): bool => self::is_open( $watch ) );
		return $parts->sighting( 'loopback' );
	}

	private static function is_open( Watch $watch ): bool {
		$page = OwnSite::front_page();
		if ( in_array( Host::kind( Host::of( $page ) ), array( 'local', 'private' ), true ) ) {
			return false; // Nobody outside finds such an address.
		}
		$answer = $watch->http->follow( $page, array(), 16384 );
		if ( 'basic_auth_401' === $answer->obstacle() ) {
			return false;
		}
		$control = '' === $answer->obstacle() ? $watch->controls->page( OwnSite::home() ) : $answer->obstacle();
		if ( '' !== $control ) {
			throw new Unseen( $control );
		}
		// Some copies send everybody to the log-in first.
		if ( str_contains( $answer->url, 'wp-login.php' ) ) {
			return false;
		}
		if ( 200 !== $answer->status ) {
			throw new Unseen( 'not_this_site' );
		}
		$rules = ( new WebPlaces() )->root . '/.htaccess';
		if ( is_readable( $rules ) && 1 === preg_match( self::SOME_ONLY, (string) file_get_contents( $rules, false, null, 0, 65536 ) ) ) {
			throw new Unseen( 'local_only_view' );
		}
		return Vantage::may_miss( $answer, $watch->controls ) ? throw new Unseen( 'only_origin_seen' ) : true;
	}
}
