<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\RequestMethods;

/**
 * Apache's own echo is seen in servers.test.ts.
 */
final class RequestMethodsTest extends HttpProbeCase {
	public function test_the_real_server_does_not(): void {
		self::assertFalse( $this->see( new RequestMethods() )['trace_echoes'] );
	}

	/**
	 * @param array<string, string> $headers Of the answer.
	 */
	private function echoing( array $headers ): ?bool {
		$this->fake();
		$this->filter(
			'pre_http_request',
			static fn ( mixed $before, array $args ): mixed => 'TRACE' !== $args['method'] ? $before : array(
				'headers'  => $headers,
				'body'     => "TRACE / HTTP/1.1\r\nX-Store-Posture-Echo: {$args['headers']['X-Store-Posture-Echo']}\r\n\r\n",
				'response' => array( 'code' => 200, 'message' => '' ),
				'cookies'  => array(),
				'filename' => null,
			),
			20,
			2
		);
		return $this->see( new RequestMethods() )['trace_echoes'];
	}

	public function test_one_that_does(): void {
		self::assertTrue( $this->echoing( array( 'content-type' => 'message/http' ) ) );
	}

	public function test_a_page_that_shows_headers_is_no_echo(): void {
		self::assertFalse( $this->echoing( array( 'content-type' => 'text/html' ) ) );
	}

	public function test_nothing_is_said_of_another_site(): void {
		$this->fake()->without_control();
		self::assertSame( 'not_this_site', $this->unseen( new RequestMethods(), 'trace_echoes' ) );
	}
}
