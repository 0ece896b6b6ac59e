<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

/**
 * Fixes that work by our own code while the site runs. One option that WordPress has in memory anyway; without it nothing is
 * hooked and this file is not even read (Plugin::start).
 */
final class Switches {
	public const OPTION = 'store_posture_switches';

	/** Routes of the data interface that name accounts. */
	private const USERS = '#^/wp/v2/users(/|$)#i';

	/**
	 * @param array<array-key, mixed> $on Name of the switch to its value.
	 */
	public static function start( array $on ): void {
		Shields::start( $on );
		if ( true === ( $on['headers'] ?? null ) ) {
			add_filter( 'wp_headers', self::with_headers( ... ) );
		}
		if ( is_int( $on['hsts'] ?? null ) ) {
			add_filter( 'wp_headers', static fn ( mixed $headers ): mixed => self::with_hsts( $headers, $on['hsts'] ) );
		}
		if ( true === ( $on['xmlrpc_off'] ?? null ) ) {
			self::refuse_xmlrpc();
		}
		if ( true === ( $on['enumeration_off'] ?? null ) ) {
			add_action( 'template_redirect', self::hide_authors( ... ), 0 );
			add_filter( 'the_author', self::without_login( ... ) );
			add_filter( 'rest_pre_dispatch', self::hide_users( ... ), 10, 3 );
			add_filter( 'wp_sitemaps_add_provider', static fn ( mixed $provider, mixed $name ): mixed => 'users' === $name ? false : $provider, 10, 2 );
			add_filter( 'oembed_response_data', static fn ( mixed $data ): mixed => is_array( $data ) ? array_diff_key( $data, array_flip( array( 'author_name', 'author_url' ) ) ) : $data );
		}
	}

	/**
	 * Those of a page in a frame of its own site still open; payment forms that the shop frames are other sites' pages, and keep
	 * their own headers. What another plugin sent before stays.
	 */
	private static function with_headers( mixed $headers ): mixed {
		if ( ! is_array( $headers ) ) {
			return $headers;
		}
		$names = array_change_key_case( $headers, CASE_LOWER );
		$ours  = array(
			'X-Content-Type-Options' => 'nosniff',
			'Referrer-Policy'        => 'strict-origin-when-cross-origin',
		);
		// Themes are tried out, and embeds shown, in frames: these say so themselves.
		if ( ! is_customize_preview() && ! is_embed() ) {
			$ours['X-Frame-Options'] = 'SAMEORIGIN';
			if ( ! isset( $names['content-security-policy'] ) ) {
				$ours['Content-Security-Policy'] = "frame-ancestors 'self'";
			}
		}
		foreach ( $ours as $name => $value ) {
			if ( ! isset( $names[ strtolower( $name ) ] ) ) {
				$headers[ $name ] = $value;
			}
		}
		return $headers;
	}

	private static function with_hsts( mixed $headers, int $seconds ): mixed {
		if ( is_array( $headers ) && is_ssl() && ! isset( array_change_key_case( $headers, CASE_LOWER )['strict-transport-security'] ) ) {
			$headers['Strict-Transport-Security'] = "max-age={$seconds}";
		}
		return $headers;
	}

	private static function refuse_xmlrpc(): void {
		if ( defined( 'XMLRPC_REQUEST' ) && true === constant( 'XMLRPC_REQUEST' ) ) {
			status_header( 403 );
			header( 'Content-Type: text/plain; charset=utf-8' );
			exit( 'XML-RPC is switched off here.' );
		}
		add_filter( 'wp_headers', static fn ( mixed $headers ): mixed => is_array( $headers ) ? array_diff_key( $headers, array( 'X-Pingback' => true ) ) : $headers );
		remove_action( 'wp_head', 'rsd_link' );
	}

	private static function hide_authors(): void {
		$is_asked_by_number = null !== filter_input( INPUT_GET, 'author' );
		if ( ! is_user_logged_in() && ( is_author() || $is_asked_by_number ) ) {
			global $wp_query;
			if ( $wp_query instanceof \WP_Query ) {
				$wp_query->set_404();
			}
			status_header( 404 );
			nocache_headers();
			// WordPress would lead on to the name in the address.
			remove_action( 'template_redirect', 'redirect_canonical' );
		}
	}

	/** Feeds name who wrote what: the shop did, where that name is also what somebody logs in with. */
	private static function without_login( mixed $name ): mixed {
		global $authordata;
		return is_feed() && $authordata instanceof \WP_User && $authordata->user_login === $name ? get_bloginfo( 'name' ) : $name;
	}

	private static function hide_users( mixed $answer, mixed $server, mixed $request ): mixed {
		if ( null !== $answer || is_user_logged_in() || ! $request instanceof \WP_REST_Request || 1 !== preg_match( self::USERS, $request->get_route() ) ) {
			return $answer;
		}
		return new \WP_Error( 'rest_user_cannot_view', __( 'Please log in.', 'store-posture' ), array( 'status' => 401 ) );
	}
}
