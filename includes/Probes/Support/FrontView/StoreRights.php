<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

use StorePosture\Probes\Support\Callbacks;

/**
 * What WooCommerce's REST API would let this visitor read: the right as WordPress has it, through the filter that has the last word
 * (wc_rest_check_*_permissions(), WooCommerce 11.0.1). Asked with the visitor's own rights, as an API request is.
 */
final class StoreRights implements Viewer {
	private const HOOK = 'woocommerce_rest_check_permissions';
	/** What it is called here, in the filter, and the right it takes. */
	private const THINGS = array(
		'orders'    => array( 'shop_order', 'read_private_shop_orders' ),
		'coupons'   => array( 'shop_coupon', 'read_private_shop_coupons' ),
		'customers' => array( 'user', 'list_users' ),
		'settings'  => array( 'settings', 'manage_woocommerce' ),
		'reports'   => array( 'reports', 'view_woocommerce_reports' ),
		'webhooks'  => array( 'webhooks', 'manage_woocommerce' ),
	);

	public function name(): string {
		return 'store_rights';
	}

	public function see(): array {
		return array(
			'anonymous_may_read' => is_user_logged_in() ? null : self::readable(),
			'sources'            => Callbacks::foreign( self::HOOK ),
		);
	}

	/**
	 * @return list<string>|null Null where a filter threw.
	 */
	private static function readable(): ?array {
		$readable = array();
		try {
			foreach ( self::THINGS as $name => [ $in_filter, $right ] ) {
				if ( (bool) apply_filters( self::HOOK, current_user_can( $right ), 'read', 0, $in_filter ) ) {
					$readable[] = $name;
				}
			}
		} catch ( \Throwable ) {
			return null;
		}
		return $readable;
	}
}
