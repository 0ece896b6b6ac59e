<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\FrontView\Php;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What viewers see from inside a visitor's request. Code that only runs in front-end requests stands in a must-use plugin.
 */
final class FrontViewTest extends HttpProbeCase {
	/** Runs in requests of visitors and nowhere else. */
	private function for_visitors( string $code ): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-view.php', "<?php if ( 'cli' !== PHP_SAPI && ! wp_doing_cron() ) { {$code} }" );
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private function front( string $viewer ): array {
		return $this->watch()->controls->front( $viewer );
	}

	private function obstacle( Watch $watch ): string {
		try {
			$watch->controls->front( 'php' );
		} catch ( Unseen $unseen ) {
			return $unseen->reason;
		}
		self::fail( 'It was seen.' );
	}

	/**
	 * @param array<array-key, mixed> $filters
	 * @return list<string>
	 */
	private static function kinds( array $filters, string $hook ): array {
		self::assertIsArray( $filters['callbacks'] );
		self::assertContains( $hook, $filters['hooks'] );
		return array_values( array_map( static fn ( array $one ): string => "{$one['source']}: {$one['kind']}", array_filter( $filters['callbacks'], static fn ( array $one ): bool => $hook === $one['hook'] ) ) );
	}

	public function test_it_is_asked_once_a_scan_whoever_asks(): void {
		$watch = $this->watch();
		foreach ( array( 'errors', 'php', 'cookies', 'filters' ) as $viewer ) {
			self::assertNotSame( array(), $watch->controls->front( $viewer ) );
		}
		self::assertSame( 1, $watch->http->used() );
		// The next slice: another process, from what the scan has kept.
		$next = new Controls( new Http( 1, 60.0 ), (array) json_decode( (string) wp_json_encode( $watch->controls->state() ), true ), 'other', 'other' );
		self::assertSame( $watch->controls->front( 'php' ), $next->front( 'php' ) );
		self::assert_nothing_left();
	}

	public function test_an_obstacle_is_kept_too(): void {
		$this->fake()->fails( 'https://shop.example.net/', 'cURL error 7: refused' );
		$watch = $this->watch();
		self::assertSame( 'loopback_refused', $this->obstacle( $watch ) );
		$used = $watch->http->used();
		self::assertSame( 'loopback_refused', $this->obstacle( $watch ) );
		self::assertSame( $used, $watch->http->used() );
	}

	public function test_a_cookie_that_a_filter_adds_spoils_it(): void {
		$this->filter(
			'http_request_args',
			static function ( array $args ): array {
				$args['headers']['Cookie'] = 'wordpress_logged_in_x=1';
				return $args;
			}
		);
		self::assertSame( 'filtered', $this->obstacle( $this->watch() ) );
	}

	public function test_no_viewer_of_this_name(): void {
		$this->expectExceptionObject( new Unseen( 'filter_threw' ) );
		$this->front( 'nobody' );
	}

	public function test_the_php_of_visitors(): void {
		$php = $this->front( 'php' );
		self::assertSame( 'cli-server', $php['sapi'] );
		self::assertSame( PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION, $php['branch'] );
		self::assertIsArray( $php['extensions'] );
		self::assertContains( 'json', $php['extensions'] );
		self::assertIsArray( $php['settings'] );
		self::assertContains( $php['settings']['expose_php'], array( '', '0', '1' ) );
		self::assertSame( Php::user(), $php['user'], 'the lab serves as whoever runs the tests' );
		self::assertStringNotContainsString( ABSPATH, (string) wp_json_encode( $php, JSON_UNESCAPED_SLASHES ) );
	}

	public function test_what_changes_php_for_visitors_alone_is_seen(): void {
		$this->for_visitors( "ini_set( 'memory_limit', '123M' ); ini_set( 'error_log', '/tmp/somewhere' );" );
		$php = $this->front( 'php' );
		self::assertIsArray( $php['settings'] );
		self::assertIsArray( $php['set'] );
		self::assertSame( '123M', $php['settings']['memory_limit'] );
		self::assertTrue( $php['set']['error_log'] );
		self::assertStringNotContainsString( 'somewhere', (string) wp_json_encode( $php ) );
	}

