<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Walk\Loopback;
use StorePosture\Exposure\Walk\Loopback\Handles;
use StorePosture\Exposure\Walk\Loopback\Sockets;
use StorePosture\Exposure\Walk\Loopback\Throttle;
use StorePosture\Exposure\Walk\Loopback\Transport;
use StorePosture\Tests\Integration\Probes\ProbeCase;

/**
 * The stranger test's way to this site: what leaves, and that nothing that comes back holds it up.
 */
final class LoopbackTest extends ProbeCase {
	private const UNLIMITED = 600000;

	private HostileServer $server;

	/** @var list<array<string, mixed>> What WordPress's filter was given. */
	private array $args = array();

	private float $timeout = 1.0;

	protected function setUp(): void {
		parent::setUp();
		$this->server = $this->serve();
		$this->lives_at( $this->server->origin );
		$this->filter(
			'http_request_args',
			function ( array $args ): array {
				$this->args[] = $args;
				return array( 'timeout' => $this->timeout ) + $args;
			}
		);
	}

	private function serve( string $certificate = '' ): HostileServer {
		$server = new HostileServer( $certificate );
		$this->repair( static fn () => $server->end() );
		return $server;
	}

	private function lives_at( string $home ): void {
		foreach ( array( 'pre_option_home', 'pre_option_siteurl' ) as $option ) {
			$this->filter( $option, static fn (): string => $home, 20 );
		}
	}

	/**
	 * @param list<string>          $paths
	 * @param Asker::*              $asker
	 * @param 'GET'|'HEAD'          $method
	 * @return list<Answer>
	 */
	private static function send( Loopback $loopback, array $paths, string $asker = Asker::VISITOR, string $method = 'GET' ): array {
		return $loopback->send( array_map( static fn ( string $path ): PlannedRequest => new PlannedRequest( 'page test', $path, $method, $asker, Group::ANONYMOUS ), $paths ) );
	}

	private static function by( ?Transport $transport = null, int $a_minute = self::UNLIMITED ): Loopback {
		return new Loopback( array(), new Throttle( $a_minute ), true, $transport );
	}

	/** @return iterable<string, array{\Closure(): Transport, string, int, bool, string, int}> */
	public static function bad_answers(): iterable {
		foreach ( array( 'cURL' => static fn (): Transport => new Handles(), 'streams' => static fn (): Transport => new Sockets() ) as $name => $transport ) {
			yield "endless, {$name}" => array( $transport, 'endless', 200, true, '', 2097152 );
			yield "endless by its own word, {$name}" => array( $transport, 'endless/x', 200, true, '', 2097152 );
			yield "drop by drop, {$name}" => array( $transport, 'drip', 200, true, 'too_slow', -1 );
			yield "a head drop by drop, {$name}" => array( $transport, 'drip-head', 200, false, 'too_slow', 0 );
			yield "never, {$name}" => array( $transport, 'never', 0, false, 'loopback_timeout', 0 );
			yield "a line of a megabyte, {$name}" => array( $transport, 'big-line', 200, false, 'headers_too_large', 0 );
			yield "lines without end, {$name}" => array( $transport, 'many-lines', 200, false, 'headers_too_large', 0 );
			yield "less than it says, {$name}" => array( $transport, 'short', 200, true, '', 5 );
			yield "nothing, {$name}" => array( $transport, 'nothing', 0, false, 'loopback_refused', 0 );
			yield "no HTTP, {$name}" => array( $transport, 'noise', 0, false, 'loopback_refused', 0 );
		}
	}

	/**
	 * @param \Closure(): Transport $transport
	 * @param int                   $length    Of the body; -1 for some.
	 */
	#[DataProvider( 'bad_answers' )]
	public function test_what_does_not_end_is_cut_off( \Closure $transport, string $path, int $status, bool $cut_off, string $reason, int $length ): void {
		$start  = microtime( true );
		$before = memory_get_usage();
		memory_reset_peak_usage();
		[ $answer, $next ] = self::send( self::by( $transport() ), array( $path, 'bytes' ) );
		self::assertLessThan( 4.0, microtime( true ) - $start );
		self::assertLessThan( 16777216, memory_get_peak_usage() - $before );
		self::assertSame( array( $status, $cut_off, $reason ), array( $answer->status, $answer->cut_off, $answer->reason ) );
		self::assertTrue( -1 === $length ? strlen( $answer->body ) > 3 : strlen( $answer->body ) === $length, (string) strlen( $answer->body ) );
		self::assertSame( array( 200, '' ), array( $next->status, $next->reason ), 'the next is asked' );
	}

