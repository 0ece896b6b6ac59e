<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether this site can open its own address. What all looks over HTTP rest on, and so what they cannot see without.
 */
final class Loopback implements Probe {
	private const OBSTACLES = array(
		'loopback_refused'    => 'refused',
		'loopback_timeout'    => 'timeout',
		'loopback_dns'        => 'dns',
		'loopback_tls'        => 'certificate',
		'waf_403'             => 'firewall',
		'rate_limited'        => 'firewall',
		'basic_auth_401'      => 'password',
		'challenge'           => 'challenge',
		'not_this_site'       => 'other_site',
		'redirected_off_host' => 'other_site',
	);

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		try {
			$reason = $watch->controls->page( OwnSite::home() );
			if ( 'budget' === $reason ) {
				throw new Unseen( $reason );
			}
			$parts->set( 'works', '' === $reason );
			$parts->set( 'obstacle', '' === $reason ? 'none' : self::OBSTACLES[ $reason ] ?? 'other' );
		} catch ( Unseen $unseen ) {
			$parts->unseen( 'works', $unseen->reason );
			$parts->unseen( 'obstacle', $unseen->reason );
		}
		return $parts->sighting( 'loopback' );
	}
}
