<?php
/**
 * Features of WooCommerce 11.0.1 whose switch has a name of its own, or that are on although nothing is stored.
 * Every other feature is off unless the option `woocommerce_feature_{id}_enabled` says yes.
 *
 * @return array<string, array{option: string, default: 'yes'|'no'}>
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

$own_name = static fn( string $option ): array => array(
	'option'  => $option,
	'default' => 'no',
);
$on       = static fn( string $id, string $option = '' ): array => array(
	'option'  => '' === $option ? "woocommerce_feature_{$id}_enabled" : $option,
	'default' => 'yes',
);

return array(
	'analytics'              => $on( 'analytics', 'woocommerce_analytics_enabled' ),
	'marketplace'            => $on( 'marketplace' ),
	'order_attribution'      => $on( 'order_attribution' ),
	'site_visibility_badge'  => $on( 'site_visibility_badge' ),
	'remote_logging'         => $on( 'remote_logging' ),
	'blueprint'              => $on( 'blueprint' ),
	'point_of_sale'          => $on( 'point_of_sale' ),
	'push_notifications'     => $on( 'push_notifications' ),
	'custom_order_tables'    => $own_name( 'woocommerce_custom_orders_table_enabled' ),
	'hpos_fts_indexes'       => $own_name( 'woocommerce_hpos_fts_index_enabled' ),
	'hpos_datastore_caching' => $own_name( 'woocommerce_hpos_datastore_caching_enabled' ),
	'variation_gallery'      => $own_name( 'wc_feature_woocommerce_additional_variation_images_enabled' ),
	'wc-visual-attribute'    => $own_name( 'woocommerce_feature_wc_visual_attribute_enabled' ),
	'cart_save_for_later'    => $own_name( 'woocommerce_cart_save_for_later_enabled' ),
	'product_wishlist'       => $own_name( 'woocommerce_product_wishlist_enabled' ),
);
