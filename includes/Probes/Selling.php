<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Orders;
use StorePosture\Probes\Support\OwnSettings;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Where the store sells. "Sells to all countries" is not "has customers there": only a list somebody chose and real orders count.
 */
final class Selling implements Probe {
	/** WooCommerce's value until somebody says where the store is. */
	private const UNTOUCHED = 'US:CA';

	public function see( Watch $watch ): Sighting {
		$parts   = new Parts();
		$default = self::base_is_default();
		$parts->see( 'base', static fn (): string => self::base( $default ) );
		$parts->set( 'base_is_default', $default );
		$by_country = array();
		$parts->see(
			'by_country',
			static function () use ( &$by_country ): array {
				$orders     = Orders::of_this_store();
				$by_country = $orders->extent()['count'] > Orders::AT_MOST ? throw new Unseen( 'capped' ) : $orders->people_by_country();
				return array_map(
					static fn ( array $one ): array => array(
						'country' => $one['country'],
						'people'  => $one['people'],
					),
					$by_country
				);
			}
		);
		$parts->see(
			'countries',
			static function () use ( $parts, $watch, &$by_country ): array {
				if ( null === $parts->get( 'by_country' ) && 'woo_absent' !== $parts->reason_of( 'by_country' ) ) {
					throw new Unseen( $parts->reason_of( 'by_country' ) );
				}
				$since   = Time::days_before( $watch->now, Limits::number( $watch->data, 'customer_country_days' ) );
				$recent  = array_filter( $by_country, static fn ( array $one ): bool => $one['last'] >= $since );
				$sold_to = array( ...self::chosen(), ...array_column( $recent, 'country' ) );
				$base    = $parts->get( 'base' );
				if ( is_string( $base ) ) {
					array_unshift( $sold_to, $base );
				}
				// Without a base and without an order nothing is known, which is not "nowhere".
				return array() === $sold_to ? throw new Unseen( $parts->reason_of( 'base' ) ) : array_values( array_unique( $sold_to ) );
			}
		);
		return $parts->sighting();
	}

	private static function base_is_default(): bool {
		return Plugins::woocommerce_runs()
			&& self::UNTOUCHED === Option::text( 'woocommerce_default_country', self::UNTOUCHED )
			&& '' === Option::text( 'woocommerce_store_address' )
			&& '' === Option::text( 'woocommerce_store_city' );
	}

	private static function base( bool $is_default ): string {
		$told = OwnSettings::country();
		if ( '' !== $told ) {
			return $told;
		}
		if ( ! Plugins::woocommerce_runs() ) {
			throw new Unseen( 'woo_absent' );
		}
		$stored = Option::text( 'woocommerce_default_country', self::UNTOUCHED, 20 ) ?? throw new Unseen( 'wrong_type' );
		$base   = explode( ':', $stored )[0];
		return match ( true ) {
			$is_default => throw new Unseen( 'not_confirmed' ),
			1 === preg_match( '/^[A-Z]{2}$/D', $base ) => $base,
			default => throw new Unseen( 'wrong_type' ),
		};
	}

	/**
	 * Countries somebody picked one by one.
	 *
	 * @return list<string>
	 */
	private static function chosen(): array {
		if ( ! Plugins::woocommerce_runs() || 'specific' !== Option::text( 'woocommerce_allowed_countries' ) ) {
			return array();
		}
		$chosen = Option::list( 'woocommerce_specific_allowed_countries' ) ?? throw new Unseen( 'wrong_type' );
		return array_values( array_filter( $chosen, static fn ( mixed $code ): bool => is_string( $code ) && 1 === preg_match( '/^[A-Z]{2}$/D', $code ) ) );
	}
}
