<?php
/**
 * Looks at a booted WordPress with a store in it and tells what the contract is about: names, types, defaults, rights, status
 * codes. Never code, never anybody's data.
 */

declare(strict_types=1);

namespace StorePosture\Tests\Contract;

use Automattic\WooCommerce\Utilities\FeaturesUtil;
use Automattic\WooCommerce\Utilities\LoggingUtil;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Options whose value belongs to one site or one moment; of these only the type is recorded. */
const OWN_VALUES = '/_page_id$|placeholder_image|store_id|variant_assignment|from_address|stock_email_recipient|pos_store_email|pos_store_address|maxmind|timestamp|last_processed|_enabled_at$|_first_enabled|store_secret/';

/**
 * @param list<string>|null $features Feature ids to ask for; null: all that the store names (a real one can).
 * @return array<string, mixed>
 */
function observe( ?array $features = null ): array {
	$relied_on = require __DIR__ . '/relied-on.php';
	// Done by the first visit of wp-admin and by the first log line.
	do_action( 'action_scheduler_ensure_recurring_actions' );
	LoggingUtil::get_log_directory( true );
	// First of all, because some options come into being with the first visit.
	$answers = requests( $relied_on['requests'] );
	wp_cache_flush();
	return array(
		'version'              => \WC_VERSION,
		'plugin_file'          => plugin_basename( \WC_PLUGIN_FILE ),
		'symbols'              => symbols( $relied_on ),
		'tables'               => tables(),
		'options'              => options(),
		'roles'                => roles(),
		'lent_to_shop_manager' => lent_to_shop_manager(),
		'pages'                => pages(),
		'folders'              => folders(),
		'gateways'             => gateways(),
		'features'             => features( $features ),
		'rate_limits'          => (array) \Automattic\WooCommerce\StoreApi\Utilities\RateLimits::get_options(),
		'order_statuses'       => array_keys( wc_get_order_statuses() ),
		'scheduled'            => scheduled(),
		'requests'             => $answers,
	);
}

/**
 * @param array{constants: list<string>, functions: list<string>, classes: array<string, list<string>>} $names
 * @return array<string, bool>
 */
function symbols( array $names ): array {
	$seen = array();
	foreach ( $names['constants'] as $name ) {
		$seen[ $name ] = defined( $name );
	}
	foreach ( $names['functions'] as $name ) {
		$seen[ "$name()" ] = function_exists( $name );
	}
	foreach ( $names['classes'] as $class => $methods ) {
		$seen[ $class ] = class_exists( $class );
		foreach ( $methods as $method ) {
			$seen[ "$class::$method()" ] = class_exists( $class ) && method_exists( $class, $method );
		}
	}
	return $seen;
}

/** @return array<string, array<string, string>> Table without prefix => column => type. */
function tables(): array {
	global $wpdb;
	$tables = array();
	foreach ( (array) $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
		$name = substr( (string) $table, strlen( $wpdb->prefix ) );
		if ( ! preg_match( '/^(wc|woocommerce|actionscheduler)_/', $name ) ) {
			continue;
		}
		foreach ( (array) $wpdb->get_results( "SHOW COLUMNS FROM `$table`", ARRAY_A ) as $column ) {
			// How wide a whole number is shown is something only some servers still say.
			$type                                 = preg_replace( '/^((?:tiny|small|medium|big)?int)\(\d+\)/', '$1', strtolower( $column['Type'] ) );
			$tables[ $name ][ $column['Field'] ] = $type . ( 'YES' === $column['Null'] ? ' null' : '' );
		}
	}
	ksort( $tables );
	return $tables;
}

/** @return array<string, array{type: string, value?: mixed, links?: bool}> */
function options(): array {
	global $wpdb;
	$options = array();
	foreach ( (array) $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE 'woocommerce%' OR option_name LIKE 'wc\_%' ORDER BY option_name" ) as $name ) {
		$value            = get_option( $name );
		$options[ $name ] = array( 'type' => get_debug_type( $value ) );
		if ( is_string( $value ) && str_ends_with( $name, 'privacy_policy_text' ) ) {
			// The wording is its owner's; what counts is the place where the link goes.
			$options[ $name ]['links'] = str_contains( $value, '[privacy_policy]' );
		} elseif ( ! preg_match( OWN_VALUES, $name ) && strlen( (string) wp_json_encode( $value ) ) <= 160 ) {
			$options[ $name ]['value'] = $value;
		}
	}
	return $options;
}

