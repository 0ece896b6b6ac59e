<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How customers come to a password of their own: by a link to their mail address, or typed where they sign up.
 */
final class CustomerAccounts implements Probe {
	/** What WooCommerce asks for itself. Source: wc_password_strength_meter_params, WooCommerce 11.0.1. */
	private const USUAL_STRENGTH = 3;

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$runs  = Plugins::woocommerce_runs();
		foreach ( array(
			'sign_up'          => self::sign_up( ... ),
			'password_by_mail' => static fn (): bool => Option::yes( 'woocommerce_registration_generate_password', true ),
			'strength_asked'   => self::strength( ... ),
		) as $field => $see ) {
			$parts->see( $field, static fn (): mixed => $runs ? $see() : throw new Unseen( 'woo_absent' ) );
		}
		return $parts->sighting();
	}

	private static function sign_up(): bool {
		return Option::yes( 'woocommerce_enable_myaccount_registration' )
			|| Option::yes( 'woocommerce_enable_signup_and_login_from_checkout' )
			|| Option::yes( 'woocommerce_enable_delayed_account_creation' );
	}

	/** Others may have been told on pages only: what is asked here is what code that always runs says. */
	private static function strength(): float {
		$asked = apply_filters( 'woocommerce_min_password_strength', self::USUAL_STRENGTH ); // phpcs:ignore WordPress.NamingConventions -- WooCommerce's own filter, asked for its outcome.
		return is_numeric( $asked ) ? (float) max( 0, min( 4, (int) $asked ) ) : throw new Unseen( 'unknown_format' );
	}
}
