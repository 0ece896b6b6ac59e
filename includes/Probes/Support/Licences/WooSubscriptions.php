<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Licences;

use StorePosture\Probes\Support\Text;

/**
 * What WooCommerce noted of the subscriptions of the connected WooCommerce.com account. Its note lives three hours and is made anew
 * twice a day; it is read as it lies there, for up to two days, and never asked for anew. An empty one tells nothing: WooCommerce
 * keeps one after a failed request, too.
 */
final class WooSubscriptions {
	private const NOTE     = '_woocommerce_helper_subscriptions';
	private const LIFETIME = 3 * HOUR_IN_SECONDS;
	private const KEPT     = 2 * DAY_IN_SECONDS;

	/**
	 * Product id to its subscriptions; null when nothing is told.
	 *
	 * @var array<int, list<array<array-key, mixed>>>|null
	 */
	private ?array $products = null;

	/** Of this site, at WooCommerce.com. */
	private int $site = 0;

	private readonly int $now;

	public function __construct( string $now ) {
		$this->now = (int) strtotime( $now );
		$stored    = get_option( 'woocommerce_helper_data' );
		$auth      = is_array( $stored ) && is_array( $stored['auth'] ?? null ) ? $stored['auth'] : array();
		$for       = Maker::host( Text::of( $auth['url'] ?? '' ) );
		// A copy brings along the connection of the site it was made from.
		if ( '' === Text::of( $auth['access_token'] ?? '' ) || ( '' !== $for && Maker::host( home_url() ) !== $for ) ) {
			return;
		}
		$list = $this->note();
		if ( null === $list || array() === $list ) {
			return;
		}
		$this->site     = is_numeric( $auth['site_id'] ?? null ) ? (int) $auth['site_id'] : 0;
		$this->products = array();
		foreach ( $list as $one ) {
			if ( ! is_array( $one ) || ! is_numeric( $one['product_id'] ?? null ) ) {
				$this->products = null;
				return;
			}
			$this->products[ (int) $one['product_id'] ][] = $one;
		}
	}

	/** Product id of the header 'Woo: 18734:hash' or of WooCommerce's entry in the record of updates; 0 for no product of theirs. */
	public static function product( string $header, string $entry_id ): int {
		return 1 === preg_match( '/^\s*(\d{1,15})\s*:\s*\S/', $header, $part ) || 1 === preg_match( '/^woocommerce-com-(\d{1,15})$/D', $entry_id, $part ) ? (int) $part[1] : 0;
	}

	/**
	 * @return 'covered'|'subscription_ended'|'no_subscription'|'unknown'
	 */
	public function seen( int $product ): string {
		if ( null === $this->products ) {
			return 'unknown';
		}
		$all = $this->products[ $product ] ?? array();
		if ( array() === $all ) {
			return 'no_subscription';
		}
		$states = array_map( $this->state( ... ), $all );
		return match ( true ) {
			in_array( 'covered', $states, true ) => 'covered',
			in_array( 'unknown', $states, true ) => 'unknown',
			default => 'subscription_ended',
		};
	}

	/**
	 * @param array<array-key, mixed> $one
	 * @return 'covered'|'subscription_ended'|'unknown'
	 */
	private function state( array $one ): string {
		$connected = is_array( $one['connections'] ?? null ) && in_array( $this->site, array_map( static fn ( mixed $id ): int => is_numeric( $id ) ? (int) $id : -1, $one['connections'] ), true );
		$runs      = true === ( $one['lifetime'] ?? null ) || false === ( $one['expired'] ?? null );
		return match ( true ) {
			$runs && $connected => 'covered',
			// Paid for, and used elsewhere or nowhere.
			$runs, true !== ( $one['expired'] ?? null ) => 'unknown',
			default => 'subscription_ended',
		};
	}

	/**
	 * @return array<array-key, mixed>|null
	 */
	private function note(): ?array {
		if ( wp_using_ext_object_cache() ) {
			$list = get_transient( self::NOTE );
			return is_array( $list ) ? $list : null;
		}
		// get_transient() would delete what is three hours old.
		$until = get_option( '_transient_timeout_' . self::NOTE );
		$list  = get_option( '_transient_' . self::NOTE );
		return is_array( $list ) && is_numeric( $until ) && $this->now - ( (int) $until - self::LIFETIME ) <= self::KEPT ? $list : null;
	}
}
