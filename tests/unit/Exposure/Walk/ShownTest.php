<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Record;
use StorePosture\Exposure\Walk\Shown;

final class ShownTest extends TestCase {
	/**
	 * @return iterable<string, array{string, list<Record>, array<string, string>, string}>
	 */
	public static function addresses(): iterable {
		$order = new Record( 'order', '12', 'foreign', array( 'email' => 'ann+shop@example.test', 'key' => 'wc_order_AbC123', 'name' => 'Ann Öztürk', 'number' => '1012' ) );
		$user  = new Record( 'user', '5', 'foreign', array( 'slug' => 'ann-ozturk', 'email' => 'ann+shop@example.test' ) );
		$post  = new Record( 'post:post', '7', 'foreign', array( 'slug' => 'hello-world' ) );
		yield 'a number stays' => array( 'wp-json/a/v1/orders/12?number=1012', array( $order ), array( 'id' => '12' ), 'wp-json/a/v1/orders/12?number=1012' );
		yield 'an address in the query' => array( 'wp-json/a/v1/find?email=ann%2Bshop%40example.test', array( $order ), array( 'email' => 'ann+shop@example.test' ), 'wp-json/a/v1/find?email={email}' );
		yield 'an address in the path, as WordPress writes it' => array( 'wp-json/a/v1/find/ann+shop@example.test', array( $order ), array(), 'wp-json/a/v1/find/{email}' );
		yield 'a key' => array( 'checkout/order-received/12/?key=wc_order_AbC123', array( $order ), array(), 'checkout/order-received/12/?key={key}' );
		yield 'a name in letters of elsewhere' => array( '?s=Ann%20%C3%96zt%C3%BCrk', array( $order ), array( 's' => 'Ann Öztürk' ), '?s={name}' );
		yield 'the name under which somebody writes' => array( 'author/ann-ozturk/', array( $user ), array(), 'author/{slug}/' );
		yield 'what everybody may read' => array( 'hello-world/', array( $post ), array(), 'hello-world/' );
		yield 'a cursor' => array( 'wp-json/a/v1/next?cursor=' . rawurlencode( base64_encode( 'ann+shop@example.test' ) ), array( $order ), array(), 'wp-json/a/v1/next?cursor={email}' );
		yield 'an address nobody looked up in a record' => array( 'wp-json/a/v1/find?email=bob%40example.test', array(), array( 'email' => 'bob@example.test' ), 'wp-json/a/v1/find?email={email}' );
	}

	/**
	 * @param list<Record>          $about
	 * @param array<string, string> $sent
	 */
	#[DataProvider( 'addresses' )]
	public function test_a_customers_values_are_not_kept( string $path, array $about, array $sent, string $shown ): void {
		$this->assertSame( $shown, Shown::address( Walking::request( '/a/v1', $path, Asker::VISITOR, $about, $sent ) ) );
	}
}
