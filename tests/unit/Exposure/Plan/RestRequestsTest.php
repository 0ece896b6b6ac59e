<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Plan;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\HeldBack;
use StorePosture\Exposure\Plan\HeldRoutes;
use StorePosture\Exposure\Plan\Origin;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Record;
use StorePosture\Exposure\Plan\Records;
use StorePosture\Exposure\Plan\RequestWords;
use StorePosture\Exposure\Plan\RestAddress;
use StorePosture\Exposure\Plan\RestArguments;
use StorePosture\Exposure\Plan\RestRequests;
use StorePosture\Exposure\Plan\RoutePattern;
use StorePosture\Exposure\Plan\Surface;
use StorePosture\Exposure\Plan\Values;

final class RestRequestsTest extends TestCase {
	/**
	 * @param array<string, mixed> $arguments
	 * @return list<PlannedRequest>
	 */
	private static function ask( string $route, array $arguments = array(), string $owner = 'leads', string $group = Group::ANONYMOUS, string $prefix = 'wp-json' ): array {
		$words   = new RequestWords( ( new Data( dirname( __DIR__, 4 ) . '/data', '2026-11-23T00:00:00Z' ) )->any( 'request_words' ) );
		$records = new Records(
			array(
				new Record( 'order', '105', 'last', array( 'number' => '105', 'key' => 'wc_order_a', 'email' => 'ann@shop.example', 'name' => 'Ashby' ) ),
				new Record( 'order', '104', 'neighbour', array( 'number' => '104', 'key' => 'wc_order_b', 'email' => 'bob@shop.example', 'name' => 'Bury' ) ),
				new Record( 'order', '90', 'foreign' ),
				new Record( 'order', '11', 'first' ),
				new Record( 'user', '42', 'last', array( 'email' => 'cy@shop.example', 'slug' => 'cy', 'name' => 'Cy' ) ),
				new Record( 'user', '1', 'first', array( 'slug' => 'admin' ) ),
				new Record( 'post:invoice', '300', 'last', array( 'slug' => 'inv-300' ) ),
				new Record( 'post:product', '77', 'last', array( 'slug' => 'mug' ) ),
				new Record( 'table:quiz_answers', '9001', 'last' ),
			)
		);
		$pattern = RoutePattern::of( $route );
		$surface = new Surface( "rest GET {$route}", 'rest', $route, 'GET', new Origin( $owner ), 'absent', $group, RestArguments::of( $pattern, $arguments ) );
		return ( new RestRequests( new RestAddress( $prefix ), new Values( $records, $words ), $words, $records, 'https://shop.example/', new HeldRoutes( array( new Surface( 'rest GET /x/v1/items/mug', 'rest', '/x/v1/Items/(?:mug|cup)', 'GET', new Origin( 'x' ), 'own', Group::ANONYMOUS, array(), HeldBack::NAMED_LIKE_DOING ) ) ) ) )->of( $surface );
	}

	/**
	 * @param list<PlannedRequest> $requests
	 * @return list<string>
	 */
	private static function paths( array $requests ): array {
		return array_column( $requests, 'path' );
	}

	public function test_own_neighbouring_first_and_last_ids(): void {
		$requests = self::ask( '/leads/v1/orders/(?P<id>\d+)' );
		self::assertSame( array( 'wp-json/leads/v1/orders/105', 'wp-json/leads/v1/orders/104', 'wp-json/leads/v1/orders/90', 'wp-json/leads/v1/orders/11' ), array_slice( self::paths( $requests ), 0, 4 ) );
		self::assertSame( array( 'last', 'neighbour', 'foreign', 'first' ), array_map( static fn ( PlannedRequest $request ): string => $request->about[0]->relation, array_slice( $requests, 0, 4 ) ) );
		self::assertSame( array( 'id' => '104' ), $requests[1]->sent );
		self::assertLessThanOrEqual( 12, count( $requests ) );
	}

	public function test_a_bare_id_is_filled_from_every_kind(): void {
		self::assertSame( array( '105', '104', '42', '300', '77', '9001' ), array_slice( array_column( array_column( self::ask( '/x/v1/thing/(?P<id>\d+)' ), 'sent' ), 'id' ), 0, 6 ) );
	}

	public function test_the_word_before_tells_the_kind(): void {
		self::assertSame( array( '300' ), array_unique( array_column( array_column( self::ask( '/x/v1/invoices/(?P<id>\d+)' ), 'sent' ), 'id' ) ) );
		self::assertSame( array( '9001' ), array_values( array_unique( array_column( array_column( self::ask( '/x/v1/quiz/(?P<answer_id>\d+)' ), 'sent' ), 'answer_id' ) ) ) );
		self::assertSame( 'wp-json/x/v1/products/mug', self::ask( '/x/v1/products/(?P<slug>[\w-]+)' )[0]->path );
	}

	public function test_keys_numbers_and_addresses(): void {
		self::assertSame( array( 'wp-json/x/v1/orders/105/wc_order_b', 'wp-json/x/v1/orders/104/wc_order_a' ), array_slice( self::paths( self::ask( '/x/v1/orders/(?P<id>\d+)/(?P<key>wc_order_\w+)' ) ), 0, 2 ) );
		self::assertSame( 'wp-json/x/v1/who/ann@shop.example', self::ask( '/x/v1/who/(?P<email>[^/]+)' )[0]->path );
		self::assertContains( 'MTA1', array_column( array_column( self::ask( '/x/v1/page/(?P<cursor>[\w=]+)' ), 'sent' ), 'cursor' ) );
	}