	/** @return iterable<string, array{\Closure(): Transport}> */
	public static function transports(): iterable {
		yield 'cURL' => array( static fn (): Transport => new Handles() );
		yield 'streams' => array( static fn (): Transport => new Sockets() );
	}

	/** @param \Closure(): Transport $transport */
	#[DataProvider( 'transports' )]
	public function test_bytes_stay_what_they_are( \Closure $transport ): void {
		[ $bytes, $bomb, $early, $page ] = self::send( self::by( $transport() ), array( 'bytes', 'bomb', 'early', 'page/1?a=%41#not' ) );
		self::assertSame( array( "\xff\xc3(\0\x80", array( "\xff\xfe" ), false ), array( $bytes->body, $bytes->headers['x-bytes'], $bytes->cut_off ) );
		self::assertSame( array( 'gzip' ), $bomb->headers['content-encoding'] );
		self::assertSame( array( "\x1f\x8b", true ), array( substr( $bomb->body, 0, 2 ), strlen( $bomb->body ) < 100000 ), 'left packed' );
		self::assertSame( array( 200, 'late' ), array( $early->status, $early->body ) );
		self::assertSame( array( 'page /page/1?a=%41', array( 'a=1', 'b=2' ) ), array( $page->body, $page->headers['set-cookie'] ) );
	}

	/** @param \Closure(): Transport $transport */
	#[DataProvider( 'transports' )]
	public function test_what_the_server_gets( \Closure $transport ): void {
		$_COOKIE['wordpress_test'] = 'owner';
		$this->repair( static function (): void {
			unset( $_COOKIE['wordpress_test'] );
		} );
		// A plugin that logs this site's own requests in somewhere.
		$this->filter( 'http_request_args', static fn ( array $args ): array => array( 'headers' => array( 'Authorization' => 'Basic b3duZXI6b3duZXI=' ), 'cookies' => array( new \WP_Http_Cookie( array( 'name' => 'a', 'value' => 'b' ) ) ), 'method' => 'POST', 'redirection' => 5 ) + $args );
		$loopback = new Loopback( array( Asker::CUSTOMER => array( 'Cookie' => 'wordpress_logged_in=customer', 'X-WP-Nonce' => 'theirs' ) ), new Throttle( self::UNLIMITED ), true, $transport() );
		self::send( $loopback, array( 'page/bare' ) );
		self::send( $loopback, array( 'page/head' ), Asker::VISITOR, 'HEAD' );
		self::send( $loopback, array( 'page/nonce' ), Asker::VISITOR_WITH_NONCE );
		self::send( $loopback, array( 'page/customer' ), Asker::CUSTOMER );
		[ $bare, $head, $nonce, $customer ] = array_column( $this->server->requests(), 'head' );
		self::assertStringStartsWith( 'GET /page/bare HTTP/1.', $bare );
		self::assertStringContainsString( "\r\nUser-Agent: Store Posture (WordPress plugin", $bare );
		self::assertStringContainsString( "\r\nHost: 127.0.0.1:{$this->server->port()}\r\n", $bare );
		self::assertStringContainsString( "\r\nAccept-Encoding: identity\r\n", $bare );
		self::assertDoesNotMatchRegularExpression( '/^(cookie|authorization|x-wp-nonce|referer):/im', $bare . $head );
		self::assertStringStartsWith( 'HEAD /page/head HTTP/1.', $head );
		self::assertSame( 1, preg_match( '/^X-WP-Nonce: ([0-9a-f]{10})\r$/m', $nonce, $found ) );
		self::assertDoesNotMatchRegularExpression( '/^(cookie|authorization):/im', $nonce );
		self::assertSame( 0, get_current_user_id() );
		self::assertSame( wp_create_nonce( 'wp_rest' ), $found[1] ?? '' );
		self::assertStringContainsString( "\r\nCookie: wordpress_logged_in=customer\r\nX-WP-Nonce: theirs\r\n", $customer );
		self::assertSame( array( array(), 0, true ), array( $this->args[0]['cookies'], $this->args[0]['redirection'], $this->args[0]['sslverify'] ) );
		self::assertEqualsWithDelta( 10.0, $this->args[0]['timeout'], 0.001 );
	}

	public function test_at_most_four_at_once_and_slowly_at_first(): void {
		$answers = self::send( self::by(), array_map( static fn ( int $number ): string => "page/{$number}", range( 1, 30 ) ) );
		self::assertSame( array_map( static fn ( int $number ): string => "page /page/{$number}", range( 1, 30 ) ), array_column( $answers, 'body' ) );
		self::assertSame( 4, $this->server->most() );
		self::assertSame( array( 0, 0, 0, 0 ), array_slice( array_column( $this->server->requests(), 'others' ), 0, 4 ) );
	}

