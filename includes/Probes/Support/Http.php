<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * The only HTTP of a scan: to this site's own addresses, as a stranger would ask, within a budget of requests and time; and to
 * wordpress.org, where somebody has switched that on. Follows no redirect, sends no cookie, reads no more than it was told to.
 */
final class Http {
	private const TIMEOUT_SECONDS = 5.0;
	/** No probe may take longer than a slice's lock lives (60 s), and an object of this class serves one probe. */
	private const PROBE_SECONDS = 40.0;
	/** What a scan's own work may take of its time. */
	private const OWN_SECONDS = 10.0;
	/** So many time-outs or refusals of one address, and the rest of the scan does not wait for it any more. */
	private const PATIENCE    = 2;
	private const MAX_REDIRECTS = 3;

	/** How whoever reads the site's log finds us there. */
	public const AGENT  = 'Store Posture (WordPress plugin; a site checks itself)';
	public const ACCEPT = 'text/html,application/json;q=0.9,*/*;q=0.8';

	public const WORDPRESS_ORG = 'https://api.wordpress.org';
	public const DOWNLOADS     = 'https://downloads.wordpress.org';

	/** @var array<string, int> Origin to how often nothing came. */
	private array $failures = array();
	/** @var array<string, string> Origin to why nobody waits for it any more. */
	private array $down = array();
	/** @var array<string, bool> Origins whose certificate this server does not accept, though it is this site that answers. */
	private array $unverified = array();

	public function __construct( private int $used, private float $seconds_left, private readonly int $budget = 40 ) {}

	/** From what a scan has used up so far. */
	public static function for_scan( int $used, float $seconds_used, Data $data ): self {
		$left = Limits::number( $data, 'scan_seconds' ) - self::OWN_SECONDS - $seconds_used;
		return new self( $used, min( self::PROBE_SECONDS, $left ), (int) Limits::number( $data, 'request_budget' ) );
	}

	public function used(): int {
		return $this->used;
	}

	public function seconds_left(): float {
		return $this->seconds_left;
	}

	/**
	 * @param array<string, string> $headers
	 * @param int                   $bytes   Of the body at most.
	 */
	public function get( string $url, array $headers = array(), int $bytes = 65536 ): HttpAnswer {
		$origin = OwnSite::origin( $url );
		if ( null === $origin ) {
			return HttpAnswer::none( $url, 'other_host' );
		}
		return $this->ask( $origin, $url, $headers, $bytes );
	}

	/**
	 * The one method but GET that is ever sent: a server that knows it sends the request back and does nothing else.
	 *
	 * @param array<string, string> $headers
	 */
	public function trace( string $url, array $headers ): HttpAnswer {
		$origin = OwnSite::origin( $url );
		return null === $origin ? HttpAnswer::none( $url, 'other_host' ) : $this->ask( $origin, $url, $headers, 65536, 'TRACE' );
	}

	/**
	 * @param string $path      Begins with a slash; what it holds is all that is told there.
	 * @param bool   $downloads Its server for files, where the lists of plugins' files are.
	 * @throws Unseen When it asks us to slow down (rate_limited), or the scan has no requests left (budget).
	 */
	public function ask_wordpress_org( string $path, int $bytes, bool $downloads = false ): HttpAnswer {
		$origin = $downloads ? self::DOWNLOADS : self::WORDPRESS_ORG;
		if ( ! OwnSettings::asks_wordpress_org() ) {
			return HttpAnswer::none( $origin . $path, 'service_off' );
		}
		$answer = $this->ask( $origin, $origin . $path, array(), $bytes );
		return match ( true ) {
			429 === $answer->status => throw new Unseen( 'rate_limited' ),
			'budget' === $answer->reason => throw new Unseen( 'budget' ),
			default => $answer,
		};
	}

	/**
	 * @param array<string, string> $headers
	 */
	private function ask( string $origin, string $url, array $headers, int $bytes, string $method = 'GET' ): HttpAnswer {
		if ( isset( $this->down[ $origin ] ) ) {
			return HttpAnswer::none( $url, $this->down[ $origin ] );
		}
		if ( $this->used >= $this->budget || $this->seconds_left < 1.0 ) {
			return HttpAnswer::none( $url, 'budget' );
		}
		++$this->used;
		$start  = hrtime( true );
		$answer = $this->send( $method, $url, $headers, $bytes, ! isset( $this->unverified[ $origin ] ) );
		$this->seconds_left -= ( hrtime( true ) - $start ) / 1e9;
		$this->note( $origin, $answer->reason );
		return $answer;
	}

	/**
	 * Follows redirects, each of them a request, as long as they stay on this site.
	 *
	 * @param array<string, string> $headers
	 */
	public function follow( string $url, array $headers = array(), int $bytes = 65536 ): HttpAnswer {
		$answer = $this->get( $url, $headers, $bytes );
		for ( $hop = 0; '' !== $answer->leads_to(); ++$hop ) {
			if ( self::MAX_REDIRECTS === $hop || null === OwnSite::origin( $answer->leads_to() ) ) {
				return HttpAnswer::none( $answer->leads_to(), 'redirected_off_host' );
			}
			$answer = $this->get( $answer->leads_to(), $headers, $bytes );
		}
		return $answer;
	}