/** @return array<string, list<string>> Of administrators only what the store adds. */
function roles(): array {
	$roles = array();
	foreach ( array( 'administrator', 'customer', 'shop_manager' ) as $name ) {
		$rights = array_keys( array_filter( get_role( $name )->capabilities ?? array() ) );
		if ( 'administrator' === $name ) {
			$rights = array_filter( $rights, static fn( string $right ): bool => 1 === preg_match( '/product|shop_|woocommerce|create_customers/', $right ) );
		}
		sort( $rights );
		$roles[ $name ] = array_values( $rights );
	}
	return $roles;
}

/** @return list<string> Rights a shop manager has while asked, which are not stored in the role. */
function lent_to_shop_manager(): array {
	$manager        = new \WP_User();
	$manager->roles = array( 'shop_manager' );
	$manager->caps  = array( 'shop_manager' => true );
	$manager->get_role_caps();
	$stored = get_role( 'shop_manager' )->capabilities ?? array();
	$lent   = array();
	foreach ( array_keys( get_role( 'administrator' )->capabilities ?? array() ) as $right ) {
		if ( ! isset( $stored[ $right ] ) && $manager->has_cap( $right ) ) {
			$lent[] = $right;
		}
	}
	return $lent;
}

/** @return array<string, array{slug: string, status: string, holds: string}> */
function pages(): array {
	$pages = array();
	foreach ( array( 'shop', 'cart', 'checkout', 'myaccount', 'refund_returns' ) as $key ) {
		$page    = get_post( wc_get_page_id( $key ) );
		$content = $page instanceof \WP_Post ? $page->post_content : '';
		preg_match( '/<!-- wp:(woocommerce\/[a-z-]+)|\[(woocommerce_[a-z_]+)\]/', $content, $found );
		$pages[ $key ] = array(
			'slug'   => $page->post_name ?? '',
			'status' => $page->post_status ?? '',
			'holds'  => ( $found[2] ?? '' ) . ( $found[1] ?? '' ),
		);
	}
	return $pages;
}

/** @return array<string, array<string, string|null>> Guard files of the two folders. */
function folders(): array {
	$uploads = wp_upload_dir()['basedir'];
	$folders = array();
	foreach ( array( 'woocommerce_uploads', 'wc-logs' ) as $folder ) {
		foreach ( array( '.htaccess', 'index.html' ) as $file ) {
			$path                        = "$uploads/$folder/$file";
			$folders[ $folder ][ $file ] = is_file( $path ) ? trim( (string) file_get_contents( $path ) ) : null;
		}
	}
	return $folders;
}

/** @return array<string, array{enabled: string, supports: list<string>, has_fields: bool}> */
function gateways(): array {
	$gateways = array();
	foreach ( WC()->payment_gateways()->payment_gateways() as $gateway ) {
		$gateways[ $gateway->id ] = array(
			'enabled'    => $gateway->enabled,
			'supports'   => array_values( $gateway->supports ),
			'has_fields' => (bool) $gateway->has_fields,
		);
	}
	return $gateways;
}

/**
 * @param list<string>|null $ids
 * @return array<string, bool>
 */
function features( ?array $ids ): array {
	$features = array();
	foreach ( $ids ?? array_keys( FeaturesUtil::get_features( true ) ) as $id ) {
		$features[ $id ] = FeaturesUtil::feature_is_enabled( $id );
	}
	ksort( $features );
	return $features;
}

/** @return list<string> Hooks of the store's own tasks that wait for their time. */
function scheduled(): array {
	global $wpdb;
	$hooks = array_map( 'strval', (array) $wpdb->get_col( "SELECT DISTINCT a.hook FROM {$wpdb->prefix}actionscheduler_actions a JOIN {$wpdb->prefix}actionscheduler_groups g ON g.group_id = a.group_id WHERE a.status = 'pending' AND g.slug = 'woocommerce' ORDER BY a.hook" ) );
	sort( $hooks );
	return $hooks;
}

/**
 * @param list<string> $paths
 * @return array<string, array{status: int, leads_to: string, framing: string}>
 */
function requests( array $paths ): array {
	$answers = array();
	foreach ( $paths as $path ) {
		$answer = wp_remote_get(
			home_url( $path ),
			array(
				'redirection' => 0,
				'timeout'     => 30,
				'sslverify'   => false,
			)
		);
		if ( is_wp_error( $answer ) ) {
			throw new \RuntimeException( "$path did not answer: " . $answer->get_error_message() );
		}
		$framing          = wp_remote_retrieve_header( $answer, 'x-frame-options' );
		$answers[ $path ] = array(
			'status'   => (int) wp_remote_retrieve_response_code( $answer ),
			'leads_to' => str_replace( home_url(), '', (string) wp_remote_retrieve_header( $answer, 'location' ) ),
			'framing'  => is_array( $framing ) ? implode( ', ', $framing ) : $framing,
		);
	}
	return $answers;
}
