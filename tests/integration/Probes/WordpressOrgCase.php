<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

/**
 * A probe that asks wordpress.org, and a made-up one that answers it.
 */
abstract class WordpressOrgCase extends HttpProbeCase {
	/** @var list<string> Addresses asked. */
	protected array $asked = array();

	/** @var list<array<string, mixed>> With what. */
	protected array $sent = array();

	/** @var (\Closure(string, array<string, mixed>): mixed)|null Null: the real one, as far as this machine reaches it. */
	private ?\Closure $answer = null;

	/** Again after everything was put back. */
	protected function switched_on(): void {
		$this->option( 'store_posture_settings', array( 'ask_wordpress_org' => true ) );
		$this->filter(
			'pre_http_request',
			function ( mixed $before, array $args, string $url ): mixed {
				if ( null === $this->answer || ! str_contains( $url, 'wordpress.org' ) ) {
					return $before;
				}
				$this->asked[] = $url;
				$this->sent[]  = $args;
				return ( $this->answer )( $url, $args );
			},
			10,
			3
		);
	}

	/** @param \Closure(string, array<string, mixed>): mixed $answer */
	protected function answered_by( \Closure $answer ): void {
		$this->answer = $answer;
	}

	/**
	 * @return array<string, mixed>
	 */
	protected static function response( int $status, string $body ): array {
		return array( 'headers' => array(), 'body' => $body, 'response' => array( 'code' => $status, 'message' => '' ), 'cookies' => array(), 'filename' => null );
	}
}
