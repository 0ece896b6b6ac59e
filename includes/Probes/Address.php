<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * The addresses this site gives itself, after filters. is_ssl() is not asked: behind a proxy it speaks of the last leg only.
 */
final class Address implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->set( 'host_kind', Host::kind( self::host() ) );
		$parts->see( 'home_https', static fn (): bool => self::is_https( home_url() ) );
		$parts->see( 'siteurl_https', static fn (): bool => self::is_https( site_url() ) );
		// WordPress forces it by itself where the site's address is https.
		$parts->see( 'admin_forced', static fn (): bool => force_ssl_admin() );
		$parts->set( 'set_in_code', defined( 'WP_HOME' ) || defined( 'WP_SITEURL' ) );
		foreach ( array(
			'checkout_forced'   => 'woocommerce_force_ssl_checkout',
			'checkout_unforced' => 'woocommerce_unforce_ssl_checkout',
		) as $field => $option ) {
			$parts->see( $field, static fn (): bool => Plugins::woocommerce_runs() ? Option::yes( $option ) : throw new Unseen( 'woo_absent' ) );
		}
		return $parts->sighting();
	}

	private static function host(): string {
		try {
			return Host::of( home_url() );
		} catch ( \Throwable ) {
			// A filter broke home_url(): the stored address still names the host.
			return Host::of( (string) Option::text( 'home' ) );
		}
	}

	private static function is_https( mixed $address ): bool {
		if ( ! is_string( $address ) || '' === Host::of( $address ) ) {
			throw new Unseen( 'wrong_type' );
		}
		return 'https' === strtolower( (string) wp_parse_url( $address, PHP_URL_SCHEME ) );
	}
}