	public function test_the_limit_of_a_minute(): void {
		self::send( self::by( null, 600 ), array_fill( 0, 12, 'bytes' ) );
		$times = array_column( $this->server->requests(), 'at' );
		self::assertGreaterThan( 1.0, $times[11] - $times[0] );
		self::assertLessThan( 4.0, $times[11] - $times[0] );
	}

	public function test_a_whole_batch_without_end_stays_in_its_memory(): void {
		$before = memory_get_usage();
		memory_reset_peak_usage();
		$answers = self::send( self::by(), array_fill( 0, 40, 'endless' ) );
		self::assertLessThan( 25165824, memory_get_peak_usage() - $before );
		self::assertSame( array( 2097152, 131072 ), array( strlen( $answers[0]->body ), strlen( $answers[39]->body ) ) );
		self::assertSame( array( true ), array_unique( array_column( $answers, 'cut_off' ) ) );
	}

	/** @param \Closure(): Transport $transport */
	#[DataProvider( 'transports' )]
	public function test_never_another_host( \Closure $transport ): void {
		$other    = $this->serve();
		$loopback = self::by( $transport() );
		[ $away ] = self::send( $loopback, array( "away/{$other->port()}" ) );
		self::assertSame( array( 302, array( "{$other->origin}/page/away" ) ), array( $away->status, $away->headers['location'] ) );
		$host  = substr( $other->origin, 7 );
		$paths = array( "http://{$host}/page/1", "//{$host}/page/2", "@{$host}/page/3", ":pass@{$host}/page/4", "../../{$host}/page/5" );
		self::send( $loopback, $paths );
		foreach ( self::send( $loopback, array( "\\@{$host}/page", "page\r\nHost: {$host}", "page\t/" ) ) as $answer ) {
			self::assertSame( 'other_host', $answer->reason );
		}
		self::assertCount( 1 + count( $paths ), $this->server->requests(), 'all of them here' );
		$this->lives_at( $other->origin );
		[ $moved ] = self::send( $loopback, array( 'page/6' ) );
		self::assertSame( array( 0, 'other_host' ), array( $moved->status, $moved->reason ), 'the site moved meanwhile' );
		self::assertSame( array(), $other->requests() );
		self::assertCount( 1 + count( $paths ), $this->server->requests() );
	}

	public function test_who_sets_up_curl_for_this_site_is_heard_and_makes_nobody_else_of_the_visitor(): void {
		$other = $this->serve();
		$proxy = $this->serve();
		$set   = array();
		$this->filter(
			'http_api_curl',
			static function ( \CurlHandle $handle ) use ( &$set ): void {
				curl_setopt_array( $handle, $set );
			}
		);
		$set          = array( CURLOPT_CONNECT_TO => array( "127.0.0.1:{$this->server->port()}:127.0.0.1:{$other->port()}" ), CURLOPT_FOLLOWLOCATION => true, CURLOPT_URL => "{$proxy->origin}/page", CURLOPT_PROXY => $proxy->origin, CURLOPT_POSTFIELDS => 'a=b', CURLOPT_ENCODING => '', CURLOPT_TIMEOUT => 60, CURLOPT_HTTPHEADER => array( 'Cookie: a=b' ) );
		[ $divert ]   = self::send( self::by(), array( 'bomb' ) );
		self::assertSame( array( 200, '', "\x1f\x8b" ), array( $divert->status, $divert->reason, substr( $divert->body, 0, 2 ) ) );
		self::assertSame( array( 1, 0, 0 ), array( count( $other->requests() ), count( $proxy->requests() ), count( $this->server->requests() ) ), 'as hosts do that cannot reach themselves by name' );
		self::assertStringStartsWith( 'GET /bomb ', $other->requests()[0]['head'] );
		foreach ( array( array( CURLOPT_COOKIE => 'wordpress_logged_in=owner' ), array( CURLOPT_USERPWD => 'owner:owner' ), array( CURLOPT_COOKIELIST => 'Set-Cookie: wordpress_logged_in=owner; domain=127.0.0.1' ) ) as $set ) {
			[ $answer ] = self::send( self::by(), array( 'page/1' ) );
			self::assertSame( array( 0, 'filtered', '' ), array( $answer->status, $answer->reason, $answer->body ), 'it was not a visitor who got this' );
		}
	}