	public function test_nobody_asks_as_the_buyer(): void {
		$wanted = array( 'order_id' => array( 'required' => true, 'type' => 'integer' ), 'email' => array( 'required' => true ), 'key' => array( 'type' => 'string' ) );
		foreach ( array( ...self::ask( '/x/v1/status', $wanted ), ...self::ask( '/x/v1/orders/(?P<order_id>\d+)', array( 'email' => array(), 'key' => array() ) ) ) as $request ) {
			$of = array( '105' => array( 'ann@shop.example', 'wc_order_a' ), '104' => array( 'bob@shop.example', 'wc_order_b' ) )[ $request->sent['order_id'] ] ?? array();
			self::assertSame( array(), array_intersect( $of, $request->sent ), $request->path );
		}
		self::assertSame( array( '105', 'bob@shop.example' ), array_values( self::ask( '/x/v1/status', $wanted )[0]->sent ) );
	}

	public function test_who_has_the_key_knows_the_address(): void {
		$request = self::ask( '/x/v1/by/(?P<order_key>[\w-]+)' )[0];
		self::assertSame( array( 'order_key' => 'wc_order_a', 'order_key of' => 'ann@shop.example' ), $request->sent );
		self::assertSame( 'wp-json/x/v1/by/wc_order_a', $request->path );
	}

	public function test_undeclared_words_go_under_all_their_names(): void {
		$requests = self::ask( '/leads/v1/list' );
		$sent     = array_column( $requests, 'sent' );
		self::assertSame( array(), $sent[0] );
		self::assertSame( array( 'search', 's', 'q', 'query', 'term', 'keyword', 'filter', 'name' ), array_keys( $sent[1] ) );
		self::assertSame( 'ann@shop.example', $sent[2]['email'] );
		self::assertSame( 'order', $requests[3]->about[0]->kind );
		self::assertSame( '42', $sent[4]['customer_id'] );
		self::assertSame( 'HEAD', $requests[ count( $requests ) - 1 ]->method );
	}

	public function test_wordpress_and_woocommerce_are_asked_less(): void {
		$requests = self::ask( '/wc/v3/orders', array( 'context' => array( 'enum' => array( 'view', 'edit' ) ), 'search' => array( 'type' => 'string' ), 'per_page' => array( 'type' => 'integer' ), 'customer' => array( 'type' => 'integer' ), 'after' => array() ), 'woocommerce', Group::WOOCOMMERCE );
		self::assertSame( array( 'wp-json/wc/v3/orders?per_page=100', 'wp-json/wc/v3/orders?context=edit&per_page=100', 'wp-json/wc/v3/orders?search=ann%40shop.example&per_page=100', 'wp-json/wc/v3/orders?customer=42&per_page=100' ), self::paths( $requests ) );
	}

	public function test_what_must_be_there_is_there_and_tokens_never(): void {
		$arguments = array(
			'status'   => array( 'required' => true, 'enum' => array( 'open', 'closed' ) ),
			'count'    => array( 'required' => true, 'type' => 'integer' ),
			'url'      => array( 'required' => true ),
			'token'    => array( 'type' => 'string' ),
			'action'   => array( 'type' => 'string' ),
			'order_id' => array( 'required' => true, 'type' => 'integer' ),
		);
		foreach ( self::ask( '/x/v1/list', $arguments ) as $request ) {
			self::assertSame( array( 'open', '1', 'https://shop.example/' ), array( $request->sent['status'], $request->sent['count'], $request->sent['url'] ) );
			self::assertArrayNotHasKey( 'token', $request->sent );
			self::assertArrayNotHasKey( 'action', $request->sent );
			self::assertSame( '105', $request->sent['order_id'] );
		}
	}

	public function test_no_address_leads_to_a_route_that_is_held_back(): void {
		$paths = self::paths( self::ask( '/x/v1/items/(?P<product_slug>[\w-]+)' ) );
		self::assertSame( array(), $paths );
		self::assertSame( 'wp-json/x/v1/things/mug', self::paths( self::ask( '/x/v1/things/(?P<product_slug>[\w-]+)' ) )[0] );
	}

	public function test_odd_declarations(): void {
		self::assertNotSame( array(), self::ask( '/x/v1/list', array( 'a' => 'b', 'c' => array( 'enum' => 'x', 'type' => array(), 'default' => array() ), 'required' => true ) ) );
		self::assertSame( array(), RestArguments::of( RoutePattern::of( '/a' ), 'none' ) );
		self::assertSame( array(), self::ask( '/a/(?P<id>[\d+' ) );
	}

	public function test_plain_addresses(): void {
		self::assertSame( '?rest_route=%2Fx%2Fv1%2Forders%2F105', self::ask( '/x/v1/orders/(?P<id>\d+)', array(), 'core', Group::ANONYMOUS, '' )[0]->path );
	}

	public function test_graphql(): void {
		$requests = self::ask( '/wc/graphql', array(), 'woocommerce', Group::GRAPHQL );
		self::assertStringStartsWith( '{', $requests[1]->sent['query'] );
		self::assertSame( array(), array_filter( $requests, static fn ( PlannedRequest $request ): bool => str_contains( $request->path, 'mutation' ) ) );
	}

	public function test_ids_are_stable_and_tell_askers_apart(): void {
		$request = self::ask( '/x/v1/list' )[0];
		self::assertSame( $request->id, self::ask( '/x/v1/list' )[0]->id );
		self::assertNotSame( $request->id, $request->asked_by( Asker::VISITOR_WITH_NONCE )->id );
		self::assertSame( array( Group::ANONYMOUS, Group::CUSTOMER ), array( $request->asked_by( Asker::VISITOR_WITH_NONCE )->group, $request->asked_by( Asker::CUSTOMER )->group ) );
	}
}
