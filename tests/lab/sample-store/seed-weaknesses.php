<?php
/**
 * The weaknesses of the sample store, one entry each: its id, the check that should say so, what is wrong in words, and how
 * it comes about. `apply` gets a recorder of changes, which can take all of it back, and the present time.
 *
 * Weak without our help, and therefore not in this list: the file editor is on, nobody has a second step at log-in, there is
 * no security.txt, nobody was named for emergencies, and whether the uploads folder lists its files is up to the server.
 *
 * @return array<string, array{check: string, says: string, apply: callable(SampleStore\Changes, int): void}>
 */

declare(strict_types=1);

use SampleStore\Changes;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

$oldest_with_role = static function ( string $role ): int {
	$ids = get_users(
		array(
			'role'    => $role,
			'orderby' => 'ID',
			'number'  => 1,
			'fields'  => 'ID',
		)
	);
	return (int) ( $ids[0] ?? 0 );
};

$api_key = static function ( Changes $changes, int $owner, string $description, string $permissions, ?string $last_access ): void {
	$key = bin2hex( random_bytes( 20 ) );
	$changes->row(
		'woocommerce_api_keys',
		'key_id',
		array(
			'user_id'         => $owner,
			'description'     => $description,
			'permissions'     => $permissions,
			'consumer_key'    => hash_hmac( 'sha256', "ck_$key", 'wc-api' ),
			'consumer_secret' => 'cs_' . bin2hex( random_bytes( 20 ) ),
			'truncated_key'   => substr( $key, -7 ),
			'last_access'     => $last_access,
		)
	);
};

$content = static fn( string $path ): string => substr( wp_normalize_path( WP_CONTENT_DIR ), strlen( wp_normalize_path( ABSPATH ) ) ) . $path;

