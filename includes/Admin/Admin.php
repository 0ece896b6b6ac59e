<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use Automattic\WooCommerce\Utilities\FeaturesUtil;
use StorePosture\Services;

/**
 * All that wp-admin sees of the plugin. Hooked in the admin and in scheduled runs (Site Health) only.
 */
final class Admin {
	public function __construct( private readonly Services $services ) {}

	public function start(): void {
		$screen    = new Screen( $this->services );
		$emergency = new EmergencyScreen( $this->services );
		$mail      = new MailConfirmation( $this->services );
		$plugins   = new PluginsScreen( $this->services );

		add_action( 'admin_menu', array( $screen, 'add_menu' ), 60 );
		// After WooCommerce has registered its scripts.
		add_action( 'admin_enqueue_scripts', array( $screen, 'enqueue' ), 20 );
		add_action( 'admin_post_store_posture_emergency', array( $emergency, 'handle' ) );
		add_action( 'admin_post_store_posture_mail', array( $mail, 'handle' ) );
		add_action( 'admin_post_nopriv_store_posture_mail', array( $mail, 'handle' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( $this->services->plugin_file ), array( $plugins, 'links' ) );
		add_action( 'pre_current_active_plugins', array( $plugins, 'say_where_it_is' ) );
		add_filter( 'site_status_tests', array( new SiteHealth( $this->services ), 'add_tests' ) );
		add_action( 'init', array( new StoreHome( $this->services ), 'add_task' ), 20 );
		add_action( 'before_woocommerce_init', $this->say_what_we_get_along_with( ... ) );
	}

	/** Unless told, WooCommerce warns that a plugin may not get along with its order tables. We read both storages. */
	private function say_what_we_get_along_with(): void {
		if ( class_exists( FeaturesUtil::class ) ) {
			foreach ( array( 'custom_order_tables', 'cart_checkout_blocks' ) as $feature ) {
				FeaturesUtil::declare_compatibility( $feature, $this->services->plugin_file, true );
			}
		}
	}
}
