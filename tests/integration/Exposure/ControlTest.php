<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group as Needs;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\People\StorePeople;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Walk\ControlRequests;
use StorePosture\Tests\Integration\Probes\ProbeCase;

/**
 * Whether we recognise customers where staff are shown them.
 */
final class ControlTest extends ProbeCase {
	/**
	 * @return list<string>
	 */
	private static function unproven(): array {
		return ControlRequests::unproven( new Matcher( new StorePeople() ) );
	}

	/** Answers a route as some plugin might. */
	private function instead( string $route, mixed $answer ): void {
		$this->filter(
			'rest_pre_dispatch',
			static fn ( mixed $result, \WP_REST_Server $server, \WP_REST_Request $request ): mixed => $request->get_route() === $route ? $answer : $result,
			10,
			3
		);
	}

	/** @return array<string, mixed> */
	private static function an_order(): array {
		global $wpdb;
		return array( 'billing' => array( 'email' => (string) $wpdb->get_var( "SELECT user_email FROM {$wpdb->users} u JOIN {$wpdb->usermeta} m ON m.user_id = u.ID AND m.meta_key = '{$wpdb->prefix}capabilities' WHERE m.meta_value LIKE '%customer%' ORDER BY u.ID DESC LIMIT 1" ) ) );
	}

	#[Needs( 'store' )]
	public function test_whoever_is_told_orders_is_recognised(): void {
		$this->instead( '/wc/v3/orders', array( self::an_order() ) );
		self::assertSame( array(), self::unproven() );
	}

	#[Needs( 'store' )]
	public function test_accounts_alone_prove_nothing_of_orders(): void {
		$this->instead( '/wc/v3/orders', new \WP_REST_Response( array() ) );
		self::assertSame( array( Group::WOOCOMMERCE, Group::ORDER_PAGES, Group::FULFILMENTS ), self::unproven() );
	}

	public function test_where_neither_shows_anybody_nothing_is_proven(): void {
		$this->instead( '/wc/v3/orders', array( array( 'billing' => array( 'email' => 'kept encrypted: 8d969eef6eca' ) ) ) );
		$this->filter( 'rest_prepare_user', static fn (): \WP_REST_Response => new \WP_REST_Response( array( 'id' => 1 ) ) );
		self::assertContains( Group::ANONYMOUS, self::unproven() );
		self::assertContains( Group::WOOCOMMERCE, self::unproven() );
	}

	public function test_what_fails_proves_nothing_and_breaks_nothing(): void {
		$this->filter( 'rest_pre_dispatch', static fn (): never => throw new \RuntimeException( 'made up' ) );
		self::assertCount( 8, self::unproven() );
	}

	public function test_nobody_has_more_rights_afterwards(): void {
		wp_set_current_user( 0 );
		self::unproven();
		self::assertFalse( current_user_can( 'list_users' ) );
		self::assertSame( 0, get_current_user_id() );
		self::assertSame( 401, rest_do_request( new \WP_REST_Request( 'GET', '/wp/v2/settings' ) )->get_status() );
	}
}
