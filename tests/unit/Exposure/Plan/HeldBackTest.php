<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Plan;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Exposure\Plan\Argument;
use StorePosture\Exposure\Plan\HeldBack;
use StorePosture\Exposure\Plan\RequestWords;

final class HeldBackTest extends TestCase {
	private static function words(): RequestWords {
		return new RequestWords( ( new Data( dirname( __DIR__, 4 ) . '/data', '2026-11-23T00:00:00Z' ) )->any( 'request_words' ) );
	}

	/**
	 * @return array<string, array{string, string}>
	 */
	public static function names(): array {
		return array(
			'orders'               => array( '/orders', '' ),
			'subscribers read'     => array( '/subscribers', '' ),
			'exports'              => array( '/orders/export', HeldBack::NAMED_LIKE_DOING ),
			'written together'     => array( '/exportOrders', HeldBack::NAMED_LIKE_DOING ),
			'a start of a word'    => array( '/exportorders', HeldBack::NAMED_LIKE_DOING ),
			'with underscores'     => array( '/orders_sync', HeldBack::NAMED_LIKE_DOING ),
			'in capitals'          => array( '/RUN', HeldBack::NAMED_LIKE_DOING ),
			'after an argument'    => array( '/(?P<id>\d+)/confirm', HeldBack::NAMED_LIKE_DOING ),
			'an argument\'s name'  => array( '/(?P<reset>\d+)/items', '' ),
			'part of another word' => array( '/running/setups', '' ),
			'webhooks are records' => array( '/webhooks', '' ),
			'one is called'        => array( '/webhook', HeldBack::NAMED_LIKE_DOING ),
		);
	}

	#[DataProvider( 'names' )]
	public function test_names_that_speak_of_doing( string $route, string $reason ): void {
		self::assertSame( $reason, ( new HeldBack( self::words() ) )->route( 'rest GET x', 'GET', "/shop/v1{$route}", array() ) );
	}

	public function test_what_writes_is_never_let_in(): void {
		$held_back = new HeldBack( self::words(), array( 'rest POST /a', 'rest GET /export', 'rest GET /c' ) );
		self::assertSame( HeldBack::NOT_GET, $held_back->route( 'rest POST /a', 'POST,PUT', '/a', array() ) );
		self::assertSame( '', $held_back->route( 'rest GET /export', 'GET', '/shop/v1/export', array() ) );
		self::assertSame( HeldBack::NAMED_LIKE_DOING, $held_back->route( 'rest GET /import', 'GET', '/shop/v1/import', array() ) );
		self::assertSame( HeldBack::TOKEN_ARGUMENT, $held_back->route( 'rest GET /c', 'GET', '/c', array( new Argument( 'token', 'query', 'string', '', array(), true ) ) ) );
	}

	public function test_arguments_that_must_not_be_sent(): void {
		$held_back = new HeldBack( self::words() );
		$reason    = static fn ( Argument ...$arguments ): string => $held_back->route( 'rest GET /a', 'GET', '/a', array_values( $arguments ) );
		self::assertSame( HeldBack::ACTING_ARGUMENT, $reason( new Argument( 'action', 'path', '', '\w+', array(), true ) ) );
		self::assertSame( HeldBack::TOKEN_ARGUMENT, $reason( new Argument( '_wpnonce', 'query', 'string', '', array(), true ) ) );
		self::assertSame( '', $reason( new Argument( 'action', 'query' ) ), 'it is not sent' );
		self::assertSame( '', $reason( new Argument( 'status', 'query', 'string', '', array(), true ) ) );
	}

	public function test_a_plugin_s_name_says_nothing_and_known_routes_do(): void {
		$held_back = new HeldBack( self::words() );
		self::assertSame( '', $held_back->route( 'rest GET /order-export/v1/orders', 'GET', '/order-export/v1/orders', array() ) );
		self::assertSame( HeldBack::KNOWN_TO_WRITE, $held_back->route( 'rest GET /wc/store/v1/checkout', 'GET', '/wc/store/v1/checkout', array() ) );
	}

	public function test_handlers(): void {
		$held_back = new HeldBack( self::words(), array( 'ajax GET mine' ) );
		self::assertSame( array( HeldBack::AJAX, '' ), array( $held_back->handler( 'ajax GET other' ), $held_back->handler( 'ajax GET mine' ) ) );
	}
}
