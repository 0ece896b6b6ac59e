<?php
/**
 * Lets a test site find itself under a made-up public host name: WordPress's HTTP API connects to this machine's ports instead, and
 * trusts the test authority. Copied into mu-plugins by native/nginx.ts, beside a JSON file that says which host, ports and authority.
 *
 * It touches connections only: names, certificates and headers are checked as always.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

( static function (): void {
	$network = json_decode( (string) file_get_contents( __DIR__ . '/store-posture-lab-network.json' ), true );

	$connect = static function ( $handle ) use ( $network ): void {
		curl_setopt( $handle, CURLOPT_CONNECT_TO, $network['connections'] );
	};
	add_action( 'http_api_curl', $connect );

	add_filter(
		'http_request_args',
		static function ( array $args, string $url ) use ( $network ): array {
			if ( $network['host'] === wp_parse_url( $url, PHP_URL_HOST ) ) {
				$args['sslcertificates'] = $network['authority'];
			}
			return $args;
		},
		10,
		2
	);
} )();
