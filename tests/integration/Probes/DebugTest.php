<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Debug;
use StorePosture\Probes\Support\Http;

final class DebugTest extends HttpProbeCase {
	private function switch_errors( string $to ): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-display.php', "<?php add_action( 'init', function () { ini_set( 'display_errors', '{$to}' ); }, 9999 );" );
	}

	public function test_visitors_see_errors(): void {
		$this->switch_errors( '1' );
		$seen = $this->see( new Debug() );
		self::assertTrue( $seen['display_to_visitors'] );
		self::assert_nothing_left();
	}

	public function test_visitors_see_none(): void {
		foreach ( array( '0', 'stderr' ) as $off ) {
			$this->switch_errors( $off );
			self::assertFalse( $this->see( new Debug() )['display_to_visitors'] );
			$this->put_back();
		}
	}

	public function test_the_front_page_is_asked_and_not_the_command_line(): void {
		$this->switch_errors( '0' );
		$before = ini_set( 'display_errors', '1' );
		try {
			self::assertFalse( $this->see( new Debug() )['display_to_visitors'] );
		} finally {
			ini_set( 'display_errors', (string) $before );
		}
	}

	public function test_it_can_be_asked_twice_in_one_process(): void {
		$this->see( new Debug() );
		self::assertIsBool( $this->see( new Debug() )['display_to_visitors'] );
	}

	/** wp_debug_mode() keeps errors from whoever names JSON among what it takes: then this would see what no visitor does. */
	public function test_it_asks_as_a_browser_does(): void {
		$asked = array();
		$this->filter(
			'pre_http_request',
			static function ( mixed $before, array $args ) use ( &$asked ): mixed {
				$asked[] = (string) $args['headers']['Accept'];
				return $before;
			},
			10,
			2
		);
		$this->see( new Debug() );
		self::assertNotSame( array(), $asked );
		self::assertStringNotContainsString( 'json', implode( $asked ) );
	}

	public function test_the_site_cannot_reach_itself(): void {
		$this->fake()->fails( 'https://shop.example.net/', 'cURL error 7: refused' );
		self::assertSame( 'loopback_refused', $this->unseen( new Debug(), 'display_to_visitors' ) );
		self::assert_nothing_left();
	}

	public function test_another_site_answers(): void {
		$this->fake()->on( 'https://shop.example.net/', 200, array( 'content-type' => 'application/json' ), '{"display":"1","proof":"guessed"}' );
		self::assertSame( 'not_this_site', $this->unseen( new Debug(), 'set_by' ) );
	}

	/** A stranger gets nothing out of the argument, and a token works once. */
	public function test_the_answer_is_given_once(): void {
		$front = home_url( '/' );
		self::assertStringNotContainsString( '"proof"', wp_remote_retrieve_body( wp_remote_get( add_query_arg( 'store_posture_view', str_repeat( 'a', 32 ), $front ) ) ) );

		$tokens = array();
		$this->filter(
			'pre_http_request',
			static function ( mixed $before, array $args, string $url ) use ( &$tokens ): mixed {
				$tokens[] = $url;
				return $before;
			},
			10,
			3
		);
		$this->see( new Debug() );
		$used = array_values( array_filter( $tokens, static fn ( string $url ): bool => str_contains( $url, 'store_posture_view=' ) ) );
		self::assertCount( 1, $used );
		self::assertStringNotContainsString( '"proof"', wp_remote_retrieve_body( wp_remote_get( $used[0] ) ) );
	}

	public function test_out_of_budget(): void {
		$this->http = new Http( 40, 60.0 );
		self::assertSame( 'budget', $this->unseen( new Debug(), 'display_to_visitors' ) );
	}
}
