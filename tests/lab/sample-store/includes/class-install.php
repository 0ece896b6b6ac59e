<?php
/**
 * Brings the sample store into being: tables, options, roles, pages, folders, tasks. Running it again changes nothing.
 */

declare(strict_types=1);

namespace SampleStore;

use Automattic\WooCommerce\Utilities\LoggingUtil;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

final class Install {

	public static function run(): void {
		self::name_tables();
		self::make_tables();
		self::set_options();
		self::make_roles();
		self::make_pages();
		self::make_folders();
		self::plan_tasks();
		register_types();
		flush_rewrite_rules( false );
	}

	/** Tables that hold a thing's details are known to WordPress by a second name, or get_metadata() does not find them. */
	public static function name_tables(): void {
		global $wpdb;
		$wpdb->order_itemmeta    = $wpdb->prefix . 'woocommerce_order_itemmeta';
		$wpdb->payment_tokenmeta = $wpdb->prefix . 'woocommerce_payment_tokenmeta';
	}

	private static function make_tables(): void {
		global $wpdb;
		$tables = require dirname( __DIR__ ) . '/data/tables.php';
		foreach ( $tables as $table => $parts ) {
			$lines = array();
			foreach ( $parts['columns'] as $column => $definition ) {
				$lines[] = "`$column` $definition";
			}
			foreach ( $parts['keys'] as $key => $columns ) {
				// Some of these names mean something in SQL, so all are quoted.
				$lines[] = preg_replace( '/ (?!KEY$)(\w+)$/', ' `$1`', $key ) . ' (' . preg_replace( '/[a-z_]\w*/', '`$0`', $columns ) . ')';
			}
			$made = $wpdb->query( "CREATE TABLE IF NOT EXISTS {$wpdb->prefix}$table ( " . implode( ', ', $lines ) . ' ) ' . $wpdb->get_charset_collate() );
			if ( false === $made ) {
				throw new \RuntimeException( "Could not make the table $table: " . $wpdb->last_error );
			}
		}
	}

	private static function set_options(): void {
		$owner = get_option( 'admin_email' );
		$today = gmdate( 'Y-m-d H:i:s' );
		$own   = array(
			'woocommerce_version'                                            => WC_VERSION,
			'woocommerce_db_version'                                         => WC_VERSION,
			'woocommerce_initial_installed_version'                          => WC_VERSION,
			'woocommerce_hooked_blocks_version'                              => WC_VERSION,
			'woocommerce_schema_version'                                     => '920',
			'woocommerce_newly_installed'                                    => 'no',
			'woocommerce_admin_install_timestamp'                            => (string) time(),
			'woocommerce_admin_notices'                                      => array(),
			'woocommerce_admin_scheduler_last_processed_order_id'            => '0',
			'woocommerce_admin_scheduler_last_processed_order_modified_date' => $today,
			'woocommerce_email_improvements_enabled_count'                   => '1',
			'woocommerce_email_improvements_first_enabled_at'                => $today,
			'woocommerce_email_improvements_last_enabled_at'                 => $today,
			'woocommerce_inbox_variant_assignment'                           => '5',
			'woocommerce_remote_variant_assignment'                          => '22',
			'woocommerce_placeholder_image'                                  => '0',
			'woocommerce_terms_page_id'                                      => '',
			'woocommerce_store_id'                                           => wp_generate_uuid4(),
			'woocommerce_email_from_address'                                 => $owner,
			'woocommerce_stock_email_recipient'                              => $owner,
			'woocommerce_pos_store_email'                                    => $owner,
			'woocommerce_pos_store_address'                                  => 'CA',
			'woocommerce_paypal_settings'                                    => array( 'enabled' => 'no' ),
			'woocommerce_checkout_privacy_policy_text'                       => 'We use what you enter here to handle this order, as our [privacy_policy] says in full. You can ask us at any time what we keep, and have it put right.',
			'woocommerce_registration_privacy_policy_text'                   => 'We use what you enter here to run your account, as our [privacy_policy] says in full. You can ask us at any time what we keep, and have it put right.',
			'woocommerce_maxmind_geolocation_settings'                       => array( 'database_prefix' => wp_generate_password( 32, false ) ),
		);
		foreach ( $own + require dirname( __DIR__ ) . '/data/options.php' as $name => $value ) {
			add_option( $name, $value );
		}
	}

	private static function make_roles(): void {
		$rights = require dirname( __DIR__ ) . '/data/capabilities.php';
		add_role( 'customer', 'Customer', array( 'read' => true ) );
		add_role( 'shop_manager', 'Shop manager', array_fill_keys( array_merge( $rights['desk'], $rights['shop'] ), true ) );
		$administrator = get_role( 'administrator' );
		foreach ( $administrator ? $rights['shop'] : array() as $right ) {
			$administrator->add_cap( $right );
		}
	}

