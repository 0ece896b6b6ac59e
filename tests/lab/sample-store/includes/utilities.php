<?php
/**
 * WooCommerce's public helper classes, under their own names, with the answers an observer asks for.
 */

declare(strict_types=1);

namespace Automattic\WooCommerce\Utilities {

	if ( ! defined( 'ABSPATH' ) ) {
		exit;
	}

	final class OrderUtil {

		public static function custom_orders_table_usage_is_enabled(): bool {
			return 'yes' === get_option( 'woocommerce_custom_orders_table_enabled' );
		}
	}

	final class FeaturesUtil {

		/** Those that are off until their option says yes. */
		private const PLAIN = array( 'rate_limit_checkout', 'fulfillments', 'mcp_integration', 'agentic_checkout', 'dual_code_graphql_api', 'point_of_sale_staff', 'rest_api_caching', 'cost_of_goods_sold', 'abandoned_cart_recovery', 'block_email_editor', 'customer_review_request', 'deferred_transactional_emails' );

		/** The sample store has no features that plugins could clash with. */
		public static function declare_compatibility( string $feature, string $plugin_file, bool $positive = true ): bool {
			unset( $feature, $plugin_file, $positive );
			return did_action( 'before_woocommerce_init' ) > 0;
		}

		/** @return array<string, array{is_enabled?: bool}> */
		public static function get_features( bool $include_experimental = false, bool $include_enabled_info = false ): array {
			unset( $include_experimental );
			$all = array();
			foreach ( array( ...array_keys( require \WC_ABSPATH . 'data/features.php' ), ...self::PLAIN ) as $feature ) {
				$all[ $feature ] = $include_enabled_info ? array( 'is_enabled' => self::feature_is_enabled( $feature ) ) : array();
			}
			return $all;
		}

		public static function feature_is_enabled( string $feature ): bool {
			static $features = null;
			$features      ??= require \WC_ABSPATH . 'data/features.php';
			$switch          = $features[ $feature ] ?? array(
				'option'  => "woocommerce_feature_{$feature}_enabled",
				'default' => 'no',
			);
			return 'yes' === get_option( $switch['option'], $switch['default'] );
		}
	}

	final class LoggingUtil {

		public static function logging_is_enabled(): bool {
			return 'yes' === get_option( 'woocommerce_logs_logging_enabled', 'yes' );
		}

		public static function get_default_handler(): string {
			return (string) get_option( 'woocommerce_logs_default_handler', 'Automattic\WooCommerce\Internal\Admin\Logging\LogHandlerFileV2' );
		}

		public static function get_retention_period(): int {
			return (int) get_option( 'woocommerce_logs_retention_period_days', 30 );
		}

		public static function get_level_threshold(): string {
			return (string) get_option( 'woocommerce_logs_level_threshold', 'none' );
		}

		/** @param bool $create_dir Makes the folder with its two guard files, as the first log line does. */
		public static function get_log_directory( bool $create_dir = true ): string {
			$folder = (string) apply_filters( 'woocommerce_log_directory', wp_upload_dir( null, false )['basedir'] . '/wc-logs/' );
			if ( $create_dir && ! is_dir( $folder ) && wp_mkdir_p( $folder ) ) {
				file_put_contents( $folder . '.htaccess', 'deny from all' );
				file_put_contents( $folder . 'index.html', '' );
			}
			return $folder;
		}
	}
}

namespace Automattic\WooCommerce\StoreApi\Utilities {

	final class RateLimits {

		/** @return object{enabled: bool, proxy_support: bool, limit: int, seconds: int} */
		public static function get_options(): object {
			$defaults = array(
				'enabled'       => false,
				'proxy_support' => false,
				'limit'         => 25,
				'seconds'       => 10,
			);
			return (object) array_merge( $defaults, (array) apply_filters( 'woocommerce_store_api_rate_limit_options', $defaults ) );
		}
	}
}
