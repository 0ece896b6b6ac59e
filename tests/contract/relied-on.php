<?php
/**
 * What Store Posture calls or reads of WooCommerce by name. The contract holds both stores, the real one and the sample, to it.
 *
 * @return array{constants: list<string>, functions: list<string>, classes: array<string, list<string>>, filters: list<string>, requests: list<string>}
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

return array(
	'constants' => array( 'WC_VERSION', 'WC_PLUGIN_FILE', 'WC_ABSPATH', 'WC_PLUGIN_BASENAME', 'WOOCOMMERCE_VERSION' ),
	'functions' => array( 'WC', 'wc_get_page_id', 'wc_get_page_permalink', 'wc_get_order_statuses', 'is_checkout', 'is_account_page' ),
	'classes'   => array(
		'WooCommerce'                                       => array( 'instance', 'payment_gateways' ),
		'WC_Payment_Gateways'                               => array( 'payment_gateways', 'get_available_payment_gateways' ),
		'WC_Payment_Gateway'                                => array( 'supports', 'get_title', 'get_method_title', 'init_settings', 'payment_fields', 'process_payment' ),
		'WC_Payment_Gateway_CC'                             => array(),
		'Automattic\WooCommerce\Utilities\OrderUtil'        => array( 'custom_orders_table_usage_is_enabled' ),
		'Automattic\WooCommerce\Utilities\FeaturesUtil'     => array( 'declare_compatibility', 'feature_is_enabled' ),
		'Automattic\WooCommerce\Utilities\LoggingUtil'      => array( 'get_log_directory', 'get_retention_period', 'get_level_threshold', 'get_default_handler', 'logging_is_enabled' ),
		'Automattic\WooCommerce\StoreApi\Utilities\RateLimits' => array( 'get_options' ),
	),
	// Path => asked without cookies; folders by a file in them, because servers differ in what they make of a bare folder.
	'requests'  => array(
		'/',
		'/shop/',
		'/cart/',
		'/checkout/',
		'/checkout/order-received/',
		'/my-account/',
		'/wp-json/',
		'/wp-json/wc/v3/orders',
		'/wp-json/wc/v3/system_status',
		'/wp-json/wc/v3/orders/statuses',
		'/wp-json/wc/store/v1/cart',
		'/wp-content/uploads/woocommerce_uploads/index.html',
		'/wp-content/uploads/wc-logs/index.html',
	),
);
