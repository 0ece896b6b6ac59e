<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Asks this site's front page, as a visitor's request runs, how PHP treats errors there. Command line, wp-admin and REST
 * would tell something else. One question, one answer: the token lives 60 seconds and is gone once it was used.
 */
final class FrontView {
	private const ARGUMENT = 'store_posture_view';
	private const OPTION   = 'store_posture_view';
	private const SECONDS  = 60;

	/**
	 * To be called at template_redirect. Does nothing unless the address carries the argument.
	 */
	public static function listen(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- a one-time token of its own.
		$token = $_GET[ self::ARGUMENT ] ?? null;
		if ( ! is_string( $token ) || 1 !== preg_match( '/^[0-9a-f]{32}$/D', $token ) ) {
			return;
		}
		$proof = self::redeem( $token );
		if ( null === $proof ) {
			return;
		}
		$settings = ini_get_all( null, true )['display_errors'] ?? null;
		nocache_headers();
		header( 'Content-Type: application/json; charset=utf-8' );
		header( 'X-Robots-Tag: noindex' );
		echo wp_json_encode(
			array(
				'proof'     => $proof,
				'display'   => (string) ini_get( 'display_errors' ),
				'at_start'  => is_array( $settings ) && is_scalar( $settings['global_value'] ?? null ) ? (string) $settings['global_value'] : '',
				'in_ini'    => false !== get_cfg_var( 'display_errors' ),
				'reporting' => error_reporting(), // phpcs:ignore WordPress.PHP.DevelopmentFunctions, WordPress.PHP.DiscouragedPHPFunctions -- only read.
				'cookies'   => array() !== $_COOKIE,
			)
		);
		exit;
	}

	/**
	 * @return array<array-key, mixed>|string What the front page said, or the reason why it could not be asked.
	 */
	public static function ask( Http $http, string $front_page ): array|string {
		$token = bin2hex( random_bytes( 16 ) );
		$proof = bin2hex( random_bytes( 16 ) );
		delete_option( self::OPTION );
		add_option(
			self::OPTION,
			array(
				'digest' => hash( 'sha256', $token ),
				'proof'  => $proof,
				'until'  => time() + self::SECONDS,
			),
			'',
			false
		);
		try {
			$answer = $http->follow( add_query_arg( self::ARGUMENT, $token, $front_page ), array(), 4096 );
		} finally {
			delete_option( self::OPTION );
		}
		if ( '' !== $answer->obstacle() ) {
			return $answer->obstacle();
		}
		$json = $answer->json() ?? array();
		return $proof === ( $json['proof'] ?? null ) ? $json : 'not_this_site';
	}

	/** The proof that belongs to a token; null when it is not open any more. */
	private static function redeem( string $token ): ?string {
		$open = get_option( self::OPTION );
		if ( ! is_array( $open ) || ! is_string( $open['digest'] ?? null ) || ! is_string( $open['proof'] ?? null ) || ! is_int( $open['until'] ?? null ) ) {
			return null;
		}
		if ( time() > $open['until'] || ! hash_equals( $open['digest'], hash( 'sha256', $token ) ) ) {
			return null;
		}
		// Of two that come at once only one deletes the row.
		return delete_option( self::OPTION ) ? $open['proof'] : null;
	}
}
