<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\Plugins;

/**
 * The site looks at itself over HTTP, before a change and after it: the pages that must never break.
 *
 * @phpstan-type Look array<string, string>
 */
final class SelfCheck {
	private const SECONDS  = 25.0;
	private const REQUESTS = 16;

	/** WordPress says so when PHP died; the sentence is translated, the class is not. */
	private const DIED = '/<body id="error-page">|wp-die-message|<b>(Fatal|Parse) error<\/b>:|There has been a critical error/';

	/**
	 * How each page answers: "200", "died", or why nothing came.
	 *
	 * @return Look
	 */
	public function look(): array {
		$http = new Http( 0, self::SECONDS, self::REQUESTS );
		// As a browser asks: WordPress treats whoever names JSON among what it takes as a program.
		return array_map( static fn ( string $url ): string => self::answer( $http->follow( $url, array( 'Accept' => 'text/html' ) ) ), self::pages() );
	}

	/**
	 * Whether the site can look at itself at all.
	 *
	 * @param Look $look
	 */
	public static function works( array $look ): bool {
		return self::is_fine( $look['home'] ?? '' );
	}

	/**
	 * Pages that were fine before and are not any more.
	 *
	 * @param Look $before
	 * @param Look $after
	 * @return list<string> In words.
	 */
	public static function broken( array $before, array $after ): array {
		$words  = array(
			'home'     => __( 'the home page', 'store-posture' ),
			'log_in'   => __( 'the log-in page', 'store-posture' ),
			'rest'     => __( 'the data interface (REST API)', 'store-posture' ),
			'checkout' => __( 'the checkout', 'store-posture' ),
		);
		$broken = array();
		foreach ( $before as $page => $answer ) {
			if ( self::is_fine( $answer ) && ! self::is_fine( $after[ $page ] ?? '' ) ) {
				$broken[] = $words[ $page ] ?? $page;
			}
		}
		return $broken;
	}

	/**
	 * @return array<string, string>
	 */
	private static function pages(): array {
		$pages    = array(
			'home'   => home_url( '/' ),
			'log_in' => wp_login_url(),
			'rest'   => rest_url(),
		);
		$checkout = Plugins::woocommerce_runs() && function_exists( 'wc_get_checkout_url' ) ? wc_get_checkout_url() : '';
		return '' === $checkout ? $pages : $pages + array( 'checkout' => $checkout );
	}

	private static function answer( HttpAnswer $answer ): string {
		return match ( true ) {
			! $answer->answered() => $answer->reason,
			1 === preg_match( self::DIED, $answer->body ) && $answer->status >= 500 => 'died',
			1 === preg_match( '/<b>(Fatal|Parse) error<\/b>:/', $answer->body ) => 'died',
			default => (string) $answer->status,
		};
	}

	private static function is_fine( string $answer ): bool {
		return 1 === preg_match( '/^[23]\d\d$/D', $answer );
	}
}
