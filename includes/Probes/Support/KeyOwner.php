<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Whom an API key or a webhook acts for, and what that account may do in the store now.
 */
final class KeyOwner {
	/** WooCommerce's rights below manage_woocommerce. */
	private const SELLS = array( 'view_woocommerce_reports', 'create_customers', 'edit_shop_orders', 'edit_others_shop_orders', 'read_private_shop_orders', 'edit_products', 'edit_others_products', 'edit_shop_coupons' );

	private function __construct(
		public readonly bool $exists,
		public readonly bool $manages,
		public readonly bool $sells,
	) {}

	/**
	 * @param list<int> $ids
	 * @return array<int, self>
	 */
	public static function all( array $ids ): array {
		$ids    = array_values( array_unique( array_filter( $ids, static fn ( int $id ): bool => 0 < $id ) ) );
		$owners = array( 0 => new self( false, false, false ) );
		if ( array() !== $ids ) {
			cache_users( $ids );
		}
		foreach ( $ids as $id ) {
			$owners[ $id ] = new self(
				false !== get_userdata( $id ),
				user_can( $id, 'manage_woocommerce' ),
				array() !== array_filter( self::SELLS, static fn ( string $right ): bool => user_can( $id, $right ) ),
			);
		}
		return $owners;
	}
}
