<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

use StorePosture\Probes\Support\Callbacks;

/**
 * Who hangs on filters that loosen or tighten something for visitors, and what comes out of those that anybody may ask.
 * Many plugins add theirs in front-end requests only.
 */
final class Filters implements Viewer {
	private const HOOKS = array(
		'auth_cookie_expiration',
		'https_ssl_verify',
		'rest_authentication_errors',
		'rest_pre_dispatch',
		'secure_auth_cookie',
		'secure_logged_in_cookie',
		'woocommerce_order_email_verification_grace_period',
		'woocommerce_order_email_verification_required',
		'woocommerce_order_received_verify_known_shoppers',
		'woocommerce_rest_check_permissions',
		'wp_is_application_passwords_available',
		'wp_is_application_passwords_available_for_user',
		'xmlrpc_enabled',
		'xmlrpc_methods',
	);

	/** A host of the public: what is said of this site itself says nothing about others. */
	private const ELSEWHERE = 'https://wordpress.org/';

	public function name(): string {
		return 'filters';
	}

	public function see(): array {
		$callbacks = array();
		foreach ( self::HOOKS as $hook ) {
			foreach ( Callbacks::kinds( $hook ) as $callback ) {
				$callbacks[] = array( 'hook' => $hook ) + $callback;
			}
		}
		return array(
			'hooks'                 => self::HOOKS,
			'callbacks'             => $callbacks,
			'xmlrpc_enabled'        => self::ask( static fn (): bool => (bool) apply_filters( 'xmlrpc_enabled', true ) ),
			'application_passwords' => self::ask( static fn (): bool => wp_is_application_passwords_available() ),
			'verifies_certificates' => self::ask( self::verifies_certificates( ... ) ),
			'session_seconds'       => self::ask( static fn (): ?int => self::session( 2 * DAY_IN_SECONDS, false ) ),
			'remembered_seconds'    => self::ask( static fn (): ?int => self::session( 14 * DAY_IN_SECONDS, true ) ),
			'grace_seconds'         => self::ask( self::grace( ... ) ),
		);
	}

	/** How long a log-in of staff lasts. */
	private static function session( int $usual, bool $remember ): ?int {
		$id    = Administrator::id();
		$lasts = null === $id ? null : apply_filters( 'auth_cookie_expiration', $usual, $id, $remember );
		return is_numeric( $lasts ) ? (int) $lasts : null;
	}

	/** For requests to elsewhere, as WP_Http would ask; nothing is sent. */
	private static function verifies_certificates(): bool {
		$args = apply_filters( 'http_request_args', array( 'method' => 'GET', 'sslverify' => true, 'headers' => array(), 'cookies' => array(), 'body' => null ), self::ELSEWHERE );
		return (bool) apply_filters( 'https_ssl_verify', is_array( $args ) ? $args['sslverify'] ?? true : true, self::ELSEWHERE );
	}

	/** How long WooCommerce shows an order without asking for the address. Foreign code would want an order to be asked about. */
	private static function grace(): ?int {
		$hook = 'woocommerce_order_email_verification_grace_period';
		if ( in_array( 'foreign', array_column( Callbacks::kinds( $hook ), 'kind' ), true ) ) {
			return null;
		}
		$seconds = apply_filters( $hook, 10 * MINUTE_IN_SECONDS, null, '' );
		return is_numeric( $seconds ) ? (int) $seconds : null;
	}

	/** Another plugin's filter may throw: then that value alone was not seen. */
	private static function ask( \Closure $ask ): bool|int|null {
		try {
			$value = $ask();
		} catch ( \Throwable ) {
			return null;
		}
		return is_bool( $value ) || is_int( $value ) ? $value : null;
	}
}
