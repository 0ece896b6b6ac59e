<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Exposure\Plan\Record;

/**
 * A customer with an order who is logged in, for as long as a test takes.
 */
final class Customer {
	private const EMAIL = 'xan@shop.example.org';
	private const KEY   = 'wc_order_madeUpByTests';
	private const ORDER = 7000001;

	private function __construct( private readonly int $id ) {}

	public static function with_an_order(): self {
		global $wpdb;
		$id = wp_insert_user( array( 'user_login' => 'made-up-xan', 'user_pass' => bin2hex( random_bytes( 8 ) ), 'user_email' => self::EMAIL, 'role' => 'customer' ) );
		if ( ! is_int( $id ) ) {
			throw new \LogicException( 'There is such a customer already.' );
		}
		$order = array( 'id' => self::ORDER, 'type' => 'shop_order', 'customer_id' => $id, 'billing_email' => self::EMAIL );
		$wpdb->insert( "{$wpdb->prefix}wc_orders", $order + (array) $wpdb->get_row( "SELECT * FROM {$wpdb->prefix}wc_orders WHERE type = 'shop_order' LIMIT 1", ARRAY_A ) );
		$wpdb->insert( "{$wpdb->prefix}wc_order_addresses", array( 'order_id' => self::ORDER, 'address_type' => 'billing', 'first_name' => 'Xan', 'last_name' => 'Yardley', 'address_1' => '7 Made Up Mews', 'city' => 'Leeds', 'postcode' => 'ZZ9 7XY', 'country' => 'GB', 'email' => self::EMAIL, 'phone' => '01632 960777' ) );
		$wpdb->insert( "{$wpdb->prefix}wc_order_operational_data", array( 'order_id' => self::ORDER, 'order_key' => self::KEY ) );
		return new self( $id );
	}

	public function remove(): void {
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/user.php';
		wp_delete_user( $this->id );
		foreach ( array( 'wc_orders' => 'id', 'wc_order_addresses' => 'order_id', 'wc_order_operational_data' => 'order_id' ) as $table => $column ) {
			$wpdb->delete( $wpdb->prefix . $table, array( $column => self::ORDER ) );
		}
	}

	/** As People names people. */
	public function person(): string {
		return "user:{$this->id}";
	}

	/** @return list<Record> */
	public function records(): array {
		return array(
			new Record( 'order', (string) self::ORDER, 'own', array( 'number' => (string) self::ORDER, 'key' => self::KEY, 'email' => self::EMAIL, 'name' => 'Yardley' ) ),
			new Record( 'user', (string) $this->id, 'own', array( 'email' => self::EMAIL, 'slug' => 'made-up-xan', 'name' => 'Xan' ) ),
		);
	}

	/** @return array<string, string> Who asks: a session, and a nonce of it. */
	public function headers(): array {
		$until   = time() + 600;
		$token   = \WP_Session_Tokens::get_instance( $this->id )->create( $until );
		$cookie  = wp_generate_auth_cookie( $this->id, $until, 'logged_in', $token );
		$before  = get_current_user_id();
		$cookies = $_COOKIE;
		wp_set_current_user( $this->id );
		$_COOKIE[ LOGGED_IN_COOKIE ] = $cookie;
		$nonce                       = wp_create_nonce( 'wp_rest' );
		$_COOKIE                     = $cookies;
		wp_set_current_user( $before );
		return array(
			'Cookie'     => LOGGED_IN_COOKIE . '=' . rawurlencode( $cookie ),
			'X-WP-Nonce' => $nonce,
		);
	}
}
