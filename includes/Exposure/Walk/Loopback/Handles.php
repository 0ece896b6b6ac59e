<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Probes\Support\Http;

/**
 * Several at a time, by cURL. WordPress's own library can do that as well, but it reads an endless answer until its time is up, keeps
 * headers without end, and waits for the slowest of a group. Whoever sets up cURL for this site (http_api_curl) is heard; what makes
 * a stranger's request of it is set after that.
 */
final class Handles implements Transport {
	private const CONNECT_SECONDS = 5.0;
	/** A single line that is longer than cURL takes. */
	private const TOO_LARGE = array( CURLE_OUT_OF_MEMORY, 100 );

	private readonly \CurlMultiHandle $multi;
	/** @var array<int, array{\CurlHandle, Incoming, Outgoing}> */
	private array $active = array();
	/** @var array<int, Answer> */
	private array $ready = array();

	public function __construct() {
		$this->multi = curl_multi_init();
		curl_multi_setopt( $this->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, Throttle::AT_ONCE );
	}

	public static function are_there(): bool {
		return function_exists( 'curl_multi_init' ) && function_exists( 'curl_multi_exec' ) && function_exists( 'curl_multi_select' );
	}

	public function begin( int $number, Outgoing $out ): void {
		$handle   = curl_init();
		$incoming = new Incoming( $out->bytes );
		$is_set   = false !== $handle && curl_setopt_array( $handle, self::certificates( $out ) );
		try {
			do_action_ref_array( 'http_api_curl', array( &$handle, $out->args, $out->url ) );
		} catch ( \Throwable ) {
			$this->ready[ $number ] = Envelope::none( 'filter_threw' );
			return;
		}
		if ( ! $is_set || ! $handle instanceof \CurlHandle || ! curl_setopt_array( $handle, self::firm( $out, $incoming ) ) || 0 !== curl_multi_add_handle( $this->multi, $handle ) ) {
			$this->ready[ $number ] = Envelope::none( 'function_disabled' );
			return;
		}
		$this->active[ $number ] = array( $handle, $incoming, $out );
	}

	public function wait( float $seconds ): array {
		$this->move();
		if ( array() === $this->ready ) {
			if ( array() === $this->active ) {
				usleep( (int) ( 1e6 * $seconds ) );
			} elseif ( -1 === curl_multi_select( $this->multi, $seconds ) ) {
				usleep( 2000 );
			}
			$this->move();
		}
		$ready       = $this->ready;
		$this->ready = array();
		return $ready;
	}

	public function under_way(): int {
		return count( $this->active );
	}

	private function move(): void {
		do {
			$state = curl_multi_exec( $this->multi, $running );
		} while ( CURLM_CALL_MULTI_PERFORM === $state );
		while ( false !== ( $message = curl_multi_info_read( $this->multi ) ) ) {
			foreach ( $this->active as $number => [ $handle, $incoming, $out ] ) {
				if ( $handle === $message['handle'] ) {
					$sent                   = curl_getinfo( $handle, CURLINFO_HEADER_OUT );
					$this->ready[ $number ] = self::answer( is_int( $message['result'] ) ? $message['result'] : -1, $incoming, $out->is_unaltered( is_string( $sent ) ? $sent : '' ) );
					curl_multi_remove_handle( $this->multi, $handle );
					unset( $this->active[ $number ] );
				}
			}
		}
	}

	private static function answer( int $error, Incoming $incoming, bool $is_unaltered ): Answer {
		$reason = match ( true ) {
			// It went out as somebody's, and what came back is no stranger's answer.
			$incoming->began() && ! $is_unaltered => 'filtered',
			CURLE_OK === $error, $incoming->is_over() => '',
			$incoming->is_head_too_large(), $incoming->began() && ! $incoming->has_head() && in_array( $error, self::TOO_LARGE, true ) => 'headers_too_large',
			CURLE_OPERATION_TIMEDOUT === $error && $incoming->began() => 'too_slow',
			// Broken off in the middle.
			$incoming->has_head() && CURLE_OPERATION_TIMEDOUT !== $error => '',
			default => Http::reason( '', "cURL error {$error}" ),
		};
		return 'filtered' === $reason ? Envelope::none( $reason ) : $incoming->answer( $reason, CURLE_OK !== $error && $incoming->has_head() );
	}

	/**
	 * @return array<int, mixed>
	 */
	private static function certificates( Outgoing $out ): array {
		$looked_at = array( CURLOPT_SSL_VERIFYPEER => false !== $out->authorities, CURLOPT_SSL_VERIFYHOST => false === $out->authorities ? 0 : 2 );
		return is_string( $out->authorities ) && '' !== $out->authorities ? $looked_at + array( CURLOPT_CAINFO => $out->authorities ) : $looked_at;
	}

	/**
	 * @return array<int, mixed>
	 */
	private static function firm( Outgoing $out, Incoming $incoming ): array {
		return array(
			CURLOPT_URL                   => $out->url,
			CURLOPT_PROTOCOLS             => CURLPROTO_HTTP | CURLPROTO_HTTPS,
			CURLOPT_CUSTOMREQUEST         => null,
			CURLOPT_HTTPGET               => true,
			CURLOPT_NOBODY                => 'HEAD' === $out->method,
			CURLOPT_FOLLOWLOCATION        => false,
			CURLOPT_HTTPHEADER            => $out->lines(),
			CURLOPT_HTTP_VERSION          => CURL_HTTP_VERSION_1_1,
			// It would be told whom we ask about.
			CURLOPT_PROXY                 => '',
			// Asked for unpacked; what is sent packed all the same stays packed.
			CURLOPT_HTTP_CONTENT_DECODING => false,
			CURLOPT_RETURNTRANSFER        => false,
			CURLOPT_HEADER                => false,
			CURLOPT_CONNECTTIMEOUT_MS     => (int) ( 1000 * min( self::CONNECT_SECONDS, $out->seconds ) ),
			CURLOPT_TIMEOUT_MS            => (int) ( 1000 * $out->seconds ),
			CURLOPT_NOSIGNAL              => true,
			CURLINFO_HEADER_OUT           => true,
			CURLOPT_HEADERFUNCTION        => static fn ( mixed $_handle, string $line ): int => $incoming->line( $line ) ? strlen( $line ) : -1,
			CURLOPT_WRITEFUNCTION         => static fn ( mixed $_handle, string $part ): int => $incoming->part( $part ) ? strlen( $part ) : -1,
		);
	}
}
