<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Probes\Support\FrontView\Viewer;

/**
 * Asks this site's front page what can only be seen from inside a visitor's request: all viewers of the folder FrontView
 * answer at once (FrontView\Viewer says how to add one). Command line, wp-admin and REST would tell something else.
 * One question, one answer: the token lives 60 seconds and is gone once it was used.
 */
final class FrontView {
	/** Of the address; at admin-ajax.php the action, too. */
	public const ARGUMENT  = 'store_posture_view';
	private const OPTION   = 'store_posture_view';
	private const SECONDS  = 60;
	private const BYTES    = 131072;

	/**
	 * To be called at template_redirect, or by admin-ajax.php. Does nothing unless the address carries the argument.
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
		$views = self::views();
		nocache_headers();
		header( 'Content-Type: application/json; charset=utf-8' );
		header( 'X-Robots-Tag: noindex' );
		echo wp_json_encode(
			array(
				'proof'   => $proof,
				'cookies' => array() !== $_COOKIE,
				'views'   => $views,
			),
			JSON_INVALID_UTF8_SUBSTITUTE
		);
		exit;
	}

	/**
	 * @return array<array-key, mixed>|string What each viewer saw there, by its name, or the reason why it could not be asked.
	 */
	public static function ask( Http $http, string $front_page ): array|string {
		$token = bin2hex( random_bytes( 16 ) );
		$proof = bin2hex( random_bytes( 16 ) );
		delete_option( self::OPTION );
		// The page itself removed the one of an earlier question of this process, which still has it in memory: then nothing would be added.
		wp_cache_delete( self::OPTION, 'options' );
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
			// As a browser asks: WordPress shows no errors to whoever names JSON among what it takes.
			$answer = $http->follow( add_query_arg( self::ARGUMENT, $token, $front_page ), array( 'Accept' => 'text/html' ), self::BYTES );
		} finally {
			delete_option( self::OPTION );
		}
		if ( '' !== $answer->obstacle() ) {
			return $answer->obstacle();
		}
		$json = $answer->json() ?? array();
		return match ( true ) {
			$proof !== ( $json['proof'] ?? null ) => 'not_this_site',
			// Somebody's filter put a cookie into a stranger's request.
			true === ( $json['cookies'] ?? null ) => 'filtered',
			default => is_array( $json['views'] ?? null ) ? $json['views'] : array(),
		};
	}

	/**
	 * @return array<string, array<string, mixed>|null> Null: this one failed.
	 */
	private static function views(): array {
		$views = array();
		$files = glob( __DIR__ . '/FrontView/*.php' );
		foreach ( false === $files ? array() : $files as $file ) {
			$class = self::class . '\\' . basename( $file, '.php' );
			if ( ! is_subclass_of( $class, Viewer::class ) ) {
				continue;
			}
			$viewer = new $class();
			try {
				$views[ $viewer->name() ] = $viewer->see();
			} catch ( \Throwable ) {
				$views[ $viewer->name() ] = null;
			}
		}
		return $views;
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
