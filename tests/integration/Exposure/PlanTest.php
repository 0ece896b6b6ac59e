<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Contract\Data;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\HeldBack;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Planner;
use StorePosture\Exposure\Plan\RequestWords;
use StorePosture\Exposure\Plan\RoutePattern;
use StorePosture\Exposure\Plan\Surface;
use StorePosture\Probes\Support\RestServer;
use StorePosture\Tests\Integration\Probes\ProbeCase;

/**
 * The plan on a real WordPress.
 */
final class PlanTest extends ProbeCase {
	private static function words(): RequestWords {
		return new RequestWords( ( new Data( dirname( __DIR__, 3 ) . '/data', self::NOW ) )->any( 'request_words' ) );
	}

	/**
	 * @param list<Asker::*> $askers
	 * @param list<string>   $let_in
	 */
	private static function plan( array $askers = array( Asker::VISITOR ), array $let_in = array() ): Plan {
		return ( new Planner( self::words() ) )->plan( $askers, $let_in );
	}

	private static function surface( Plan $plan, string $id ): Surface {
		$found = array_column( $plan->surfaces, null, 'id' );
		self::assertArrayHasKey( $id, $found );
		return $found[ $id ];
	}

	/**
	 * @return list<PlannedRequest>
	 */
	private static function to( Plan $plan, string $surface ): array {
		return array_values( array_filter( $plan->requests, static fn ( PlannedRequest $request ): bool => $surface === $request->surface ) );
	}

	public function test_every_route_that_reads_is_asked_or_has_its_reason(): void {
		$plan     = self::plan();
		$asked    = array_flip( array_column( $plan->requests, 'surface' ) );
		$reading  = array_filter( $plan->surfaces, static fn ( Surface $surface ): bool => 'rest' === $surface->kind && $surface->reads() );
		$planned  = array_filter( $reading, static fn ( Surface $surface ): bool => isset( $asked[ $surface->id ] ) );
		$held     = array_filter( $reading, static fn ( Surface $surface ): bool => '' !== $surface->held_back );
		$bare     = array_filter( $reading, static fn ( Surface $surface ): bool => array() === RoutePattern::of( $surface->name )->names() );
		$by_cause = array_count_values( array_column( $held, 'held_back' ) );
		fwrite( STDOUT, sprintf( "\nGET routes %d (%d without arguments in the path): planned %d, held back %d %s; surfaces %d, requests of a bare visitor %d\n", count( $reading ), count( $bare ), count( $planned ), count( $held ), (string) wp_json_encode( $by_cause ), count( $plan->surfaces ), count( $plan->requests ) ) );
		self::assertSame( count( $reading ), count( $planned ) + count( $held ) );
		self::assertGreaterThan( 80, count( $planned ) );
		self::assertSame( array(), array_intersect_key( array_flip( array_column( $held, 'id' ) ), $asked ) );
		foreach ( $plan->surfaces as $surface ) {
			self::assertSame( '' === $surface->held_back, isset( $asked[ $surface->id ] ), $surface->id );
		}
		self::assertArrayNotHasKey( HeldBack::PATTERN_BROKEN, $by_cause );
		self::assertArrayNotHasKey( HeldBack::TOO_MANY, $by_cause );
	}

	public function test_the_same_store_gives_the_same_plan(): void {
		$first  = self::plan( array( Asker::VISITOR, Asker::VISITOR_WITH_NONCE ) );
		$second = self::plan( array( Asker::VISITOR, Asker::VISITOR_WITH_NONCE ) );
		self::assertSame( array_column( $first->requests, 'id' ), array_column( $second->requests, 'id' ) );
		self::assertSame( array_column( $first->surfaces, 'held_back', 'id' ), array_column( $second->surfaces, 'held_back', 'id' ) );
		self::assertSame( array(), array_diff_key( $first->requests, array_unique( array_column( $first->requests, 'id' ) ) ), 'each is asked once' );
	}

