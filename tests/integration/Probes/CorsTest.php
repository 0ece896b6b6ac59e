<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Cors;

final class CorsTest extends HttpProbeCase {
	/**
	 * @param array<string, mixed> $seen
	 */
	private static function answer( array $seen, string $surface ): ?string {
		$answer = self::entry( $seen['surfaces'], 'surface', $surface )['answer'];
		return is_string( $answer ) ? $answer : null;
	}

	public function test_what_WordPress_does_by_itself(): void {
		$seen = $this->see( new Cors() );
		$rest = self::entry( $seen['surfaces'], 'surface', 'rest' );
		self::assertSame( array( 'private', true ), array( $rest['answer'], $rest['core_default'] ) );
		self::assertSame( 'closed', self::answer( $seen, 'ajax' ) );
	}

	#[Group( 'store' )]
	public function test_what_WooCommerce_does_by_itself(): void {
		$seen = $this->see( new Cors() );
		foreach ( array( 'account', 'checkout', 'store_cart' ) as $surface ) {
			$entry = self::entry( $seen['surfaces'], 'surface', $surface );
			self::assertSame( array( 'closed', false ), array( $entry['answer'], $entry['core_default'] ), $surface );
		}
	}

	#[Group( 'store' )]
	public function test_somebody_lets_every_website_in(): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-cors.php', "<?php add_filter( 'allowed_http_origins', fn ( array \$all ) => array( ...\$all, \$_SERVER['HTTP_ORIGIN'] ?? '' ) ); add_action( 'send_headers', function () { header( 'Access-Control-Allow-Origin: ' . ( \$_SERVER['HTTP_ORIGIN'] ?? '*' ) ); header( 'Access-Control-Allow-Credentials: true' ); } );" );
		$seen = $this->see( new Cors() );
		self::assertSame( array( 'private', 'private', 'private' ), array( self::answer( $seen, 'account' ), self::answer( $seen, 'checkout' ), self::answer( $seen, 'ajax' ) ) );
	}

	public function test_how_browsers_read_the_answer(): void {
		$mirror = static fn ( array $headers ): \Closure => static fn ( mixed $before, array $args, string $url ): mixed => str_contains( $url, 'admin-ajax' ) ? array(
			'headers'  => array_map( static fn ( mixed $value ): mixed => '{origin}' === $value ? $args['headers']['Origin'] : $value, $headers ),
			'body'     => '0',
			'response' => array(
				'code'    => 400,
				'message' => '',
			),
			'cookies'  => array(),
			'filename' => null,
		) : $before;
		foreach ( array(
			array( 'closed', array() ),
			array( 'closed', array( 'access-control-allow-origin' => 'https://partner.example.com', 'access-control-allow-credentials' => 'true' ) ),
			array( 'closed', array( 'access-control-allow-origin' => array( '{origin}', '*' ), 'access-control-allow-credentials' => 'true' ) ),
			array( 'public', array( 'access-control-allow-origin' => '*', 'access-control-allow-credentials' => 'true' ) ),
			array( 'public', array( 'access-control-allow-origin' => '{origin}' ) ),
			array( 'public', array( 'access-control-allow-origin' => '{origin}', 'access-control-allow-credentials' => 'false' ) ),
			array( 'private', array( 'access-control-allow-origin' => '{origin}', 'access-control-allow-credentials' => 'true' ) ),
		) as [ $answer, $headers ] ) {
			$this->fake();
			$this->filter( 'pre_http_request', $mirror( $headers ), 20, 3 );
			self::assertSame( $answer, self::answer( $this->see( new Cors() ), 'ajax' ) );
			$this->put_back();
		}
	}

	public function test_without_core_s_guard_its_answer_is_no_default_any_more(): void {
		remove_filter( 'rest_authentication_errors', 'rest_cookie_check_errors', 100 );
		$this->repair( static fn () => add_filter( 'rest_authentication_errors', 'rest_cookie_check_errors', 100 ) );
		self::assertFalse( self::entry( $this->see( new Cors() )['surfaces'], 'surface', 'rest' )['core_default'] );
	}

	public function test_what_cannot_be_asked(): void {
		$this->fake()->on( 'https://shop.example.net/wp-admin/admin-ajax.php', 401, array( 'www-authenticate' => 'Basic' ) );
		$this->filter( 'admin_url', static fn (): string => 'https://shop.example.net/wp-admin/admin-ajax.php' );
		$seen = $this->look( new Cors() );
		self::assertContains( 'basic_auth_401', $seen->reasons );
		self::assertNull( self::answer( $seen->value ?? array(), 'ajax' ) );
	}

	public function test_behind_a_CDN_that_may_add_the_line(): void {
		$this->state = array( 'proxies' => array( 'shop.example.net' => true ) );
		$this->fake();
		self::assertContains( 'only_origin_seen', $this->look( new Cors() )->reasons );
	}

	public function test_nothing_is_said_of_another_site(): void {
		$this->fake()->without_control();
		self::assertSame( 'not_this_site', $this->unseen( new Cors(), 'surfaces.0.answer' ) );
	}
}