	private static function make_pages(): void {
		$block = static fn( string $name, string $inside ): string => "<!-- wp:woocommerce/$name --><div class=\"wp-block-woocommerce-$name\">$inside</div><!-- /wp:woocommerce/$name -->";
		$pages = array(
			'shop'           => array( 'shop', 'Shop', '', 'publish' ),
			'cart'           => array( 'cart', 'Cart', $block( 'cart', '<p>Your cart is empty.</p>' ), 'publish' ),
			'checkout'       => array( 'checkout', 'Checkout', $block( 'checkout', '<p>This is where orders would end.</p>' ), 'publish' ),
			'myaccount'      => array( 'my-account', 'My account', '<!-- wp:shortcode -->[woocommerce_my_account]<!-- /wp:shortcode -->', 'publish' ),
			'refund_returns' => array( 'refund_returns', 'Refund and Returns Policy', '<!-- wp:paragraph --><p>Say here how goods come back.</p><!-- /wp:paragraph -->', 'draft' ),
		);
		foreach ( $pages as $key => list( $slug, $title, $content, $status ) ) {
			if ( get_option( "woocommerce_{$key}_page_id" ) ) {
				continue;
			}
			$id = wp_insert_post(
				array(
					'post_type'      => 'page',
					'post_name'      => $slug,
					'post_title'     => $title,
					'post_content'   => $content,
					'post_status'    => $status,
					'comment_status' => 'closed',
				)
			);
			update_option( "woocommerce_{$key}_page_id", (string) $id );
		}
	}

	private static function make_folders(): void {
		global $wpdb;
		$folder = wp_upload_dir()['basedir'] . '/woocommerce_uploads/';
		if ( ! is_dir( $folder ) && wp_mkdir_p( $folder ) ) {
			file_put_contents( $folder . '.htaccess', 'deny from all' );
			file_put_contents( $folder . 'index.html', '' );
		}
		LoggingUtil::get_log_directory( true );
		$table = $wpdb->prefix . 'wc_product_download_directories';
		if ( ! $wpdb->get_var( "SELECT COUNT(*) FROM $table" ) ) {
			foreach ( array( $folder, wp_upload_dir()['baseurl'] . '/woocommerce_uploads/' ) as $place ) {
				$wpdb->insert(
					$table,
					array(
						'url'     => str_starts_with( $place, '/' ) ? 'file://' . $place : $place,
						'enabled' => 1,
					)
				);
			}
		}
	}

	/** What the real one has waiting in its own scheduler a day after it was installed. */
	private static function plan_tasks(): void {
		global $wpdb;
		if ( $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}actionscheduler_actions" ) ) {
			return;
		}
		$wpdb->insert( $wpdb->prefix . 'actionscheduler_groups', array( 'slug' => 'woocommerce' ) );
		$group = (int) $wpdb->insert_id;
		$next  = gmdate( 'Y-m-d H:i:s', time() + HOUR_IN_SECONDS );
		foreach ( array( 'woocommerce_scheduled_sales', 'woocommerce_cancel_unpaid_orders', 'woocommerce_cleanup_personal_data', 'woocommerce_cleanup_logs', 'woocommerce_cleanup_sessions', 'woocommerce_geoip_updater', 'woocommerce_cleanup_rate_limits_wrapper', 'wc_admin_daily_wrapper', 'generate_category_lookup_table_wrapper' ) as $hook ) {
			$wpdb->insert(
				$wpdb->prefix . 'actionscheduler_actions',
				array(
					'hook'                 => $hook,
					'status'               => 'pending',
					'scheduled_date_gmt'   => $next,
					'scheduled_date_local' => get_date_from_gmt( $next ),
					'args'                 => '[]',
					'group_id'             => $group,
				)
			);
		}
	}

	/** Nothing runs these tasks, so they are put off: a store whose tasks are long overdue would be another store. */
	public static function put_off_tasks(): void {
		global $wpdb;
		$next = gmdate( 'Y-m-d H:i:s', time() + DAY_IN_SECONDS );
		$wpdb->query(
			$wpdb->prepare(
				"UPDATE {$wpdb->prefix}actionscheduler_actions SET scheduled_date_gmt = %s, scheduled_date_local = %s WHERE status = 'pending' AND scheduled_date_gmt < %s",
				$next,
				get_date_from_gmt( $next ),
				gmdate( 'Y-m-d H:i:s' )
			)
		);
	}
}
