<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Probes\Support\Http;

/**
 * What WordPress and its plugins have a say in before a request leaves: an answer in its place (pre_http_request), the time it may take
 * and the certificates it trusts (http_request_args, https_ssl_verify), and whether a site may ask itself at all. They have none in who
 * asks: headers, cookies, proxies and redirects stay ours. Actions that tell of requests (http_api_debug) are left out, because
 * loggers hang there, and addresses hold customers' values.
 */
final class Envelope {
	private const SECONDS = 10.0;

	public function __construct( private readonly bool $verify ) {}

	/**
	 * @param 'GET'|'HEAD'          $method
	 * @param array<string, string> $headers
	 */
	public function around( string $url, string $method, array $headers, int $bytes ): Outgoing|Answer {
		try {
			$args = apply_filters( 'http_request_args', $this->args( $url, $method, $headers, $bytes ), $url );
			$args = is_array( $args ) ? $args : array();
			$pre  = apply_filters( 'pre_http_request', false, $args, $url );
			if ( false !== $pre ) {
				return self::given( $pre, $bytes );
			}
			if ( ( new \WP_Http() )->block_request( $url ) ) {
				return self::none( 'filtered' );
			}
			$own     = is_string( $args['sslcertificates'] ?? null ) ? $args['sslcertificates'] : '';
			$trusted = apply_filters( 'https_ssl_verify', false === ( $args['sslverify'] ?? true ) ? false : $own, $url );
		} catch ( \Throwable ) {
			return self::none( 'filter_threw' );
		}
		$wanted  = $args['timeout'] ?? null;
		$seconds = is_numeric( $wanted ) && $wanted > 0 ? min( self::SECONDS, (float) $wanted ) : self::SECONDS;
		return new Outgoing( $url, $method, $headers, false === $trusted ? false : ( is_string( $trusted ) ? $trusted : $own ), $bytes, $seconds, $args );
	}

	public static function none( string $reason ): Answer {
		return new Answer( 0, array(), '', false, $reason );
	}

	/**
	 * @param array<string, string> $headers
	 * @return array<string, mixed>
	 */
	private function args( string $url, string $method, array $headers, int $bytes ): array {
		return array(
			'method'              => $method,
			'timeout'             => self::SECONDS,
			'redirection'         => 0,
			'httpversion'         => '1.1',
			'user-agent'          => Http::AGENT,
			'reject_unsafe_urls'  => false,
			'blocking'            => true,
			'headers'             => $headers,
			'cookies'             => array(),
			'body'                => null,
			'compress'            => false,
			'decompress'          => false,
			'sslverify'           => $this->verify,
			'sslcertificates'     => ABSPATH . WPINC . '/certificates/ca-bundle.crt',
			'stream'              => false,
			'filename'            => null,
			'limit_response_size' => $bytes,
			'_redirection'        => 0,
		);
	}

	private static function given( mixed $response, int $bytes ): Answer {
		if ( is_wp_error( $response ) ) {
			return self::none( Http::reason( (string) $response->get_error_code(), $response->get_error_message() ) );
		}
		if ( ! is_array( $response ) ) {
			return self::none( 'filtered' );
		}
		$body = wp_remote_retrieve_body( $response );
		return new Answer( (int) wp_remote_retrieve_response_code( $response ), Http::headers( $response ), substr( $body, 0, $bytes ), strlen( $body ) > $bytes );
	}
}
