<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\CertificateReading;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Handshake;
use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Vantage;
use StorePosture\Probes\Support\Watch;

/**
 * The certificate visitors get. Behind a CDN this server's own one is nobody's affair but the CDN's; a bad one is told only where
 * the public's DNS leads to this very server.
 */
final class Certificate implements Probe {
	private const OF_IT = array( 'not_after', 'renewal_due', 'lifetime_days', 'issuer', 'names' );

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		try {
			$home = OwnSite::home();
			if ( ! str_starts_with( $home, 'https://' ) ) {
				throw new Unseen( 'not_supported' );
			}
			$control = $watch->controls->page( $home );
			if ( '' !== $control ) {
				throw new Unseen( $control );
			}
			if ( false === apply_filters( 'https_ssl_verify', true, $home . '/' ) ) { // phpcs:ignore WordPress.NamingConventions -- core's own filter, asked for its outcome.
				// Then whatever comes back is accepted.
				throw new Unseen( 'filtered' );
			}
			self::see_own( $watch, $parts, $home );
			$parts->see( 'twin_name', static fn (): string => self::twin( $watch, OwnSite::twin( $home ), $home ) );
		} catch ( Unseen $unseen ) {
			foreach ( array( 'chain_ok', 'name_ok', 'twin_name', 'vantage', ...self::OF_IT ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
		}
		return $parts->sighting( 'loopback' );
	}

	private static function see_own( Watch $watch, Parts $parts, string $home ): void {
		$accepted = $watch->controls->certificate( $home );
		$chained  = $accepted;
		$shake    = null;
		if ( ! $accepted ) {
			$watch->http->without_certificate( $home, false );
			$shake   = Handshake::with( $watch->http, $home . '/', true );
			$chained = $shake->answer->answered();
			$watch->http->without_certificate( $home, true );
		}
		$shake = $chained && null !== $shake ? $shake : Handshake::with( $watch->http, $home . '/' );
		if ( ! $shake->answer->answered() ) {
			throw new Unseen( $shake->answer->reason );
		}
		self::only_of_visitors( $shake, $watch->controls, $accepted );
		$read = CertificateReading::of( $shake->certificate );
		$parts->set( 'chain_ok', $chained );
		$parts->see( 'name_ok', static fn (): bool => $accepted || ( null === $read ? throw new Unseen( 'function_disabled' ) : $read->is_for( Host::of( $home ) ) ) );
		$parts->set( 'vantage', Vantage::is_edge( $shake->answer, $watch->controls ) ? 'edge' : 'origin' );
		if ( null === $read ) {
			foreach ( self::OF_IT as $field ) {
				$parts->unseen( $field, 'function_disabled' );
			}
			return;
		}
		$parts->set( 'not_after', gmdate( 'Y-m-d\TH:i:s\Z', $read->not_after ) );
		$parts->set( 'renewal_due', gmdate( 'Y-m-d\TH:i:s\Z', $read->renewal_due( Limits::number( $watch->data, 'certificate_renewal_share' ) ) ) );
		$parts->set( 'lifetime_days', round( $read->lifetime(), 1 ) );
		$parts->set( 'issuer', Text::plain( $read->issuer, 100 ) );
		$parts->set( 'names', count( $read->names ) );
	}

	/**
	 * @throws Unseen Where visitors get another certificate, or may.
	 */
	private static function only_of_visitors( Handshake $shake, Controls $controls, bool $accepted ): void {
		if ( Vantage::may_miss( $shake->answer, $controls ) ) {
			throw new Unseen( 'only_origin_seen' );
		}
		if ( ! $accepted && ! Vantage::is_edge( $shake->answer, $controls ) ) {
			throw new Unseen( 'local_only_view' );
		}
	}

	/**
	 * With www where the site has none, without where it has.
	 *
	 * @return 'none'|'ok'|'bad' None: nobody gets to this site that way.
	 */
	private static function twin( Watch $watch, ?string $twin, string $home ): string {
		if ( null === $twin ) {
			return 'none';
		}
		$answer = $watch->http->get( $twin . '/', array(), 4096 );
		if ( $answer->answered() ) {
			return 'ok';
		}
		if ( in_array( $answer->reason, array( 'loopback_dns', 'loopback_refused' ), true ) ) {
			return 'none';
		}
		if ( 'loopback_tls' !== $answer->reason ) {
			throw new Unseen( $answer->reason );
		}
		$watch->http->without_certificate( $twin, true );
		$answer = $watch->http->get( $twin . '/', array(), 4096 );
		$watch->http->without_certificate( $twin, false );
		$own       = Host::of( $home );
		$leads_here = Host::of( $answer->leads_to() ) === $own || str_contains( $answer->header( 'link' ), "//{$own}/" );
		return $leads_here && Vantage::is_edge( $answer, $watch->controls ) ? 'bad' : 'none';
	}
}
