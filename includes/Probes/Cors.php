<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Pages;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Vantage;
use StorePosture\Probes\Support\Watch;

/**
 * Whether this site lets any other website read what it tells a visitor who is logged in. It is asked in the name of a website that
 * does not exist, with a name nobody can have stored, so that an answer which repeats it is made for everybody.
 */
final class Cors implements Probe {
	private const BYTES = 4096;

	public function see( Watch $watch ): Sighting {
		$parts    = new Parts();
		$surfaces = array();
		foreach ( self::surfaces() as $name => $url ) {
			$index = count( $surfaces );
			try {
				$answer = self::ask( $watch, $name, $url );
			} catch ( Unseen $unseen ) {
				$answer = null;
				$parts->reason( "surfaces.{$index}.answer", $unseen->reason );
			}
			$surfaces[] = array(
				'surface'      => $name,
				'answer'       => $answer,
				'core_default' => 'rest' === $name && self::has_core_guard(),
			);
		}
		$parts->set( 'surfaces', $surfaces );
		$parts->set( 'changed_by', Callbacks::foreign( 'allowed_http_origins', 'allowed_http_origin', 'rest_pre_serve_request' ) );
		return $parts->sighting( 'loopback' );
	}

	/**
	 * @return array<'account'|'checkout'|'ajax'|'store_cart'|'rest', string> To addresses.
	 */
	private static function surfaces(): array {
		$store = Plugins::woocommerce_runs() ? array(
			'account'    => Pages::address( 'account' ),
			'checkout'   => Pages::address( 'checkout' ),
			'store_cart' => rest_url( 'wc/store/v1/cart' ),
		) : array();
		return $store + array(
			'ajax' => admin_url( 'admin-ajax.php' ),
			'rest' => rest_url(),
		);
	}

	/**
	 * @return 'closed'|'public'|'private'
	 */
	private static function ask( Watch $watch, string $name, string $url ): string {
		if ( '' === $url ) {
			// No page has this role, so there is nothing to read.
			return 'closed';
		}
		$control = $watch->controls->page( OwnSite::home() );
		if ( '' !== $control ) {
			throw new Unseen( $control );
		}
		$stranger = 'https://posture-' . bin2hex( random_bytes( 8 ) ) . '.example';
		$answer   = $watch->http->follow( OwnSite::usual( $url ), array( 'Origin' => $stranger ), self::BYTES );
		if ( '' !== $answer->obstacle() ) {
			throw new Unseen( $answer->obstacle() );
		}
		if ( 'store_cart' === $name && 200 !== $answer->status ) {
			// There is no such route, or not for strangers: core answers, and tells nothing.
			return 'closed';
		}
		$seen = self::read( $answer, $stranger );
		return 'closed' === $seen && Vantage::may_miss( $answer, $watch->controls ) ? throw new Unseen( 'only_origin_seen' ) : $seen;
	}

	/**
	 * As browsers read it: two lines are none, and with a star nobody's cookies are sent along.
	 *
	 * @return 'closed'|'public'|'private'
	 */
	private static function read( HttpAnswer $answer, string $stranger ): string {
		$origin = trim( $answer->header( 'access-control-allow-origin' ) );
		return match ( true ) {
			'*' === $origin => 'public',
			$stranger !== $origin => 'closed',
			'true' === trim( $answer->header( 'access-control-allow-credentials' ) ) => 'private',
			default => 'public',
		};
	}

	/** Core lets every website ask its REST interface: it takes nobody's cookies there without a token of its own pages. */
	private static function has_core_guard(): bool {
		return false !== has_filter( 'rest_authentication_errors', 'rest_cookie_check_errors' );
	}
}
