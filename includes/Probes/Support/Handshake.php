<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * A request of which the certificate is wanted. WordPress's own HTTP makes it, so it goes the way and trusts the authorities of
 * all others; where that does not use cURL no certificate comes back.
 */
final class Handshake {
	private function __construct(
		public readonly HttpAnswer $answer,
		/** PEM of the server's own certificate; '' where it could not be read. */
		public readonly string $certificate,
	) {}

	/**
	 * @param bool $any_name Whether a certificate for another name is fine, as long as an authority vouches for it.
	 */
	public static function with( Http $http, string $url, bool $any_name = false ): self {
		$certificate = '';
		// phpcs:disable WordPress.WP.AlternativeFunctions -- WordPress hands its own cURL handle out for this.
		$before = static function ( mixed $handle ) use ( $any_name ): void {
			if ( $handle instanceof \CurlHandle ) {
				curl_setopt( $handle, CURLOPT_CERTINFO, true );
				if ( $any_name ) {
					curl_setopt( $handle, CURLOPT_SSL_VERIFYHOST, 0 );
				}
			}
		};
		// phpcs:enable
		$after = static function ( mixed $headers, mixed $info = array() ) use ( &$certificate ): void {
			$chain       = is_array( $info ) && is_array( $info['certinfo'] ?? null ) ? $info['certinfo'] : array();
			$own         = is_array( $chain[0] ?? null ) ? $chain[0]['Cert'] ?? '' : '';
			$certificate = is_string( $own ) ? $own : '';
		};
		add_action( 'http_api_curl', $before, PHP_INT_MAX );
		add_action( 'requests-curl.after_request', $after, 10, 2 );
		try {
			$answer = $http->get( $url, array(), 4096 );
		} finally {
			remove_action( 'http_api_curl', $before, PHP_INT_MAX );
			remove_action( 'requests-curl.after_request', $after );
		}
		return new self( $answer, $certificate );
	}
}