	public function test_only_reading_is_planned(): void {
		$plan     = self::plan();
		$surfaces = array_column( $plan->surfaces, null, 'id' );
		foreach ( $plan->requests as $request ) {
			self::assertContains( $request->method, array( 'GET', 'HEAD' ) );
			self::assertTrue( $surfaces[ $request->surface ]->reads() );
			self::assertDoesNotMatchRegularExpression( '/[?&](_method|_wpnonce|token|action|nonce|consumer_key)=/', $request->path );
			self::assertDoesNotMatchRegularExpression( '#^/|^https?:#', $request->path, 'relative to the root' );
		}
		foreach ( $plan->surfaces as $surface ) {
			self::assertStringNotContainsString( ABSPATH, $surface->origin->file );
		}
	}

	public function test_each_address_leads_to_its_route(): void {
		$plan   = self::plan();
		$routes = array_map( strval( ... ), array_keys( RestServer::routes() ) );
		$names  = array_column( array_filter( $plan->surfaces, static fn ( Surface $surface ): bool => 'rest' === $surface->kind ), 'name', 'id' );
		$lost   = array();
		foreach ( $plan->requests as $request ) {
			if ( ! isset( $names[ $request->surface ] ) ) {
				continue;
			}
			// WordPress matches what stands in the path as it was sent, undecoded.
			$path = untrailingslashit( substr( explode( '?', $request->path )[0], strlen( 'wp-json' ) ) );
			foreach ( $routes as $route ) {
				if ( RoutePattern::fits( $route, '' === $path ? '/' : $path ) ) {
					if ( $route !== $names[ $request->surface ] ) {
						$lost[] = "{$names[ $request->surface ]}: {$path} leads to {$route}";
					}
					continue 2;
				}
			}
			$lost[] = "{$names[ $request->surface ]}: {$path} leads nowhere";
		}
		self::assertSame( array(), array_values( array_unique( $lost ) ) );
	}

	public function test_our_own_routes_are_part_of_it(): void {
		$plan = self::plan();
		$own  = self::surface( $plan, 'rest GET /store-posture/v1/settings' );
		self::assertSame( array( 'own', '' ), array( $own->guard, $own->held_back ) );
		self::assertSame( HeldBack::TOKEN_ARGUMENT, self::surface( $plan, 'rest GET /store-posture/v1/control' )->held_back );
		self::assertSame( HeldBack::NOT_GET, self::surface( $plan, 'rest POST /store-posture/v1/scans' )->held_back );
	}

	public function test_the_running_request_finds_everything_as_it_was(): void {
		global $wp_rest_server, $wp_filter, $wp_actions, $wp_current_filter;
		$this->route( '/late/v1/one', array( 'methods' => 'GET', 'callback' => '__return_empty_array', 'permission_callback' => '__return_true' ) );
		// Attaches when it is asked for, once, as wc-analytics does.
		$attach = static function ( mixed $result, \WP_REST_Server $server, \WP_REST_Request $request ) use ( &$attach ): mixed {
			if ( '/' === $request->get_route() ) {
				remove_filter( 'rest_pre_dispatch', $attach, 0 );
				register_rest_route( 'lazy/v1', '/people', array( 'methods' => 'GET', 'callback' => '__return_empty_array', 'permission_callback' => '__return_true' ) );
			}
			return $result;
		};
		$this->filter( 'rest_pre_dispatch', $attach, 0, 3 );
		$server = rest_get_server();
		$hooks  = $wp_filter;
		$hang   = $wp_filter['rest_pre_dispatch']->callbacks;
		$fired  = $wp_actions;
		$inside = $wp_current_filter;
		$plan   = self::plan();
		self::assertSame( '', self::surface( $plan, 'rest GET /lazy/v1/people' )->held_back );
		self::assertSame( $server, $wp_rest_server );
		self::assertArrayNotHasKey( '/lazy/v1/people', $server->get_routes() );
		self::assertSame( $hooks, $wp_filter );
		self::assertSame( $hang, $wp_filter['rest_pre_dispatch']->callbacks );
		self::assertSame( array( $fired['rest_api_init'], $inside ), array( $wp_actions['rest_api_init'], $wp_current_filter ) );
	}

