<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Requests whose right answer is known, made once a scan: only where they hold does another answer say anything about this site.
 */
final class Controls {
	/** Small files of WordPress that every server hands out as they are. */
	private const STATIC_FILES = array( 'wp-includes/images/blank.gif', 'wp-includes/js/jquery/jquery-migrate.min.js', 'wp-includes/css/buttons.min.css' );
	private const ROUTE = 'store-posture/v1/control';

	/** @var array<string, string> Origin to '' (held) or a reason. */
	private array $pages = array();
	/** @var array<string, string> Origin to '' (held) or a reason. */
	private array $files = array();
	/** @var array<string, array{status: int, digest: string, reason: string}> What a name that cannot exist gets. */
	private array $random = array();
	/** @var array<array-key, mixed>|string|null What was seen from inside a visitor's request, or why nothing was; null: not asked yet. */
	private array|string|null $front = null;
	/** @var array<string, bool|null> Host to whether the public's DNS names another address than this server's; null: cannot tell. */
	private array $proxies = array();
	/** @var array<string, array<array-key, mixed>> What several probes read from one answer, by a name of theirs. */
	private array $shared = array();

	/**
	 * @param array<array-key, mixed> $state Of an earlier slice.
	 * @param string                  $token What the control route of this scan is asked.
	 * @param string                  $proof What only this site can answer to it.
	 */
	public function __construct( private readonly Http $http, array $state, private readonly string $token, private readonly string $proof ) {
		$http->restore( self::part( $state, 'http' ) );
		foreach ( self::part( $state, 'pages' ) as $origin => $reason ) {
			$this->pages[ (string) $origin ] = is_string( $reason ) ? $reason : 'probe_failed';
		}
		foreach ( self::part( $state, 'files' ) as $origin => $reason ) {
			$this->files[ (string) $origin ] = is_string( $reason ) ? $reason : 'probe_failed';
		}
		foreach ( self::part( $state, 'random' ) as $origin => $seen ) {
			if ( is_array( $seen ) && is_int( $seen['status'] ?? null ) && is_string( $seen['digest'] ?? null ) && is_string( $seen['reason'] ?? null ) ) {
				$this->random[ (string) $origin ] = array(
					'status' => $seen['status'],
					'digest' => $seen['digest'],
					'reason' => $seen['reason'],
				);
			}
		}
		$front       = $state['front'] ?? null;
		$this->front = is_array( $front ) || is_string( $front ) ? $front : null;
		foreach ( self::part( $state, 'proxies' ) as $host => $behind ) {
			$this->proxies[ (string) $host ] = is_bool( $behind ) ? $behind : null;
		}
		foreach ( self::part( $state, 'shared' ) as $name => $reading ) {
			$this->shared[ (string) $name ] = is_array( $reading ) ? $reading : array();
		}
	}

	/**
	 * Whether this very site answers there, over the same way as a stranger. Where the certificate is not accepted, the
	 * origin is asked without looking at it from then on (certificate() remembers that).
	 *
	 * @return string '' when it does, else the reason.
	 */
	public function page( string $origin ): string {
		return $this->pages[ $origin ] ??= $this->ask_page( $origin );
	}

	/** Whether its certificate was accepted; meaningful once page() held. */
	public function certificate( string $origin ): bool {
		return ! isset( $this->http->state()['unverified'][ $origin ] );
	}

	/**
	 * Whether a file of WordPress comes back byte by byte. False "not handed out" answers, of a firewall or another machine, are told by it.
	 *
	 * @return string '' when it does, else the reason.
	 */
	public function static_file( string $origin ): string {
		return $this->files[ $origin ] ??= $this->ask_file( $origin );
	}

	/** What a name that cannot exist gets: a server that answers 200 to it proves nothing by 200. */
	public function random_status( string $origin ): int {
		return $this->random( $origin )['status'];
	}

	/** Whether a body is what a name that cannot exist gets, too. */
	public function is_random_body( string $origin, string $body ): bool {
		return hash( 'sha256', $body ) === $this->random( $origin )['digest'];
	}

	/**
	 * Whether the public's DNS leads elsewhere than to where this server finds the host: a CDN or proxy stands in front.
	 *
	 * @return bool|null Null: cannot be told.
	 */
	public function behind_proxy( string $host ): ?bool {
		if ( ! array_key_exists( $host, $this->proxies ) ) {
			$this->proxies[ $host ] = Vantage::compare( $host );
		}
		return $this->proxies[ $host ];
	}

