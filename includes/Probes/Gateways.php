<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\GatewaySettings;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Payment methods and how card details travel: by our table, else by what the code proves, else unknown. A class alone proves
 * nothing (Stripe's extends WooCommerce's card form and shows the provider's fields).
 */
final class Gateways implements Probe {
	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$list  = array();
		$parts->see(
			'list',
			static function () use ( &$list, $watch ): array {
				foreach ( self::registered() as $gateway ) {
					$list[] = self::gateway( $gateway, $watch );
				}
				$list = array_map( static fn ( array $one, ?bool $mode ): array => array( 'test_mode' => $mode ) + $one, $list, GatewaySettings::modes( $list ) );
				return $list;
			}
		);
		foreach ( $list as $at => $one ) {
			if ( null === $one['debug_log'] ) {
				$parts->reason( "list.{$at}.debug_log", 'unknown_format' );
			}
			foreach ( array( 'takes_cards', 'route', 'test_mode' ) as $field ) {
				if ( null === $one[ $field ] ) {
					$parts->reason( "list.{$at}.{$field}", 'unknown_gateway' );
				}
			}
		}
		$enabled = array_filter( $list, static fn ( array $one ): bool => $one['enabled'] );
		$seen    = null !== $parts->get( 'list' );
		$reason  = $seen ? 'unknown_gateway' : $parts->reason_of( 'list' );
		$parts->see( 'takes_cards', static fn (): bool => $seen ? self::any_takes_cards( $enabled ) : throw new Unseen( $reason ) );
		$parts->see( 'all_known', static fn (): bool => ( $seen && ! in_array( 'nobody', array_column( $enabled, 'known_by' ), true ) ) ?: throw new Unseen( $reason ) );
		// WooCommerce itself tells them all (WC_REST_Payment_Gateways_Controller, 11.0.1).
		$parts->see( 'masked', static fn (): bool => array() === Callbacks::foreign( 'woocommerce_rest_prepare_payment_gateway' ) ? false : throw new Unseen( 'unknown_plugin' ) );
		return $parts->sighting();
	}

	/**
	 * @return list<\WC_Payment_Gateway>
	 */
	private static function registered(): array {
		$gateways = WC()->payment_gateways()->payment_gateways();
		return array_values( array_filter( is_array( $gateways ) ? $gateways : throw new Unseen( 'wrong_type' ), static fn ( mixed $gateway ): bool => $gateway instanceof \WC_Payment_Gateway ) );
	}

	/**
	 * @return array{id: string, title: string, plugin: string, enabled: bool, takes_cards: bool|null, route: string|null, known_by: string, test_mode: bool|null, debug_log: bool|null, stored_secrets: int}
	 */
	private static function gateway( \WC_Payment_Gateway $gateway, Watch $watch ): array {
		$id     = Text::of( $gateway->id, 100 );
		$plugin = Callbacks::owner_of( (string) ( new \ReflectionClass( $gateway ) )->getFileName() );
		$known  = self::from_table( $id, $plugin, $watch ) ?? self::from_code( $gateway );
		return array(
			'id'             => $id,
			'title'          => Text::of( $gateway->get_method_title(), 100 ) ?: $id,
			'plugin'         => $plugin,
			'enabled'        => 'yes' === $gateway->enabled,
			'takes_cards'    => $known['takes_cards'] ?? null,
			'route'          => $known['route'] ?? null,
			'known_by'       => $known['known_by'] ?? 'nobody',
			'test_mode'      => GatewaySettings::test_mode( $gateway, $known['known_by'] ?? 'nobody', $known['route'] ?? '' ),
			'debug_log'      => GatewaySettings::debug_log( $gateway ),
			'stored_secrets' => GatewaySettings::stored_secrets( $gateway ),
		);
	}

	/**
	 * @return array{takes_cards: bool, route: string, known_by: 'table'}|null
	 */
	private static function from_table( string $id, string $plugin, Watch $watch ): ?array {
		foreach ( $watch->data->any( 'gateways' ) as $row ) {
			if ( is_array( $row ) && $id === ( $row['id'] ?? null ) && $plugin === ( $row['plugin'] ?? null ) && is_bool( $row['takes_cards'] ?? null ) && is_string( $row['route'] ?? null ) ) {
				return array(
					'takes_cards' => $row['takes_cards'],
					'route'       => $row['route'],
					'known_by'    => 'table',
				);
			}
		}
		return null;
	}

	/**
	 * WooCommerce's own card form gives its fields a name, and so sends them to this server, unless the gateway keeps tokens
	 * (WC_Payment_Gateway_CC::field_name(), WooCommerce 11.0.1). The form must be WooCommerce's, not one drawn over it.
	 *
	 * @return array{takes_cards: true, route: 'through_server', known_by: 'code'}|null
	 */
	private static function from_code( \WC_Payment_Gateway $gateway ): ?array {
		if ( ! $gateway instanceof \WC_Payment_Gateway_CC || $gateway->supports( 'tokenization' ) ) {
			return null;
		}
		foreach ( array( 'payment_fields', 'form', 'field_name' ) as $method ) {
			if ( method_exists( $gateway, $method ) && 'woocommerce' !== Callbacks::source_of( array( $gateway, $method ) ) ) {
				return null;
			}
		}
		return array(
			'takes_cards' => true,
			'route'       => 'through_server',
			'known_by'    => 'code',
		);
	}

	/**
	 * @param array<array{takes_cards: bool|null}> $enabled
	 */
	private static function any_takes_cards( array $enabled ): bool {
		$takes = array_column( $enabled, 'takes_cards' );
		return match ( true ) {
			in_array( true, $takes, true ) => true,
			in_array( null, $takes, true ) => throw new Unseen( 'unknown_gateway' ),
			default => false,
		};
	}
}