return array(
	'registration-role'    => array(
		'check' => 'accounts/registration-role',
		'says'  => 'Sign-up is open and gives whoever signs up the role of a shop manager.',
		'apply' => static function ( Changes $changes ): void {
			$changes->option( 'users_can_register', '1' );
			$changes->option( 'default_role', 'shop_manager' );
		},
	),
	'staff-rights'         => array(
		'check' => 'accounts/staff-rights',
		'says'  => 'Editors may change accounts and hand out roles.',
		'apply' => static function ( Changes $changes ): void {
			$changes->right( 'editor', 'edit_users' );
			$changes->right( 'editor', 'promote_users' );
		},
	),
	'administrator-count'  => array(
		'check' => 'accounts/administrator-count',
		'says'  => 'Four more people hold the administrator role, most of them long gone.',
		'apply' => static function ( Changes $changes, int $now ): void {
			foreach ( array( 'anna.office', 'print.agency', 'old.developer', 'seo.helper' ) as $number => $login ) {
				$changes->user( $login, 'administrator', $now - ( 500 - 60 * $number ) * DAY_IN_SECONDS );
			}
		},
	),
	'hidden-administrator' => array(
		'check' => 'accounts/hidden-administrator',
		'says'  => 'An administrator is left out of every list of users by code in mu-plugins.',
		'apply' => static function ( Changes $changes, int $now ): void {
			$changes->user( 'site-support', 'administrator', $now - 45 * DAY_IN_SECONDS );
			$changes->running_code( 'hidden-administrator' );
		},
	),
	'app-password-stale'   => array(
		'check' => 'accounts/app-passwords',
		'says'  => 'An administrator has an application password that was last used 300 days ago.',
		'apply' => static function ( Changes $changes, int $now ) use ( $oldest_with_role ): void {
			$changes->option( 'using_application_passwords', 1 );
			$changes->user_meta(
				$oldest_with_role( 'administrator' ),
				'_application_passwords',
				array(
					array(
						'uuid'      => wp_generate_uuid4(),
						'app_id'    => '',
						'name'      => 'Old stock script',
						'password'  => wp_hash_password( wp_generate_password( 24, false ) ),
						'created'   => $now - 400 * DAY_IN_SECONDS,
						'last_used' => $now - 300 * DAY_IN_SECONDS,
						'last_ip'   => '203.0.113.9',
					),
				)
			);
		},
	),
	'password-md5'         => array(
		'check' => 'accounts/password-storage',
		'says'  => 'An account brought over from an old shop has its password stored as plain MD5.',
		'apply' => static function ( Changes $changes, int $now ): void {
			global $wpdb;
			$user = $changes->user( 'from.the.old.shop', 'customer', $now - 520 * DAY_IN_SECONDS );
			$wpdb->update( $wpdb->users, array( 'user_pass' => md5( wp_generate_password( 40 ) ) ), array( 'ID' => $user ) );
			clean_user_cache( $user );
		},
	),
	'weak-password'        => array(
		'check' => 'accounts/weak-password',
		'says'  => 'The packing desk shares an account whose password is its log-in name and 123. (Found once passwords were tested, which is at night.)',
		'apply' => static function ( Changes $changes, int $now ): void {
			global $wpdb;
			$user = $changes->user( 'packing.desk', 'shop_manager', $now - 300 * DAY_IN_SECONDS );
			$wpdb->update( $wpdb->users, array( 'user_pass' => wp_hash_password( 'packing.desk123' ) ), array( 'ID' => $user ) );
			clean_user_cache( $user );
			$changes->user_meta( $user, 'wc_last_active', (string) ( $now - DAY_IN_SECONDS ) );
		},
	),
	'stale-staff'          => array(
		'check' => 'accounts/stale-staff',
		'says'  => 'A clerk who helped out at Christmas still has the account, and has not been here for ten months.',
		'apply' => static function ( Changes $changes, int $now ): void {
			$user = $changes->user( 'christmas.help', 'shop_manager', $now - 340 * DAY_IN_SECONDS );
			$changes->user_meta( $user, 'wc_last_active', (string) ( $now - 310 * DAY_IN_SECONDS ) );
		},
	),
	'temporary-login'      => array(
		'check' => 'accounts/temporary-login',
		'says'  => 'A link made for the agency opens an administrator account without a password, for another year.',
		'apply' => static function ( Changes $changes, int $now ): void {
			$changes->plugin( 'temporary-login-without-password', 'temporary-login' );
			$user = $changes->user( 'agency.link', 'administrator', $now - 20 * DAY_IN_SECONDS );
			$changes->user_meta( $user, '_wtlwp_user', '1' );
			$changes->user_meta( $user, '_wtlwp_expire', (string) ( $now + 365 * DAY_IN_SECONDS ) );
			$changes->user_meta( $user, '_wtlwp_last_login', (string) ( $now - 2 * DAY_IN_SECONDS ) );
		},
	),
	'extension-update'     => array(
		'check' => 'software/extension-updates',
		'says'  => 'A plugin waits for an update, and automatic updates are off for it.',
		'apply' => static function ( Changes $changes, int $now ): void {
			$changes->plugin( 'made-up-slider', 'made-up-slider' );
			$known                = get_site_transient( 'update_plugins' );
			$offers               = is_object( $known ) ? clone $known : new stdClass();
			$offers->last_checked = $now;
			$offers->checked      = array( 'made-up-slider/made-up-slider.php' => '1.2.0' ) + (array) ( $offers->checked ?? array() );
			$offers->response     = (array) ( $offers->response ?? array() );
			// The offer as the plugin's own update server (its Update URI) gives it.
			$offers->response['made-up-slider/made-up-slider.php'] = (object) array(
				'id'          => 'https://updates.example.com/made-up-slider',
				'slug'        => 'made-up-slider',
				'plugin'      => 'made-up-slider/made-up-slider.php',
				'new_version' => '1.4.1',
				'url'         => 'https://updates.example.com/made-up-slider',
				'package'     => 'https://updates.example.com/made-up-slider-1.4.1.zip',
			);
			$changes->transient( 'update_plugins', $offers );
		},
	),
	'debug-log'            => array(
		'check' => 'files/log-personal-data',
		'says'  => 'The debug log lies open in wp-content, with customers\' e-mail addresses in it.',
		'apply' => static function ( Changes $changes, int $now ) use ( $content ): void {
			$lines = '';
			foreach ( array( 'gwen.larkspur@post.test', 'jonas.vossberg@letterbox.test', 'ada.inkpen@post.test', 'rosa.mistral@letterbox.test', 'hamish.otterburn@post.test' ) as $number => $address ) {
				$lines .= gmdate( '[d-M-Y H:i:s \U\T\C]', $now - ( 9 - $number ) * DAY_IN_SECONDS ) . " PHP Warning:  Mail to $address was refused (order " . ( 120 + $number ) . ")\n";
			}
			$changes->file( $content( '/debug.log' ), $lines );
		},
	),
	'config-backup'        => array(
		'check' => 'files/config-backup',
		'says'  => 'A copy of wp-config.php with a database password lies in the root, where a server hands it out as text.',
		'apply' => static function ( Changes $changes ): void {
			$changes->file( 'wp-config.php.bak', "<?php\n// Before the move to the new host\ndefine( 'DB_NAME', 'made_up_shop' );\ndefine( 'DB_USER', 'made_up_user' );\ndefine( 'DB_PASSWORD', 'made-up-and-valid-nowhere' );\ndefine( 'DB_HOST', 'db.example.net' );\n" );
		},
	),
	'repository'           => array(
		'check' => 'files/repository',
		'says'  => 'A git folder was put online with the shop.',
		'apply' => static function ( Changes $changes ): void {
			$changes->file( '.git/HEAD', "ref: refs/heads/main\n" );
			$changes->file( '.git/config', "[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = https://git.example.com/lantern-and-thread/shop.git\n" );
		},
	),
	'database-dump'        => array(
		'check' => 'files/database-dump',
		'says'  => 'Somebody exported the database into the uploads folder before a move, and it is still there.',
		'apply' => static function ( Changes $changes ) use ( $content ): void {
			$changes->file( $content( '/uploads/shop-before-the-move.sql' ), "-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Host: db.example.net    Database: made_up_shop\n\nCREATE TABLE `wp_users` (\n  `ID` bigint unsigned NOT NULL,\n  `user_login` varchar(60) NOT NULL\n);\nINSERT INTO `wp_users` VALUES (1,'made-up-owner'),(2,'made-up-clerk');\n" );
		},
	),
	'search-replace'       => array(
		'check' => 'files/takeover-tool',
		'says'  => 'The tool that changed the shop\'s address was left in the root, and asks nobody for a password. (A page that does nothing.)',
		'apply' => static function ( Changes $changes ): void {
			$changes->file( 'searchreplacedb2.php', "<?php\n/**\n * Safe Search and Replace on Database with Serialized Data v2.0.1\n * Not the tool itself: a page of the sample store that looks like it and does nothing.\n */\necho '<!DOCTYPE html><title>Search and replace DB.</title><h4>interconnect/it</h4>';\n" );
		},
	),
	'adminer'              => array(
		'check' => 'files/admin-tool',
		'says'  => 'A database tool lies in the root under another name. (A page that does nothing.)',
		'apply' => static function ( Changes $changes ): void {
			$changes->file( 'db-admin.php', "<?php\n/** Adminer - Compact database management\n * Not the tool itself: a page of the sample store that looks like its log-in and does nothing.\n */\necho '<!DOCTYPE html><title>Login - Adminer</title><a href=\"https://www.adminer.org/\">Adminer</a><form><input type=\"password\"></form>';\n" );
		},
	),
	'uploads-code'         => array(
		'check' => 'files/uploads-code',
		'says'  => 'A PHP file lies between the pictures, and no plugin knows it. (It prints a word and does nothing else.)',
		'apply' => static function ( Changes $changes, int $now ) use ( $content ): void {
			$changes->file( $content( '/uploads/' . gmdate( 'Y/m', $now - 40 * DAY_IN_SECONDS ) . '/wp-cache-mod.php' ), "<?php\n// Made up for the sample store.\necho strrev( 'elpmas' );\n" );
		},
	),
	'debug-display'        => array(
		'check' => 'configuration/debug-display',
		'says'  => 'Visitors are shown PHP\'s error messages.',
		'apply' => static function ( Changes $changes ): void {
			$changes->running_code( 'debug-display' );
		},
	),
	'open-settings'        => array(
		'check' => 'exposure/core-private-routes',
		'says'  => 'A snippet opens the site\'s settings, the owner\'s e-mail address among them, to everybody who asks the API.',
		'apply' => static function ( Changes $changes ): void {
			$changes->running_code( 'open-settings' );
		},
	),
	// Before the idle key: its lower number tells that it is older.
	'api-key-unused'       => array(
		'check' => 'exposure/api-keys',
		'says'  => 'An API key of a shop manager was never used.',
		'apply' => static function ( Changes $changes ) use ( $oldest_with_role, $api_key ): void {
			$owner = $oldest_with_role( 'shop_manager' );
			$api_key( $changes, $owner > 0 ? $owner : $oldest_with_role( 'administrator' ), 'Newsletter trial', 'read', null );
		},
	),
	'api-key-idle'         => array(
		'check' => 'exposure/api-keys',
		'says'  => 'An API key that may read and write everything was last used 400 days ago.',
		'apply' => static function ( Changes $changes, int $now ) use ( $oldest_with_role, $api_key ): void {
			$api_key( $changes, $oldest_with_role( 'administrator' ), 'Old stock script', 'read_write', wp_date( 'Y-m-d H:i:s', $now - 400 * DAY_IN_SECONDS ) );
		},
	),
	'webhook-http'         => array(
		'check' => 'exposure/webhooks',
		'says'  => 'Each new order is sent to the wholesaler without encryption.',
		'apply' => static function ( Changes $changes, int $now ) use ( $oldest_with_role ): void {
			$gmt = gmdate( 'Y-m-d H:i:s', $now - 200 * DAY_IN_SECONDS );
			$changes->row(
				'wc_webhooks',
				'webhook_id',
				array(
					'status'            => 'active',
					'name'              => 'Wholesaler',
					'user_id'           => $oldest_with_role( 'administrator' ),
					'delivery_url'      => 'http://orders.wholesaler.test/incoming',
					'secret'            => wp_generate_password( 50 ),
					'topic'             => 'order.created',
					'date_created'      => get_date_from_gmt( $gmt ),
					'date_created_gmt'  => $gmt,
					'date_modified'     => get_date_from_gmt( $gmt ),
					'date_modified_gmt' => $gmt,
					'api_version'       => 3,
				)
			);
			// WooCommerce keeps the list of webhooks aside.
			delete_transient( 'woocommerce_webhook_ids_status_active' );
		},
	),
	'logs-folder'          => array(
		'check' => 'store/logs-folder',
		'says'  => 'The store\'s logs lie in a folder that only Apache keeps closed.',
		'apply' => static function ( Changes $changes, int $now ) use ( $content ): void {
			Automattic\WooCommerce\Utilities\LoggingUtil::get_log_directory( true );
			$day = gmdate( 'Y-m-d', $now - 2 * DAY_IN_SECONDS );
			$changes->file( $content( "/uploads/wc-logs/made-up-carrier-$day-" . md5( "lab-$day" ) . '.log' ), "{$day}T09:14:03+00:00 Info Label printed for order 131\n{$day}T09:20:41+00:00 Warning Carrier answered late\n" );
		},
	),
	'download-method'      => array(
		'check' => 'store/download-method',
		'says'  => 'Paid downloads are handed out by redirect, so their addresses can be passed on.',
		'apply' => static function ( Changes $changes ): void {
			$changes->option( 'woocommerce_file_download_method', 'redirect' );
		},
	),
	'approved-directories' => array(
		'check' => 'store/approved-directories',
		'says'  => 'Any file of the server can be made a product\'s download.',
		'apply' => static function ( Changes $changes ): void {
			$changes->option( 'wc_downloads_approved_directories_mode', 'disabled' );
		},
	),
	'card-testing'         => array(
		'check' => 'store/card-testing',
		'says'  => 'The store takes cards, and nothing limits how often somebody may try one.',
		'apply' => static function ( Changes $changes ): void {
			$changes->running_code( 'embedded-card-gateway' );
			$changes->option( 'woocommerce_made_up_embedded_cards_settings', array( 'enabled' => 'yes' ) );
			$changes->option( 'woocommerce_feature_rate_limit_checkout_enabled', 'no' );
		},
	),
	'own-card-fields'      => array(
		'check' => 'payments/own-card-fields',
		'says'  => 'A payment method sends card numbers through this server\'s own PHP.',
		'apply' => static function ( Changes $changes ): void {
			$changes->running_code( 'own-card-gateway' );
			$changes->option( 'woocommerce_made_up_own_cards_settings', array( 'enabled' => 'yes' ) );
		},
	),
	'failed-order-burst'   => array(
		'check' => 'store/failed-order-burst',
		'says'  => 'Somebody tried about sixty cards within one hour yesterday.',
		'apply' => static function ( Changes $changes, int $now ): void {
			$dice     = new SampleStore\Dice( 11 );
			$people   = new SampleStore\People( $dice, $now );
			$products = get_posts(
				array(
					'post_type'   => 'product',
					'post_status' => 'publish',
					'numberposts' => 1,
					'orderby'     => 'ID',
					'order'       => 'ASC',
				)
			);
			if ( array() === $products ) {
				throw new RuntimeException( 'There is no product to try cards on.' );
			}
			$product = array(
				'id'    => $products[0]->ID,
				'name'  => $products[0]->post_title,
				'price' => (float) get_post_meta( $products[0]->ID, '_price', true ),
			);
			// From ten past a full hour, so that all of them fall into the same one.
			$from   = intdiv( $now - DAY_IN_SECONDS, HOUR_IN_SECONDS ) * HOUR_IN_SECONDS + 600;
			$orders = array();
			for ( $number = 0; $number < 60; $number++ ) {
				$orders[] = array(
					'person' => $people->guest( 900 + $number ),
					'status' => 'wc-failed',
					'at'     => $from + 40 * $number,
					'items'  => array(
						array(
							'product'  => $product,
							'quantity' => 1,
						),
					),
					'method' => 'made_up_embedded_cards',
					'ip'     => '198.51.100.23',
				);
			}
			$changes->orders( ( new SampleStore\Orders( $dice, $now ) )->write( $orders ) );
		},
	),
	'late-request'         => array(
		'check' => 'privacy/requests-overdue',
		'says'  => 'Somebody confirmed 60 days ago that they want their data, and nobody has answered.',
		'apply' => static function ( Changes $changes, int $now ): void {
			$then    = $now - 60 * DAY_IN_SECONDS;
			$date    = gmdate( 'Y-m-d H:i:s', $then );
			$request = $changes->row(
				'posts',
				'ID',
				array(
					'post_type'             => 'user_request',
					'post_name'             => 'export_personal_data',
					'post_status'           => 'request-confirmed',
					'post_title'            => 'gwen.larkspur@post.test',
					'post_date'             => $date,
					'post_date_gmt'         => $date,
					'post_modified'         => $date,
					'post_modified_gmt'     => $date,
					'post_content'          => '[]',
					'post_excerpt'          => '',
					'to_ping'               => '',
					'pinged'                => '',
					'post_content_filtered' => '',
				)
			);
			$changes->row( 'postmeta', 'meta_id', array( 'post_id' => $request, 'meta_key' => '_wp_user_request_confirmed_timestamp', 'meta_value' => (string) $then ) );
		},
	),
	'card-in-log'          => array(
		'check' => 'store/log-secrets',
		'says'  => 'A payment method writes card numbers into its log. (The number is made up, of no card.)',
		'apply' => static function ( Changes $changes, int $now ) use ( $content ): void {
			$changes->file( $content( '/uploads/wc-logs/made-up-cards-' . gmdate( 'Y-m-d', $now ) . '-' . md5( 'made up' ) . '.log' ), gmdate( 'c', $now ) . " Debug request: card_number=4973129465087312&expires=0129\n" );
		},
	),
	'privacy-template'     => array(
		'check' => 'privacy/policy-page',
		'says'  => 'The privacy policy is WordPress\'s untouched template, published.',
		'apply' => static function ( Changes $changes ): void {
			$page = (int) get_option( 'wp_page_for_privacy_policy' );
			if ( $page > 0 && get_post( $page ) ) {
				$changes->post_status( $page, 'publish' );
			}
		},
	),
	'retention-blank'      => array(
		'check' => 'privacy/retention',
		'says'  => 'Failed and cancelled orders and unused accounts are kept for ever.',
		'apply' => static function ( Changes $changes ): void {
			foreach ( array( 'woocommerce_delete_inactive_accounts', 'woocommerce_trash_failed_orders', 'woocommerce_trash_cancelled_orders', 'woocommerce_trash_pending_orders', 'woocommerce_anonymize_completed_orders' ) as $option ) {
				$changes->option(
					$option,
					array(
						'number' => '',
						'unit'   => 'months',
					)
				);
			}
		},
	),
	'backup-old'           => array(
		'check' => 'monitoring/backup-age',
		'says'  => 'The last backup that ended well is 75 days old.',
		'apply' => static function ( Changes $changes, int $now ): void {
			$then = $now - 75 * DAY_IN_SECONDS;
			$changes->plugin( 'updraftplus', 'old-backup' );
			$changes->option( 'updraft_interval', 'manual' );
			$changes->option( 'updraft_interval_database', 'manual' );
			$changes->option(
				'updraft_last_backup',
				array(
					'backup_time'  => $then,
					'backup_array' => array(
						'db'      => array( 'backup_made-up-db.gz' ),
						'plugins' => array( 'backup_made-up-plugins.zip' ),
						'uploads' => array( 'backup_made-up-uploads.zip' ),
					),
					'success'      => 1,
					'errors'       => array(),
					'backup_nonce' => substr( md5( (string) $then ), 0, 12 ),
				)
			);
		},
	),
	'mail-from'            => array(
		'check' => 'monitoring/mail',
		'says'  => 'The store\'s letters come from an address that cannot exist.',
		'apply' => static function ( Changes $changes ): void {
			$changes->option( 'woocommerce_email_from_address', 'wordpress@localhost' );
		},
	),
);
