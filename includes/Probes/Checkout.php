<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use Automattic\WooCommerce\StoreApi\Utilities\RateLimits;
use StorePosture\Probes\Support\Challenges;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How the checkout takes orders, and what slows a machine down there.
 */
final class Checkout implements Probe {
	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$parts->see( 'kind', self::kind( ... ) );
		$parts->set( 'order_limit', Option::yes( 'woocommerce_feature_rate_limit_checkout_enabled' ) );
		$parts->see( 'store_api_limit', static fn (): bool => self::limit( 'enabled' ) );
		$parts->see( 'proxy_support', static fn (): bool => self::limit( 'proxy_support' ) );
		$parts->see( 'classic_challenge', static fn (): bool => Challenges::cover( $watch->data, 'covers_classic' ) );
		$parts->see( 'block_challenge', static fn (): bool => Challenges::cover( $watch->data, 'covers_block' ) );
		return $parts->sighting();
	}

	/**
	 * @return 'block'|'classic'|'both'|'other' Other: a page builder's, or no page at all.
	 */
	private static function kind(): string {
		$page    = get_post( Option::id( 'woocommerce_checkout_page_id' ) ?: -1 );
		$content = $page instanceof \WP_Post ? substr( $page->post_content, 0, 500000 ) : '';
		$block   = str_contains( $content, '<!-- wp:woocommerce/checkout ' ) || has_block( 'woocommerce/checkout', $content );
		$classic = has_shortcode( $content, 'woocommerce_checkout' ) || 1 === preg_match( '/<!-- wp:woocommerce\/classic-shortcode\s[^>]*"shortcode":\s*"checkout"/', $content );
		return match ( true ) {
			$block && $classic => 'both',
			$block => 'block',
			$classic => 'classic',
			default => 'other',
		};
	}

	/**
	 * WooCommerce's general limit on its Store API, after its filter.
	 *
	 * @param 'enabled'|'proxy_support' $field
	 */
	private static function limit( string $field ): bool {
		if ( ! class_exists( RateLimits::class ) || ! is_callable( array( RateLimits::class, 'get_options' ) ) ) {
			throw new Unseen( 'not_supported' );
		}
		$options = (array) RateLimits::get_options();
		return array_key_exists( $field, $options ) && is_scalar( $options[ $field ] ) ? (bool) $options[ $field ] : throw new Unseen( 'wrong_type' );
	}
}
