<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\RestRoutes;

/**
 * Routes that change something and let anybody in, as a visitor's request finds them. The plugins here register in such requests alone.
 */
final class RestRoutesTest extends HttpProbeCase {
	private function routes( string $code ): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-view.php', "<?php if ( 'cli' !== PHP_SAPI ) { {$code} }" );
	}

	private static function route( string $path, string $rest ): string {
		return "add_action( 'rest_api_init', static function () { register_rest_route( 'made-up/v1', '{$path}', array( 'callback' => static fn () => 1, {$rest} ) ); } );";
	}

	/**
	 * @return array<string, array<string, string>> Ours of the list, by methods and route.
	 */
	private function open(): array {
		$list = $this->see( new RestRoutes() )['open_writes'];
		self::assertIsArray( $list );
		return array_filter( array_column( $list, null, 'id' ), static fn ( string $id ): bool => str_contains( $id, '/made-up/' ), ARRAY_FILTER_USE_KEY );
	}

	public function test_wordpress_and_woocommerce_alone_leave_nothing_unexplained(): void {
		$seen = $this->see( new RestRoutes() );
		self::assertFalse( $seen['shut'] );
		self::assertGreaterThan( 100, $seen['total'] );
		self::assertGreaterThan( 3, $seen['namespaces'] );
		self::assertLessThan( $seen['total'], $seen['namespaces'] );
		self::assertIsArray( $seen['open_writes'] );
		$unexplained = array_filter( $seen['open_writes'], static fn ( array $one ): bool => 'public' !== $one['kind'] );
		self::assertSame( array(), array_values( array_map( static fn ( array $one ): string => "{$one['source']} {$one['id']} {$one['kind']}", $unexplained ) ) );
		// WordPress's own, and the cart of a real WooCommerce, so the list is not empty by mistake.
		$ids = array_column( $seen['open_writes'], 'id' );
		self::assertContains( 'POST /batch/v1', $ids );
		self::assertSame( class_exists( 'Automattic\\WooCommerce\\StoreApi\\StoreApi' ), in_array( 'POST /wc/store/v1/cart/add-item', $ids, true ) );
	}

	public function test_what_names_nobody_and_what_says_yes_to_all(): void {
		$this->routes( self::route( '/wipe', "'methods' => 'POST', 'permission_callback' => '__return_true'" ) . self::route( '/orders/(?P<id>[\\d]{1,9})/(?P<key>(a|b)+)', "'methods' => 'PUT,DELETE'" ) );
		$open = $this->open();
		self::assertSame( array( 'mu-plugins/a-probe-view.php', 'other', 'returns_true' ), array_values( array_diff_key( $open['POST /made-up/v1/wipe'] ?? array(), array( 'id' => 1 ) ) ) );
		self::assertSame( 'absent', $open['PUT,DELETE /made-up/v1/orders/{id}/{key}']['guard'] ?? '' );
		self::assertCount( 2, $open );
	}

	public function test_what_asks_and_what_only_reads_is_left_out(): void {
		$this->routes(
			self::route( '/asks', "'methods' => 'POST', 'permission_callback' => static fn () => current_user_can( 'manage_options' )" )
			. self::route( '/reads', "'methods' => 'GET', 'permission_callback' => '__return_true'" )
		);
		self::assertSame( array(), $this->open() );
	}

	public function test_what_another_service_calls(): void {
		$kinds = array();
		foreach ( array( 'webhook', 'paid/ipn', 'Notify', 'web-hook/(?P<id>\\d+)', 'hooked', 'events' ) as $path ) {
			$this->routes( self::route( "/{$path}", "'methods' => 'POST', 'permission_callback' => '__return_true'" ) );
			$kinds[ $path ] = array_values( $this->open() )[0]['kind'] ?? '';
			$this->put_back();
		}
		self::assertSame( array( 'webhook' => 'callback', 'paid/ipn' => 'callback', 'Notify' => 'callback', 'web-hook/(?P<id>\\d+)' => 'callback', 'hooked' => 'other', 'events' => 'other' ), $kinds );
	}

	public function test_somebody_who_registers_into_the_space_of_another_is_not_excused(): void {
		$this->routes( "add_action( 'rest_api_init', static function () { register_rest_route( 'wc/store', '/made-up/wipe', array( 'methods' => 'POST', 'callback' => static fn () => 1, 'permission_callback' => '__return_true' ) ); } );" );
		self::assertSame( 'other', $this->open()['POST /wc/store/made-up/wipe']['kind'] ?? '' );
	}

	public function test_a_site_that_refuses_every_visitor(): void {
		$this->routes( "add_filter( 'rest_authentication_errors', static fn ( \$result ) => \$result ?? new WP_Error( 'rest_not_logged_in', 'no', array( 'status' => 401 ) ) );" );
		self::assertTrue( $this->see( new RestRoutes() )['shut'] );
	}

	public function test_more_than_can_be_told_without_a_hole_among_them(): void {
		$this->routes( "add_action( 'rest_api_init', static function () { for ( \$i = 0; \$i < 320; \$i++ ) { register_rest_route( 'made-up/v1', '/webhook/' . \$i, array( 'methods' => 'POST', 'callback' => static fn () => 1, 'permission_callback' => '__return_true' ) ); } } );" );
		self::assertSame( 'too_many', $this->unseen( new RestRoutes(), 'open_writes' ) );
	}

	public function test_a_server_for_assistants(): void {
		self::assertSame( 'none', $this->see( new RestRoutes() )['agent_server'] );
		$server = "add_action( 'rest_api_init', static function () { register_rest_route( 'mcp', '/mcp-adapter-default-server', array( 'methods' => 'POST', 'callback' => static fn () => 1, 'permission_callback' => 'is_user_logged_in' ) ); } );";
		$this->routes( $server );
		self::assertSame( 'any_account', $this->see( new RestRoutes() )['agent_server'] );
		$this->put_back();
		$this->routes( $server . "add_filter( 'mcp_adapter_default_transport_permission_user_capability', static fn () => 'manage_options' );" );
		self::assertSame( 'unknown_plugin', $this->unseen( new RestRoutes(), 'agent_server' ) );
	}

	public function test_a_site_that_does_not_reach_itself(): void {
		$this->fake()->fails( 'https://shop.example.net/', 'cURL error 7: refused' );
		foreach ( array( 'total', 'namespaces', 'shut', 'agent_server', 'open_writes' ) as $field ) {
			self::assertSame( 'loopback_refused', $this->unseen( new RestRoutes(), $field ) );
		}
	}
}