	/**
	 * What a viewer of Support\FrontView sees from inside a visitor's request to the front page.
	 *
	 * @return array<array-key, mixed>
	 * @throws Unseen With what stood in the way.
	 */
	public function front( string $viewer ): array {
		$this->front ??= FrontView::ask( $this->http, OwnSite::front_page() );
		if ( is_string( $this->front ) ) {
			throw new Unseen( $this->front );
		}
		return self::part( $this->front, $viewer ) ?: throw new Unseen( 'filter_threw' );
	}

	/**
	 * What several probes read from one answer: asked by the first of them, kept for the others.
	 *
	 * @param \Closure(): array<array-key, mixed> $read What JSON can hold; never a body.
	 * @return array<array-key, mixed>
	 */
	public function once( string $name, \Closure $read ): array {
		return $this->shared[ $name ] ??= $read();
	}

	/**
	 * What the next slice must know.
	 *
	 * @return array<string, mixed>
	 */
	public function state(): array {
		return array(
			'http'    => $this->http->state(),
			'pages'   => $this->pages,
			'files'   => $this->files,
			'random'  => $this->random,
			'proxies' => $this->proxies,
			'front'   => $this->front,
			'shared'  => $this->shared,
		);
	}

	private function ask_page( string $origin ): string {
		$url    = self::at( $origin, add_query_arg( 'token', $this->token, rest_url( self::ROUTE ) ) );
		$answer = $this->http->follow( $url, array(), 4096 );
		if ( 'loopback_tls' === $answer->reason && $this->certificate( $origin ) ) {
			$this->http->without_certificate( $origin, true );
			$answer = $this->http->follow( $url, array(), 4096 );
			if ( ! $answer->answered() ) {
				$this->http->without_certificate( $origin, false );
				return 'loopback_tls';
			}
		}
		$json = $answer->json() ?? array();
		if ( is_string( $json['token'] ?? null ) && hash_equals( $this->proof, $json['token'] ) ) {
			return match ( true ) {
				// Somebody's filter put a cookie into a stranger's request.
				true === ( $json['cookies'] ?? null ) => 'filtered',
				OwnSite::origin( $answer->url ) !== $origin => 'redirected_off_host',
				default => '',
			};
		}
		if ( ! $answer->answered() || in_array( $answer->obstacle(), array( 'challenge', 'rate_limited', 'basic_auth_401' ), true ) ) {
			return $answer->obstacle();
		}
		// Some sites shut REST to visitors; the front page can say the same.
		$front = FrontView::ask( $this->http, self::at( $origin, home_url( '/' ) ) );
		return is_string( $front ) ? ( '' === $answer->obstacle() ? $front : $answer->obstacle() ) : '';
	}

	private function ask_file( string $origin ): string {
		foreach ( self::STATIC_FILES as $path ) {
			if ( ! is_readable( ABSPATH . $path ) ) {
				continue;
			}
			$disk   = (string) file_get_contents( ABSPATH . $path, false, null, 0, 1024 );
			$answer = $this->http->get( self::at( $origin, site_url( '/' . $path ) ), array( 'Range' => 'bytes=0-1023' ), 4096 );
			if ( ! $answer->answered() ) {
				return $answer->reason;
			}
			$same = in_array( $answer->status, array( 200, 206 ), true ) && '' !== $disk && str_starts_with( $answer->body, $disk );
			return match ( true ) {
				$same => '',
				'' !== $answer->obstacle() => $answer->obstacle(),
				'' !== $answer->leads_to() => 'redirected_off_host',
				default => 'not_this_site',
			};
		}
		return 'not_readable';
	}

	/**
	 * @return array{status: int, digest: string, reason: string}
	 */
	private function random( string $origin ): array {
		if ( ! isset( $this->random[ $origin ] ) ) {
			$answer = $this->http->get( $origin . '/store-posture-' . bin2hex( random_bytes( 16 ) ) . '.txt', array( 'Range' => 'bytes=0-1023' ), 4096 );
			$this->random[ $origin ] = array(
				'status' => $answer->status,
				'digest' => hash( 'sha256', $answer->body ),
				'reason' => $answer->reason,
			);
		}
		return $this->random[ $origin ];
	}

	/** The same path at another origin of this site. */
	private static function at( string $origin, string $url ): string {
		return (string) preg_replace( '#^https?://[^/?\#]+#i', $origin, $url );
	}

	/**
	 * @param array<array-key, mixed> $state
	 * @return array<array-key, mixed>
	 */
	private static function part( array $state, string $name ): array {
		return is_array( $state[ $name ] ?? null ) ? $state[ $name ] : array();
	}
}