	/**
	 * From now on this origin is asked without looking at its certificate. Only for what proves by itself that this site answered.
	 */
	public function without_certificate( string $origin, bool $unverified ): void {
		if ( $unverified ) {
			$this->unverified[ $origin ] = true;
		} else {
			unset( $this->unverified[ $origin ] );
		}
	}

	/**
	 * What the next slice must know.
	 *
	 * @return array{failures: array<string, int>, down: array<string, string>, unverified: array<string, bool>}
	 */
	public function state(): array {
		return array(
			'failures'   => $this->failures,
			'down'       => $this->down,
			'unverified' => $this->unverified,
		);
	}

	/**
	 * @param array<array-key, mixed> $state Of an earlier slice.
	 */
	public function restore( array $state ): void {
		foreach ( is_array( $state['failures'] ?? null ) ? $state['failures'] : array() as $origin => $times ) {
			$this->failures[ (string) $origin ] = is_int( $times ) ? $times : self::PATIENCE;
		}
		foreach ( is_array( $state['down'] ?? null ) ? $state['down'] : array() as $origin => $reason ) {
			$this->down[ (string) $origin ] = is_string( $reason ) ? $reason : 'loopback_timeout';
		}
		foreach ( is_array( $state['unverified'] ?? null ) ? $state['unverified'] : array() as $origin => $flag ) {
			$this->without_certificate( (string) $origin, true === $flag );
		}
	}

	/**
	 * @param array<string, string> $headers
	 */
	private function send( string $method, string $url, array $headers, int $bytes, bool $verify ): HttpAnswer {
		try {
			$response = wp_remote_request(
				$url,
				array(
					'method'              => $method,
					'timeout'             => min( self::TIMEOUT_SECONDS, $this->seconds_left ),
					'redirection'         => 0,
					'httpversion'         => '1.1',
					'user-agent'          => self::AGENT,
					// Asked for as it is: a compressed body that is cut off cannot be read.
					'headers'             => $headers + array(
						'Accept'          => self::ACCEPT,
						'Accept-Encoding' => 'identity',
						'Cache-Control'   => 'no-cache',
					),
					'cookies'             => array(),
					'sslverify'           => $verify,
					'limit_response_size' => $bytes,
				)
			);
		} catch ( \Throwable ) {
			return HttpAnswer::none( $url, 'filter_threw' );
		}
		if ( is_wp_error( $response ) ) {
			return HttpAnswer::none( $url, self::reason( (string) $response->get_error_code(), $response->get_error_message() ) );
		}
		return new HttpAnswer( $url, (int) wp_remote_retrieve_response_code( $response ), self::headers( $response ), substr( wp_remote_retrieve_body( $response ), 0, $bytes ) );
	}

	private function note( string $origin, string $reason ): void {
		if ( in_array( $reason, array( 'loopback_timeout', 'loopback_refused', 'loopback_dns' ), true ) ) {
			$this->failures[ $origin ] = ( $this->failures[ $origin ] ?? 0 ) + 1;
			if ( $this->failures[ $origin ] >= self::PATIENCE ) {
				$this->down[ $origin ] = $reason;
			}
		}
	}

	/**
	 * @param array<array-key, mixed> $response Of WordPress's HTTP API.
	 * @return array<string, list<string>> By lower-case name, each value as it came.
	 */
	public static function headers( array $response ): array {
		$all   = array();
		$named = wp_remote_retrieve_headers( $response );
		foreach ( is_array( $named ) ? $named : $named->getAll() as $name => $values ) {
			$all[ strtolower( (string) $name ) ] = array_values( array_filter( (array) $values, 'is_string' ) );
		}
		return $all;
	}

	/** Of an error of WordPress's HTTP API: cURL's number where there is one, else the words of PHP's streams. */
	public static function reason( string $code, string $message ): string {
		if ( 'http_request_not_executed' === $code ) {
			return 'filtered';
		}
		if ( 1 === preg_match( '/cURL error (\d+)/', $message, $found ) ) {
			return match ( (int) $found[1] ) {
				6 => 'loopback_dns',
				28 => 'loopback_timeout',
				35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91 => 'loopback_tls',
				default => 'loopback_refused',
			};
		}
		return match ( true ) {
			1 === preg_match( '/timed? ?out/i', $message ) => 'loopback_timeout',
			1 === preg_match( '/getaddrinfo|resolve|name or service/i', $message ) => 'loopback_dns',
			1 === preg_match( '/ssl|certificate|crypto/i', $message ) => 'loopback_tls',
			default => 'loopback_refused',
		};
	}
}
