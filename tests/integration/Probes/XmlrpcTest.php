<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Xmlrpc;

final class XmlrpcTest extends HttpProbeCase {
	private const URL  = 'https://shop.example.net/xmlrpc.php';
	private const OPEN = 'XML-RPC server accepts POST requests only.';

	public function test_WordPress_as_it_comes(): void {
		self::assertSame(
			array(
				'answers'   => true,
				'log_ins'   => true,
				'pingbacks' => true,
				'needed_by' => array(),
			),
			$this->see( new Xmlrpc() )
		);
	}

	public function test_our_own_switch_closes_it(): void {
		$this->option( 'store_posture_switches', array( 'xmlrpc_off' => true ) );
		$seen = $this->see( new Xmlrpc() );
		self::assertSame( array( false, false, false ), array( $seen['answers'], $seen['log_ins'], $seen['pingbacks'] ) );
	}

	public function test_log_ins_are_turned_away(): void {
		$this->filter( 'xmlrpc_enabled', '__return_false' );
		$seen = $this->see( new Xmlrpc() );
		self::assertSame( array( true, false, true ), array( $seen['answers'], $seen['log_ins'], $seen['pingbacks'] ) );
	}

	public function test_only_what_plugins_leave(): void {
		$this->filter( 'xmlrpc_methods', static fn ( array $methods ): array => array_intersect_key( $methods, array( 'pingback.ping' => true ) ) );
		$seen = $this->see( new Xmlrpc() );
		self::assertSame( array( true, false, true ), array( $seen['answers'], $seen['log_ins'], $seen['pingbacks'] ) );
	}

	public function test_a_page_that_answers_everything(): void {
		$this->fake()->on( self::URL, 200, array( 'content-type' => 'text/html' ), '<html>' . self::OPEN );
		self::assertFalse( $this->see( new Xmlrpc() )['answers'] );
	}

	public function test_a_refusal_is_an_answer(): void {
		$this->fake()->on( self::URL, 403, array( 'content-type' => 'text/html' ), '<html>Forbidden' );
		self::assertFalse( $this->see( new Xmlrpc() )['answers'] );
	}

	public function test_who_needs_it(): void {
		$this->plugin( 'jetpack' );
		self::assertSame( array( 'Jetpack' ), $this->see( new Xmlrpc() )['needed_by'] );
	}

	public function test_open_behind_a_CDN_that_may_close_it(): void {
		$this->state = array( 'proxies' => array( 'shop.example.net' => true ) );
		$this->fake()->on( self::URL, 405, array( 'content-type' => 'text/plain' ), self::OPEN );
		self::assertSame( 'only_origin_seen', $this->unseen( new Xmlrpc(), 'answers' ) );
	}

	public function test_a_test_for_robots_stands_in_between(): void {
		$this->fake()->on( self::URL, 403, array( 'cf-mitigated' => 'challenge' ) );
		self::assertSame( 'challenge', $this->unseen( new Xmlrpc(), 'log_ins' ) );
	}

	public function test_another_site_answers(): void {
		$this->fake()->without_control();
		self::assertSame( 'not_this_site', $this->unseen( new Xmlrpc(), 'pingbacks' ) );
	}
}