	public function test_a_plugin_answers_or_breaks_down_in_its_place(): void {
		$pre = array( 'headers' => array( 'X-From' => 'a plugin' ), 'body' => 'given', 'response' => array( 'code' => 418, 'message' => '' ), 'cookies' => array(), 'filename' => null );
		$this->filter(
			'pre_http_request',
			static function ( mixed $before, array $args, string $url ) use ( &$pre ): mixed {
				return str_contains( $url, 'throws' ) ? throw new \LogicException( 'boom' ) : ( str_contains( $url, 'fails' ) ? new \WP_Error( 'http_request_failed', 'cURL error 6: no such host' ) : $pre );
			},
			10,
			3
		);
		[ $given, $throws, $fails ] = self::send( self::by(), array( 'page/1', 'throws', 'fails' ) );
		self::assertEquals( new Answer( 418, array( 'x-from' => array( 'a plugin' ) ), 'given' ), $given );
		self::assertSame( array( 'filter_threw', 'loopback_dns' ), array( $throws->reason, $fails->reason ) );
		self::assertSame( array(), $this->server->requests() );
		$pre = false;
		$this->filter( 'http_api_curl', static fn () => throw new \LogicException( 'boom' ) );
		self::assertSame( 'filter_threw', self::send( self::by(), array( 'page/1' ) )[0]->reason );
	}

	public function test_what_is_never_sent(): void {
		[ $unknown ] = self::send( self::by(), array( 'page/1' ), Asker::CUSTOMER );
		self::assertSame( 'not_supported', $unknown->reason, 'a customer without a session is none' );
		// @phpstan-ignore argument.type
		[ $post ] = self::send( self::by(), array( 'page/1' ), Asker::VISITOR, 'POST' );
		self::assertSame( 'not_get', $post->reason );
		self::assertSame( array(), self::by()->send( array() ) );
		self::assertSame( array(), $this->server->requests() );
	}

	public function test_three_refusals_in_a_row_end_it(): void {
		$answers = self::send( self::by(), array( 'page/1', 'refused/1', 'page/2', ...array_map( static fn ( int $number ): string => "refused/{$number}", range( 2, 30 ) ) ) );
		self::assertLessThanOrEqual( 9, count( $this->server->requests() ) );
		self::assertSame( array( 200, 403, 200, 403 ), array_slice( array_column( $answers, 'status' ), 0, 4 ) );
		self::assertSame( array( 0, 'waf_403' ), array( $answers[31]->status, $answers[31]->reason ) );
		self::assertSame( 'wordfence', \StorePosture\Exposure\Walk\Firewall::among( $answers ) );
	}

	public function test_a_server_that_keeps_files_to_itself_refuses_nobody(): void {
		$ask = static fn ( string $surface ): array => self::by()->send( array_map( static fn ( int $number ): PlannedRequest => new PlannedRequest( $surface, "forbidden/{$number}", 'GET', Asker::VISITOR, Group::MEDIA ), range( 1, 12 ) ) );
		self::assertSame( array_fill( 0, 12, 403 ), array_column( $ask( 'file GET uploads' ), 'status' ) );
		self::assertSame( 0, $ask( 'page GET account' )[11]->status );
	}

	public function test_nobody_waits_long_for_a_site_that_is_not_there(): void {
		$gone = $this->serve();
		$this->lives_at( $gone->origin );
		$gone_loopback = self::by();
		$gone->end();
		self::assertSame( array_fill( 0, 50, 'loopback_refused' ), array_column( self::send( $gone_loopback, array_fill( 0, 50, 'page/1' ) ), 'reason' ) );
	}

	public function test_everything_hangs(): void {
		$this->timeout = 0.1;
		$answers = self::send( self::by(), array_fill( 0, 40, 'never' ) );
		self::assertSame( array( 'loopback_timeout' ), array_unique( array_column( $answers, 'reason' ) ) );
		self::assertSame( array( 20, 1 ), array( count( $this->server->requests() ), $this->server->most() ), 'one at a time, and not for ever' );
	}

	public function test_a_list_has_its_time(): void {
		$this->timeout = 0.5;
		$start         = microtime( true );
		$answers       = self::send( new Loopback( array(), new Throttle( self::UNLIMITED ), true, null, 1.2 ), array_fill( 0, 10, 'drip' ) );
		self::assertSame( array( 'too_slow', 'too_slow', 'too_slow', ...array_fill( 0, 7, 'budget' ) ), array_column( $answers, 'reason' ) );
		self::assertLessThan( 3.0, microtime( true ) - $start );
	}