	public function test_cookies_over_http_are_not_secure(): void {
		$cookies = $this->front( 'cookies' );
		self::assertSame( array( false, false, false, true ), array( $cookies['is_ssl'], $cookies['staff_secure'], $cookies['login_secure'], $cookies['staff_http_only'] ) );
	}

	public function test_a_proxy_that_says_so_and_a_filter_make_them_secure(): void {
		$this->for_visitors( "\$_SERVER['HTTPS'] = 'on'; add_filter( 'secure_logged_in_cookie', '__return_true' );" );
		$cookies = $this->front( 'cookies' );
		self::assertSame( array( true, true, true ), array( $cookies['is_ssl'], $cookies['staff_secure'], $cookies['login_secure'] ) );
	}

	public function test_a_filter_that_throws_leaves_the_other_viewers_alone(): void {
		$this->for_visitors( "add_filter( 'secure_auth_cookie', function () { throw new \\Exception( 'boom' ); } );" );
		$watch = $this->watch();
		self::assertNotSame( array(), $watch->controls->front( 'php' ) );
		$this->expectExceptionObject( new Unseen( 'filter_threw' ) );
		$watch->controls->front( 'cookies' );
	}

	public function test_a_stock_site_has_nobody_on_these_filters(): void {
		$filters = $this->front( 'filters' );
		self::assertSame( array(), $filters['callbacks'] );
		self::assertTrue( $filters['xmlrpc_enabled'] );
		self::assertTrue( $filters['verifies_certificates'] );
		self::assertSame( array( 172800, 1209600, 600 ), array( $filters['session_seconds'], $filters['remembered_seconds'], $filters['grace_seconds'] ) );
	}

	public function test_callbacks_of_front_end_requests_are_seen_with_their_kind(): void {
		$this->for_visitors(
			"add_filter( 'woocommerce_order_received_verify_known_shoppers', '__return_false' );
			add_filter( 'xmlrpc_enabled', '__return_false' );
			add_filter( 'https_ssl_verify', '__return_false' );
			add_filter( 'auth_cookie_expiration', static fn () => 31536000 );
			add_filter( 'woocommerce_order_email_verification_grace_period', static fn ( \$seconds, \$order ) => \$order->get_id() );
			add_filter( 'wp_is_application_passwords_available', static function ( \$is ) { if ( ! doing_action( 'template_redirect' ) ) { return \$is; } throw new \\Exception( 'boom' ); } );"
		);
		$filters = $this->front( 'filters' );
		self::assertSame( array( 'unknown: return_false' ), self::kinds( $filters, 'woocommerce_order_received_verify_known_shoppers' ) );
		self::assertSame( array( 'mu-plugins/a-probe-view.php: foreign' ), self::kinds( $filters, 'auth_cookie_expiration' ) );
		self::assertSame( array(), self::kinds( $filters, 'woocommerce_rest_check_permissions' ) );
		self::assertFalse( $filters['xmlrpc_enabled'] );
		self::assertFalse( $filters['verifies_certificates'] );
		self::assertSame( 31536000, $filters['session_seconds'] );
		self::assertNull( $filters['application_passwords'], 'it threw' );
		self::assertNull( $filters['grace_seconds'], 'foreign code would ask the order' );
	}

	public function test_what_is_said_of_this_site_alone_says_nothing_of_others(): void {
		$this->for_visitors( "add_filter( 'https_ssl_verify', static fn ( \$verify, \$url ) => str_contains( (string) \$url, 'wordpress.org' ) && \$verify, 10, 2 );" );
		self::assertTrue( $this->front( 'filters' )['verifies_certificates'] );
	}

	#[Group( 'store' )]
	public function test_the_cookie_of_shoppers(): void {
		$cookies = $this->front( 'cookies' );
		if ( true !== $cookies['shopper'] ) {
			self::assertNull( $cookies['shopper_secure'] );
			self::assertNull( $cookies['shopper_http_only'] );
			return;
		}
		self::assertSame( array( false, true ), array( $cookies['shopper_secure'], $cookies['shopper_http_only'] ) );
		$this->put_back();
		$this->for_visitors( "add_filter( 'wc_session_use_secure_cookie', '__return_true' ); add_filter( 'woocommerce_cookie_httponly', '__return_false' );" );
		$cookies = $this->front( 'cookies' );
		self::assertSame( array( true, false ), array( $cookies['shopper_secure'], $cookies['shopper_http_only'] ) );
	}
}
