<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

/**
 * A web server made up by a test: it knows this scan's control route, files on disk and the answers it was given.
 */
final class FakeSite {
	/** @var list<string> Addresses asked, in order. */
	public array $asked = array();

	/** @var array<string, array<string, mixed>|\WP_Error> Start of an address to its answer; the longest that fits is taken. */
	private array $rules = array();
	private bool $serves_files = true;
	private bool $knows_control = true;

	public function __construct( private readonly string $home ) {}

	/**
	 * @param array<string, string|list<string>> $headers
	 */
	public function on( string $start, int $status, array $headers = array(), string $body = '' ): self {
		$this->rules[ $start ] = self::response( $status, $headers, $body );
		return $this;
	}

	public function fails( string $start, string $message ): self {
		$this->rules[ $start ] = new \WP_Error( 'http_request_failed', $message );
		return $this;
	}

	public function without_files(): self {
		$this->serves_files = false;
		return $this;
	}

	public function without_control(): self {
		$this->knows_control = false;
		return $this;
	}

	/**
	 * For pre_http_request.
	 *
	 * @param array<string, mixed> $args
	 */
	public function answer( mixed $before, array $args, string $url ): mixed {
		$this->asked[] = $url;
		$fitting       = array_filter( array_keys( $this->rules ), static fn ( string $start ): bool => str_starts_with( $url, $start ) );
		usort( $fitting, static fn ( string $one, string $other ): int => strlen( $other ) <=> strlen( $one ) );
		if ( isset( $fitting[0] ) ) {
			return $this->rules[ $fitting[0] ];
		}
		if ( $this->knows_control && str_contains( rawurldecode( $url ), 'store-posture/v1/control' ) && str_starts_with( $url, $this->home . '/' ) ) {
			return $this->control( $url );
		}
		$file = ABSPATH . ltrim( (string) parse_url( $url, PHP_URL_PATH ), '/' );
		if ( $this->serves_files && str_starts_with( $url, $this->home . '/' ) && is_file( $file ) && ! str_ends_with( $file, '.php' ) ) {
			return self::response( 200, array( 'content-type' => 'text/plain' ), (string) file_get_contents( $file ) );
		}
		return self::response( 404, array( 'content-type' => 'text/html' ), '<!doctype html><title>Not found</title>' );
	}

	/** As the real route answers. */
	private function control( string $url ): mixed {
		parse_str( (string) parse_url( $url, PHP_URL_QUERY ), $query );
		$request = new \WP_REST_Request( 'GET', '/store-posture/v1/control' );
		$request->set_query_params( array( 'token' => $query['token'] ?? '' ) );
		$response = rest_do_request( $request );
		return self::response( $response->get_status(), array( 'content-type' => 'application/json' ), (string) wp_json_encode( $response->get_data() ) );
	}

	/**
	 * @param array<string, string|list<string>> $headers
	 * @return array<string, mixed>
	 */
	private static function response( int $status, array $headers, string $body ): array {
		return array(
			'headers'  => $headers,
			'body'     => $body,
			'response' => array(
				'code'    => $status,
				'message' => '',
			),
			'cookies'  => array(),
			'filename' => null,
		);
	}
}
