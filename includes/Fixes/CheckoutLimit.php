<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Probes\Support\Plugins;

/**
 * WooCommerce's own limit on how fast one visitor places orders.
 */
final class CheckoutLimit extends Reversible {
	/** The first WooCommerce that has the limit. */
	private const SINCE = '9.6';

	public function title(): string {
		return __( 'Limit how fast one visitor can place orders', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Three orders a minute and visitor go through, the fourth has to wait.', 'store-posture' ),
			__( 'Shoppers do not notice. A CDN that hides visitors\' addresses makes all of them count as one.', 'store-posture' ),
		);
	}

	public function obstacle( Bench $bench ): string {
		$version = defined( 'WC_VERSION' ) && is_string( constant( 'WC_VERSION' ) ) ? constant( 'WC_VERSION' ) : '';
		return match ( true ) {
			! Plugins::woocommerce_runs() => __( 'There is no WooCommerce store here.', 'store-posture' ),
			version_compare( $version, self::SINCE, '<' ) => __( 'WooCommerce has this limit from version 9.6 on. Update it first.', 'store-posture' ),
			true === ( $bench->fact( 'client_ip' )['shared'] ?? null ) => __( 'WordPress sees one address for all visitors, so all would count as one.', 'store-posture' ),
			default => '',
		};
	}

	public function edits( Bench $bench ): array {
		return Plugins::woocommerce_runs() ? self::needed( OptionChange::to( __( 'Rate limit Checkout', 'store-posture' ), 'woocommerce_feature_rate_limit_checkout_enabled', 'yes' ) ) : array();
	}
}
