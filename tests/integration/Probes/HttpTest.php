<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Contract\Data;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\OwnSite;

final class HttpTest extends HttpProbeCase {
	public function test_only_this_site_is_asked(): void {
		$fake = $this->fake();
		$http = new Http( 0, 60.0 );
		foreach ( array( 'https://example.com/', 'https://shop.example.net.evil.example/', 'https://shop.example.net@evil.example/', 'https://user:word@shop.example.net/', 'https://shop.example.net:8443/', "https://shop.example.net\\@evil.example/", 'ftp://shop.example.net/', 'file:///etc/passwd', '//shop.example.net/', "https://shop.example.net/\r\nX: y", '' ) as $url ) {
			self::assertSame( 'other_host', $http->get( $url )->reason, $url );
		}
		self::assertSame( array(), $fake->asked );
		self::assertSame( 0, $http->used() );
		foreach ( array( 'https://shop.example.net/', 'http://shop.example.net/x', 'https://www.shop.example.net/', 'https://SHOP.example.net:443/' ) as $url ) {
			self::assertSame( '', $http->get( $url )->reason, $url );
		}
	}

	public function test_a_redirect_off_the_site_is_not_followed(): void {
		$fake = $this->fake()->on( 'https://shop.example.net/', 302, array( 'location' => 'https://evil.example/' ) );
		self::assertSame( 'redirected_off_host', ( new Http( 0, 60.0 ) )->follow( 'https://shop.example.net/' )->reason );
		self::assertSame( array( 'https://shop.example.net/' ), $fake->asked );
	}

	public function test_a_circle_ends(): void {
		$fake = $this->fake()->on( 'https://shop.example.net/', 302, array( 'location' => '/again' ) );
		self::assertSame( 'redirected_off_host', ( new Http( 0, 60.0 ) )->follow( 'https://shop.example.net/' )->reason );
		self::assertCount( 4, $fake->asked );
	}

	public function test_the_budget_of_a_scan(): void {
		$this->fake();
		$http = new Http( 38, 60.0 );
		$http->get( 'https://shop.example.net/1' );
		$http->get( 'https://shop.example.net/2' );
		self::assertSame( 'budget', $http->get( 'https://shop.example.net/3' )->reason );
		self::assertSame( 40, $http->used() );
		self::assertSame( 'budget', ( new Http( 0, 0.5 ) )->get( 'https://shop.example.net/' )->reason );
	}

	public function test_nobody_waits_for_a_dead_address_a_third_time(): void {
		$fake = $this->fake()->fails( 'https://shop.example.net/', 'cURL error 28: timed out' );
		$http = new Http( 0, 60.0 );
		$http->get( 'https://shop.example.net/1' );
		// The next slice of the scan knows it as well.
		$next = new Http( $http->used(), 60.0 );
		$next->restore( (array) json_decode( (string) wp_json_encode( $http->state() ), true ) );
		$next->get( 'https://shop.example.net/2' );
		self::assertSame( 'loopback_timeout', $next->get( 'https://shop.example.net/3' )->reason );
		self::assertCount( 2, $fake->asked );
		self::assertSame( '', $next->get( 'http://shop.example.net/4' )->reason, 'Another scheme is another server.' );
	}

	/** Really sent: neither cookies nor more of a body than wanted. */
	public function test_what_the_real_server_gets(): void {
		$args = array();
		$this->filter(
			'http_request_args',
			static function ( array $given ) use ( &$args ): array {
				$args = $given;
				return $given;
			},
			PHP_INT_MAX
		);
		$answer = ( new Http( 0, 60.0 ) )->get( site_url( '/wp-includes/js/jquery/jquery.js' ), array(), 100 );
		self::assertSame( array( '', 200, 100 ), array( $answer->reason, $answer->status, strlen( $answer->body ) ) );
		self::assertSame( array( array(), 0, true ), array( $args['cookies'], $args['redirection'], $args['sslverify'] ) );
		self::assertLessThanOrEqual( 5.0, $args['timeout'] );
		self::assertStringContainsString( 'Store Posture', $args['user-agent'] );
	}

	/** A server that takes the connection and never answers. */
	public function test_a_server_that_hangs_costs_five_seconds_twice(): void {
		$socket = stream_socket_server( 'tcp://127.0.0.1:0' );
		self::assertIsResource( $socket );
		$home = 'http://' . stream_socket_get_name( $socket, false );
		foreach ( array( 'pre_option_home', 'pre_option_siteurl' ) as $option ) {
			$this->filter( $option, static fn (): string => $home );
		}
		$data  = new Data( dirname( __DIR__, 3 ) . '/data', self::NOW );
		$start = microtime( true );
		$http  = Http::for_scan( 0, 0.0, $data );
		for ( $i = 0; $i < 40; ++$i ) {
			self::assertSame( 'loopback_timeout', $http->get( "{$home}/{$i}" )->reason );
		}
		self::assertLessThan( 15.0, microtime( true ) - $start );
		self::assertSame( 2, $http->used() );
		fclose( $socket );
	}

	public function test_a_filter_that_throws(): void {
		$this->filter( 'http_request_args', static fn () => throw new \RuntimeException( 'broken' ) );
		self::assertSame( 'filter_threw', ( new Http( 0, 60.0 ) )->get( home_url( '/' ) )->reason );
	}

	public function test_controls_are_made_once_a_scan(): void {
		$fake  = $this->fake();
		$watch = $this->watch();
		$home  = OwnSite::home();
		self::assertSame( '', $watch->controls->page( $home ) );
		self::assertSame( '', $watch->controls->static_file( $home ) );
		self::assertSame( 404, $watch->controls->random_status( $home ) );
		self::assertCount( 3, $fake->asked );
		$next = new Controls( new Http( 3, 60.0 ), (array) json_decode( (string) wp_json_encode( $watch->controls->state() ), true ), 'other', 'other' );
		self::assertSame( '', $next->page( $home ) );
		self::assertSame( '', $next->static_file( $home ) );
		self::assertTrue( $next->certificate( $home ) );
		self::assertSame( 404, $next->random_status( $home ) );
		self::assertCount( 3, $fake->asked );
	}

	public function test_the_real_controls(): void {
		$watch = $this->watch();
		self::assertSame( '', $watch->controls->page( OwnSite::home() ) );
		self::assertSame( '', $watch->controls->static_file( OwnSite::home() ) );
	}

	public function test_a_stranger_cannot_forge_the_control(): void {
		$this->fake()->on( 'https://shop.example.net/wp-json/', 200, array( 'content-type' => 'application/json' ), '{"token":"' . str_repeat( 'a', 64 ) . '","cookies":false}' )->on( 'https://shop.example.net/index.php', 200, array(), '{}' )->on( 'https://shop.example.net/?rest_route', 200, array(), '{}' );
		self::assertSame( 'not_this_site', $this->watch()->controls->page( OwnSite::home() ) );
	}

	public function test_where_REST_is_shut_the_front_page_proves_it(): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-shut.php', "<?php add_filter( 'rest_authentication_errors', fn () => new WP_Error( 'rest_login_required', 'No', array( 'status' => 401 ) ) );" );
		self::assertSame( '', $this->watch()->controls->page( OwnSite::home() ) );
	}
}
