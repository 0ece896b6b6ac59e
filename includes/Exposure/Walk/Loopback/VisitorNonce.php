<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

/**
 * The nonce that WordPress gives to everybody who is not logged in, and so to every visitor of a page that has one in it.
 * As wp_create_nonce() makes it for nobody without a session; that one would ask who is logged in now, who is the owner.
 */
final class VisitorNonce {
	public static function rest(): string {
		try {
			$user = apply_filters( 'nonce_user_logged_out', 0, 'wp_rest' );
			$tick = wp_nonce_tick( 'wp_rest' );
			return substr( wp_hash( $tick . '|wp_rest|' . ( is_scalar( $user ) ? $user : 0 ) . '|', 'nonce' ), -12, 10 );
		} catch ( \Throwable ) {
			return '';
		}
	}
}
