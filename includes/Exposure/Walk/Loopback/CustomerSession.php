<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

/**
 * How the test customer shows who it is: a session of its own, for one slice, and the nonce that belongs to it. Neither is stored.
 */
final class CustomerSession {
	/** Longer than a slice. */
	private const SECONDS = 600;

	/**
	 * @return array<string, string> None where no session could be made.
	 */
	public static function headers( int $customer ): array {
		try {
			$until  = time() + self::SECONDS;
			$token  = \WP_Session_Tokens::get_instance( $customer )->create( $until );
			$cookie = wp_generate_auth_cookie( $customer, $until, 'logged_in', $token );
			// As wp_create_nonce() makes it; that one would ask who is logged in now, who is the owner.
			$nonce = substr( wp_hash( wp_nonce_tick( 'wp_rest' ) . "|wp_rest|{$customer}|{$token}", 'nonce' ), -12, 10 );
		} catch ( \Throwable ) {
			return array();
		}
		$name = defined( 'LOGGED_IN_COOKIE' ) ? constant( 'LOGGED_IN_COOKIE' ) : '';
		return '' === $cookie || ! is_string( $name ) || '' === $name ? array() : array(
			'Cookie'     => "{$name}=" . rawurlencode( $cookie ),
			'X-WP-Nonce' => $nonce,
		);
	}
}