	/** @param \Closure(): Transport $transport */
	#[DataProvider( 'transports' )]
	public function test_certificates( \Closure $transport ): void {
		$file   = self::certificate();
		$server = $this->serve( $file );
		$this->repair( static fn () => unlink( $file ) );
		$this->lives_at( $server->origin );
		self::assertSame( 'loopback_tls', self::send( self::by( $transport() ), array( 'bytes' ) )[0]->reason );
		self::assertSame( 200, self::send( new Loopback( array(), new Throttle( self::UNLIMITED ), false, $transport() ), array( 'bytes' ) )[0]->status, 'when somebody has proved otherwise that it is this site' );
		$this->filter( 'http_request_args', static fn ( array $args ): array => array( 'sslcertificates' => $file ) + $args );
		$answer = self::send( self::by( $transport() ), array( 'endless' ) )[0];
		self::assertSame( array( 200, true, 2097152 ), array( $answer->status, $answer->cut_off, strlen( $answer->body ) ), 'an authority of the site\'s own' );
	}

	/** A file with a certificate for 127.0.0.1 and its key. */
	private static function certificate(): string {
		$file   = (string) tempnam( sys_get_temp_dir(), 'loopback' );
		$config = (string) tempnam( sys_get_temp_dir(), 'loopback' );
		file_put_contents( $config, "[req]\ndistinguished_name = name\n[name]\n[own]\nbasicConstraints = CA:TRUE\nsubjectAltName = IP:127.0.0.1\n" );
		$options = array( 'config' => $config, 'x509_extensions' => 'own', 'private_key_bits' => 2048, 'private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1', 'digest_alg' => 'sha256' );
		$key     = openssl_pkey_new( $options );
		self::assertNotFalse( $key );
		$request = openssl_csr_new( array( 'commonName' => '127.0.0.1' ), $key, $options );
		self::assertInstanceOf( \OpenSSLCertificateSigningRequest::class, $request );
		$signed = openssl_csr_sign( $request, null, $key, 2, $options );
		self::assertNotFalse( $signed );
		openssl_x509_export( $signed, $certificate );
		openssl_pkey_export( $key, $secret, null, $options );
		file_put_contents( $file, $certificate . $secret );
		unlink( $config );
		return $file;
	}

	public function test_a_refused_nonce_says_nothing_of_the_route(): void {
		self::assertSame( 'nonce_refused', self::send( self::by(), array( 'nonce' ), Asker::VISITOR_WITH_NONCE )[0]->reason );
		self::assertSame( array( 403, '' ), array( self::send( self::by(), array( 'nonce' ) )[0]->status, self::send( self::by(), array( 'nonce' ) )[0]->reason ) );
	}

	/** The real one, while its owner is logged in here. */
	public function test_this_site(): void {
		$this->put_back();
		$owner = $this->user( 'administrator' );
		wp_set_current_user( $owner );
		$_COOKIE[ LOGGED_IN_COOKIE ] = wp_generate_auth_cookie( $owner, time() + 600, 'logged_in', \WP_Session_Tokens::get_instance( $owner )->create( time() + 600 ) );
		$this->repair( static function (): void {
			unset( $_COOKIE[ LOGGED_IN_COOKIE ] );
			wp_set_current_user( 0 );
		} );
		self::assertNotSame( '', wp_get_session_token() );
		$types = self::relative( rest_url( 'wp/v2/types' ) );
		$me    = self::relative( rest_url( 'wp/v2/users/me' ) );
		$loopback = self::by();
		[ $bare ]        = self::send( $loopback, array( $types ) );
		[ $with, $whom ] = self::send( $loopback, array( $types, $me ), Asker::VISITOR_WITH_NONCE );
		[ $head ]        = self::send( $loopback, array( $types ), Asker::VISITOR, 'HEAD' );
		self::assertSame( array( 200, 200, 200, '', '' ), array( $bare->status, $with->status, $head->status, $with->reason, $head->body ) );
		self::assertIsArray( json_decode( $with->body, true ) );
		self::assertSame( array( 401, 'rest_not_logged_in' ), array( $whom->status, json_decode( $whom->body, true )['code'] ?? '' ) );
		$wrong = new Loopback( array( Asker::VISITOR_WITH_NONCE => array( 'X-WP-Nonce' => wp_create_nonce( 'wp_rest' ) ) ), new Throttle( self::UNLIMITED ) );
		self::assertSame( 'nonce_refused', self::send( $wrong, array( $types ), Asker::VISITOR_WITH_NONCE )[0]->reason, 'the owner\'s is no visitor\'s' );
	}

	private static function relative( string $url ): string {
		return \StorePosture\Exposure\Plan\SiteAddress::relative( $url );
	}
}
