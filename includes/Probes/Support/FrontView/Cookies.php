<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

/**
 * With which flags WordPress and WooCommerce would set their cookies in this request. None is set: their filters are asked
 * as they would be.
 */
final class Cookies implements Viewer {
	public function name(): string {
		return 'cookies';
	}

	public function see(): array {
		$ssl  = is_ssl();
		$shop = self::has_shop();
		return array(
			'is_ssl'            => $ssl,
			'force_ssl_admin'   => force_ssl_admin(),
			'domain'            => self::text( 'COOKIE_DOMAIN' ),
			// Core writes "http only" into each of its own calls.
			'staff_http_only'   => true,
			'shopper'           => $shop,
			'shopper_secure'    => $shop ? self::shopper_secure( $ssl ) : null,
			'shopper_http_only' => $shop ? self::shopper_http_only( $ssl ) : null,
		) + self::staff( $ssl );
	}

	/**
	 * As wp_set_auth_cookie() has it: the cookie of wp-admin, and the one that says on all pages who is logged in.
	 *
	 * @return array{staff_secure: bool|null, login_secure: bool|null}
	 */
	private static function staff( bool $ssl ): array {
		$id     = Administrator::id();
		$home   = get_option( 'home' );
		$secure = null === $id ? null : (bool) apply_filters( 'secure_auth_cookie', $ssl, $id );
		return array(
			'staff_secure' => $secure,
			'login_secure' => null === $secure ? null : (bool) apply_filters( 'secure_logged_in_cookie', $secure && is_string( $home ) && 'https' === wp_parse_url( $home, PHP_URL_SCHEME ), $id, $secure ),
		);
	}

	/** A constant of WordPress that is text; it is false where there is none. */
	private static function text( string $constant ): string {
		$value = defined( $constant ) ? constant( $constant ) : '';
		return is_string( $value ) ? $value : '';
	}

	private static function has_shop(): bool {
		return function_exists( 'wc_setcookie' ) && function_exists( 'wc_site_is_https' );
	}

	private static function shopper_secure( bool $ssl ): bool {
		return (bool) apply_filters( 'wc_session_use_secure_cookie', wc_site_is_https() && $ssl );
	}

	/** As wc_setcookie() does it for the session. */
	private static function shopper_http_only( bool $ssl ): ?bool {
		$name    = apply_filters( 'woocommerce_cookie', 'wp_woocommerce_session_' . self::text( 'COOKIEHASH' ) );
		$secure  = self::shopper_secure( $ssl );
		$until   = time() + 2 * DAY_IN_SECONDS;
		$options = array(
			'expires'  => $until,
			'secure'   => $secure,
			'path'     => '/',
			'domain'   => '',
			'httponly' => (bool) apply_filters( 'woocommerce_cookie_httponly', true, $name, '', $until, $secure ),
		);
		$options = apply_filters( 'woocommerce_set_cookie_options', $options, $name, '' );
		return is_array( $options ) && is_bool( $options['httponly'] ?? null ) ? $options['httponly'] : null;
	}
}