	public function test_hostile_routes(): void {
		$broken = static fn (): never => throw new \LogicException( 'It was run.' );
		$this->filter(
			'rest_endpoints',
			static fn ( array $routes ): array => $routes + array(
				'/bad/v1/(?P<id>[\d+'       => array( array( 'methods' => 'GET', 'callback' => $broken, 'permission_callback' => '__return_true' ) ),
				'/bad/v1/@odd'              => array( array( 'methods' => 'GET', 'callback' => $broken, 'permission_callback' => '__return_true' ) ),
				'/bad/v1/none'              => array( array( 'methods' => 'GET', 'permission_callback' => '__return_true' ) ),
				'/bad/v1/gone'              => array( array( 'methods' => 'GET', 'callback' => 'No_Such_Class::method', 'permission_callback' => array( 'No_Such_Class', 'may' ) ) ),
				'/bad/v1/thrower'           => array( array( 'methods' => 'GET', 'callback' => array( 'Class_That_Throws', 'get' ), 'permission_callback' => 'Class_That_Throws::may' ) ),
				'/bad/v1/closure'           => array( array( 'methods' => 'GET', 'callback' => $broken, 'permission_callback' => $broken ) ),
				'/bad/v1/odd'               => array( array( 'methods' => 'GET', 'callback' => $broken, 'permission_callback' => '' ) ),
				'/bad/v1/odd-arguments'     => array( array( 'methods' => 'GET', 'callback' => $broken, 'args' => array( 'a' => 'b', 5 => array(), 'c' => array( 'enum' => 'x', 'type' => new \stdClass(), 'default' => array() ) ), 'permission_callback' => null ) ),
				'/bad/v1/(?P<a>\p{L}+)'     => array( array( 'methods' => 'GET', 'callback' => $broken ) ),
				'/bad/v1/never/(?P<a>x(?!x)y)' => array( array( 'methods' => 'GET', 'callback' => $broken ) ),
			)
		);
		$load = static fn ( string $name ) => 'Class_That_Throws' === $name ? throw new \Error( 'It was loaded.' ) : null;
		spl_autoload_register( $load );
		$this->repair( static fn () => spl_autoload_unregister( $load ) );
		$plan = self::plan();
		$why  = static fn ( string $route ): string => self::surface( $plan, "rest GET /bad/v1/{$route}" )->held_back;
		self::assertSame( array( HeldBack::PATTERN_BROKEN, HeldBack::PATTERN_BROKEN ), array( $why( '(?P<id>[\d+' ), $why( '@odd' ) ) );
		self::assertSame( array( HeldBack::NO_CALLBACK, HeldBack::NO_CALLBACK, HeldBack::NO_CALLBACK ), array( $why( 'none' ), $why( 'gone' ), $why( 'thrower' ) ) );
		self::assertSame( array( '', '', '' ), array( $why( 'closure' ), $why( 'odd' ), $why( 'odd-arguments' ) ) );
		self::assertSame( HeldBack::PATTERN_BROKEN, $why( '(?P<a>\p{L}+)' ) );
		self::assertSame( '', $why( 'never/(?P<a>x(?!x)y)' ) );
		self::assertSame( array( 'own', 'absent' ), array( self::surface( $plan, 'rest GET /bad/v1/closure' )->guard, self::surface( $plan, 'rest GET /bad/v1/odd' )->guard ) );
	}

	public function test_plugins_that_throw_while_routes_are_registered(): void {
		$this->filter( 'rest_api_init', static fn (): never => throw new \LogicException( 'boom' ), 99999 );
		$this->filter( 'rest_pre_dispatch', static fn (): never => throw new \LogicException( 'boom' ) );
		self::assertSame( '', self::surface( self::plan(), 'rest GET /wp/v2/users' )->held_back );
	}

