<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Plan;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Plan\RoutePattern;
use StorePosture\Exposure\Plan\RouteText;

final class RoutePatternTest extends TestCase {
	/**
	 * @return array<string, array{string, array<string, string>, string|null}>
	 */
	public static function filled(): array {
		return array(
			'plain'                       => array( '/wc/v3/orders', array(), '/wc/v3/orders' ),
			'a number'                    => array( '/wc/v3/orders/(?P<id>[\d]+)', array( 'id' => '12' ), '/wc/v3/orders/12' ),
			'made up'                     => array( '/wc/v3/orders/(?P<id>[\d]+)', array(), '/wc/v3/orders/1' ),
			'two'                         => array( '/orders/(?P<order_id>\d+)/notes/(?P<id>\d+)', array( 'order_id' => '12', 'id' => '5' ), '/orders/12/notes/5' ),
			'the other way to name'       => array( '/orders/(?<id>\d+)', array( 'id' => '9' ), '/orders/9' ),
			'me or a number'              => array( '/users/(?P<user_id>(?:[\d]+|me))', array( 'user_id' => '7' ), '/users/7' ),
			'exactly so many'             => array( '/cart/(?P<key>[\w-]{3})', array(), '/cart/111' ),
			'so many at least'            => array( '/a/(?P<k>[a-f]{2,})', array(), '/a/aa' ),
			'left out where it may be'    => array( '/list(?:/(?P<page>\d+))?', array(), '/list' ),
			'filled where it may be'      => array( '/list(?:/(?P<page>\d+))?', array( 'page' => '3' ), '/list/3' ),
			'one of words'                => array( '/f/(?P<format>json|csv)', array(), '/f/json' ),
			'the way that takes it'       => array( '/(?:all|by/(?P<mail>[^/]+))', array( 'mail' => 'a@shop.example' ), '/by/a@shop.example' ),
			'nested brackets'             => array( '/t/(?P<id>([^\/:<>\*\?"\|]+(?:\/[^\/:<>\*\?"\|]+)?)[\/\w%-]+)', array( 'id' => 'theme//home' ), '/t/theme//home' ),
			'a bracket in a class'        => array( '/t/(?P<id>[^()]+)', array( 'id' => 'x' ), '/t/x' ),
			'a value that does not fit'   => array( '/orders/(?P<id>\d+)', array( 'id' => 'mary' ), null ),
			'looks ahead'                 => array( '/a/(?P<id>(?!1)\d+)', array( 'id' => '27' ), '/a/27' ),
			'a lookahead nothing meets'   => array( '/a/(?P<id>(?!1)\d+)', array(), null ),
			'letters of any alphabet'     => array( '/a/(?P<id>\p{L}+)', array( 'id' => 'x' ), null ),
			'broken'                      => array( '/a/(?P<id>[\d+', array( 'id' => '1' ), null ),
			'the delimiter'               => array( '/a/@b', array(), null ),
			'endless'                     => array( str_repeat( '(', 500 ) . 'a' . str_repeat( ')', 500 ), array(), null ),
			'a lazy one'                  => array( '/x/(?P<name>[a-z]+?)/run', array( 'name' => 'do' ), '/x/do/run' ),
		);
	}

	/**
	 * @param array<string, string> $values
	 */
	#[DataProvider( 'filled' )]
	public function test_it_is_filled( string $route, array $values, ?string $path ): void {
		self::assertSame( $path, RoutePattern::of( $route )->filled( $values ) );
	}

	public function test_what_it_takes(): void {
		$pattern = RoutePattern::of( '/orders/(?P<order_id>[\d]+)/(?:x|(?P<slug>[\w-]+))?' );
		self::assertTrue( $pattern->works() );
		self::assertSame( array( 'order_id' => '[\d]+', 'slug' => '[\w-]+' ), $pattern->names() );
		self::assertFalse( RoutePattern::of( '/a/(?P<id>[\d+' )->works() );
		self::assertTrue( RoutePattern::fits( 'json|csv', 'csv' ) );
		self::assertFalse( RoutePattern::fits( 'json|csv', 'csvx' ) );
	}

	public function test_words_before_arguments(): void {
		self::assertSame( array( 'order_id' => 'orders', 'id' => 'notes' ), RouteText::words_before( '/wc/v3/orders/(?P<order_id>[\d]+)/notes/(?P<id>[\d]+)' ) );
		self::assertSame( array( 'slug' => 'wp', 'id' => 'wp' ), RouteText::words_before( '/wp/(?P<slug>[a-z(]+)/(?P<id>\d+)' ) );
	}

	public function test_plain_text_of_a_route(): void {
		self::assertSame( '/wc/v3/orders//notes/', RouteText::literal( '/wc/v3/orders/(?P<export>[\d]+(?:x(y))?)/notes/(?P<run>\))' ) );
	}
}