	public function test_thousands_of_routes_are_bounded(): void {
		$this->filter(
			'rest_endpoints',
			static function ( array $routes ): array {
				for ( $i = 0; $i < 20000; $i++ ) {
					$routes[ "/many/v1/r{$i}/(?P<id>\d+)" ] = array( array( 'methods' => 'GET', 'callback' => '__return_true', 'args' => array() ) );
				}
				return $routes;
			}
		);
		$plan = self::plan();
		self::assertSame( HeldBack::TOO_MANY, self::surface( $plan, 'rest GET /many/v1/r19999/(?P<id>\d+)' )->held_back );
		self::assertLessThanOrEqual( 6100, count( $plan->requests ) );
	}

	public function test_a_plugin_s_route_is_asked_closely_and_named(): void {
		$this->plugin( 'made-up-leads', "add_action( 'rest_api_init', 'made_up_leads' );\nfunction made_up_leads() {\n\tregister_rest_route( 'leads/v1', '/leads', array( 'methods' => 'GET', 'callback' => 'made_up_leads_list' ) );\n\tregister_rest_route( 'leads/v1', '/leads/(?P<lead_id>\\\\d+)', array( 'methods' => 'GET', 'callback' => 'made_up_leads_list', 'permission_callback' => '__return_true' ) );\n\tregister_rest_route( 'leads/v1', '/sync', array( 'methods' => 'GET', 'callback' => 'made_up_leads_list' ) );\n}\nfunction made_up_leads_list( \$request ) { return array( \$request['campaign_id'], \$request->get_param( 'lead_mail' ), \$request->get_param( 'token' ) ); }" );
		$this->repair( static fn () => remove_action( 'rest_api_init', 'made_up_leads' ) );
		global $wpdb;
		$wpdb->query( "CREATE TABLE {$wpdb->prefix}made_up_leads ( lead_id bigint(20) unsigned NOT NULL AUTO_INCREMENT, mail varchar(100) NOT NULL, PRIMARY KEY (lead_id) )" );
		$this->repair( static fn () => $wpdb->query( "DROP TABLE {$wpdb->prefix}made_up_leads" ) );
		$wpdb->query( "INSERT INTO {$wpdb->prefix}made_up_leads ( lead_id, mail ) VALUES ( 70001, 'a@shop.example.org' ), ( 70009, 'b@shop.example.org' )" );
		$plan = self::plan();
		$list = self::surface( $plan, 'rest GET /leads/v1/leads' );
		self::assertSame( array( 'made-up-leads', 'wp-content/plugins/made-up-leads/made-up-leads.php', 10, 'absent' ), array( $list->origin->owner, $list->origin->file, $list->origin->line, $list->guard ) );
		self::assertSame( HeldBack::NAMED_LIKE_DOING, self::surface( $plan, 'rest GET /leads/v1/sync' )->held_back );
		self::assertSame( '', self::surface( self::plan( array( Asker::VISITOR ), array( 'rest GET /leads/v1/sync' ) ), 'rest GET /leads/v1/sync' )->held_back );
		$one = self::to( $plan, 'rest GET /leads/v1/leads/(?P<lead_id>\d+)' );
		self::assertSame( array( '70009', '70001' ), array_slice( array_column( array_column( $one, 'sent' ), 'lead_id' ), 0, 2 ) );
		self::assertSame( 'table:made_up_leads', $one[0]->about[0]->kind );
		self::assertContains( 'HEAD', array_column( $one, 'method' ) );
		$sent = array_merge( ...array_column( self::to( $plan, $list->id ), 'sent' ) );
		self::assertContains( 'campaign_id', array_keys( $sent ), 'its code reads it' );
		self::assertNotContains( 'token', array_keys( $sent ) );
		if ( array() !== array_filter( $plan->requests, static fn ( PlannedRequest $request ): bool => 'order' === ( $request->about[0]->kind ?? '' ) ) ) {
			self::assertSame( array(), array_diff( array( 's', 'q', 'search', 'term', 'email', 'order_id' ), array_keys( $sent ) ) );
		}
	}

	/**
	 * @param array<string, mixed> $handler
	 */
	private function route( string $route, array $handler ): void {
		$this->filter( 'rest_endpoints', static fn ( array $routes ): array => $routes + array( $route => array( $handler ) ) );
	}
}
