<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Store;

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Leaks\LeakService;
use StorePosture\Exposure\Leaks\Ledger;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\SurfaceResult;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\HandsOff;
use StorePosture\LeakParts;
use StorePosture\Scan\Journal;
use StorePosture\Scan\SystemClock;
use StorePosture\Store\Database;
use StorePosture\Store\JournalEntries;
use StorePosture\Store\Leaks;

/**
 * Records of leaks on a real database and behind the real routes. Each test leaves the table empty, as nothing of ours could.
 */
final class LeaksTest extends TestCase {
	private const SURFACE = 'rest GET /leaky/v1/orders';

	private int $walks = 0;

	protected function setUp(): void {
		$this->clear();
	}

	protected function tearDown(): void {
		HandsOff::switch_off();
		wp_set_current_user( 0 );
		$this->clear();
	}

	private function clear(): void {
		$this->database()->write( 'DELETE FROM %i', 'leaks' );
	}

	private function database(): Database {
		global $wpdb;
		self::assertInstanceOf( \wpdb::class, $wpdb );
		return new Database( $wpdb );
	}

	private function service(): LeakService {
		$clock = new SystemClock( wp_timezone() );
		return new LeakService( new Leaks( $this->database() ), new Journal( new JournalEntries( $this->database() ), $clock, static fn (): int => 400 ), $clock, static fn (): Ledger => new Ledger( LeakParts::changed_at( ... ), '', true ) );
	}

	/**
	 * @param Reading::*|null $class Null: the surface is gone.
	 */
	private function walk( ?string $class ): void {
		++$this->walks;
		$walk   = new WalkRecord( $this->walks, Vantage::LOOPBACK, 'schedule', "2026-11-0{$this->walks}T10:00:00Z", array( Asker::VISITOR ), array(), array(), 1 );
		$result = null === $class ? array() : array( new SurfaceResult( Vantage::LOOPBACK, Asker::VISITOR, $class, array( 'email', 'name' ), 3, 'a***@e***.test', 'body', 'GET', 'wp-json/leaky/v1/orders?email={email}', '', array(), 2, $walk->created_at, $walk->created_at, '', $walk->id ) );

		$walk->status      = 'done';
		$walk->finished_at = $walk->created_at;
		$this->service()->after_walk( null === $class ? array() : array( new KnownSurface( KnownSurface::key( self::SURFACE ), self::SURFACE, 'rest', '/leaky/v1/orders', 'GET', 'leaky', 'wp-content/plugins/leaky/leaky.php', 12, 'absent', 'anonymous', '', $result, $walk->id ) ), $walk );
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private static function ask( string $method, string $path, array $body = array() ): \WP_REST_Response {
		$request = new \WP_REST_Request( $method, '/store-posture/v1/stranger/leaks' . $path );
		$request->set_body_params( $body );
		return rest_do_request( $request );
	}

	private static function become( string $role ): void {
		$id = wp_insert_user(
			array(
				'user_login'   => uniqid( 'leaks_' ),
				'user_pass'    => wp_generate_password(),
				'user_email'   => uniqid( 'leaks_' ) . '@example.com',
				'role'         => $role,
				'display_name' => 'Ada',
			)
		);
		self::assertIsInt( $id );
		wp_set_current_user( $id );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function first(): array {
		$page = self::ask( 'GET', '' )->get_data();
		self::assertIsArray( $page );
		self::assertIsArray( $page['leaks'] );
		self::assertCount( 1, $page['leaks'] );
		self::assertIsArray( $page['leaks'][0] );
		return $page['leaks'][0];
	}

	public function test_opened_kept_closed_and_opened_again(): void {
		self::become( 'administrator' );
		$this->walk( Reading::PROVEN );
		$this->walk( Reading::PROVEN );
		$open = self::first();
		$this->assertSame( array( '2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z', null, 3, false ), array( $open['known_since'], $open['seen_at'], $open['closed_at'], $open['people'], $open['is_shielded'] ) );
		$this->walk( Reading::UNSEEN );
		$this->assertNull( self::first()['closed_at'] );
		$this->walk( Reading::GUARDED );
		$this->assertSame( array( '2026-11-04T10:00:00Z', 'asked' ), array( self::first()['closed_at'], self::first()['closed_because'] ) );
		$this->walk( Reading::PROVEN );
		$again = self::first();
		$this->assertSame( array( $open['id'], null, '2026-11-05T10:00:00Z', array( array( 'known_since' => '2026-11-01T10:00:00Z', 'closed_at' => '2026-11-04T10:00:00Z' ) ) ), array( $again['id'], $again['closed_at'], $again['known_since'], $again['past'] ) );
		$this->walk( null );
		$this->assertSame( 'gone', self::first()['closed_because'] );
	}

	public function test_who_may_read_and_who_decides(): void {
		$this->walk( Reading::PROVEN );
		$id = $this->service()->all()[0]->id;
		foreach ( array( 'subscriber', 'editor', 'shop_manager' ) as $role ) {
			self::become( $role );
			$this->assertSame( 403, self::ask( 'PUT', "/{$id}", array( 'regulator' => 'yes', 'customers' => 'yes' ) )->get_status(), $role );
		}
		wp_set_current_user( 0 );
		$this->assertSame( 401, self::ask( 'GET', '' )->get_status() );
		self::become( 'administrator' );
		$this->assertSame( 200, self::ask( 'PUT', "/{$id}", array( 'regulator' => 'no', 'customers' => 'yes', 'reason' => 'Logs show nobody' ) )->get_status() );
		$this->assertSame( array( 'no', 'yes', 'Logs show nobody', 'Ada' ), array_values( array_slice( (array) self::first()['decision'], 0, 4 ) ) );
		$entry = ( new JournalEntries( $this->database() ) )->last();
		$this->assertSame( array( 'leak.decided', self::SURFACE, 'no', get_current_user_id() ), array( $entry?->what, $entry?->subject, $entry?->detail( 'regulator' ), $entry?->user ) );
	}

	public function test_hostile_decisions_change_nothing(): void {
		self::become( 'administrator' );
		$this->walk( Reading::PROVEN );
		$id   = $this->service()->all()[0]->id;
		$good = array( 'regulator' => 'yes', 'customers' => 'yes' );
		foreach ( array( array( 'regulator' => 'maybe' ) + $good, array( 'regulator' => array( 'yes' ) ) + $good, array( 'customers' => 'yes' ), $good + array( 'reason' => str_repeat( 'x', 2001 ) ), $good + array( 'reason' => array( 'x' ) ), array( 'regulator' => 'no' ) + $good ) as $bad ) {
			$this->assertSame( 400, self::ask( 'PUT', "/{$id}", $bad )->get_status() );
		}
		$this->assertSame( 404, self::ask( 'PUT', '/999999', $good + array( 'id' => $id ) )->get_status(), 'the id in the path counts' );
		$this->assertSame( 'undecided', ( (array) self::first()['decision'] )['regulator'] );
		$reason = "<script>alert(1)</script>' OR 1=1; DROP TABLE x; -- %s %i \u{202E}";
		self::ask( 'PUT', "/{$id}", $good + array( 'reason' => $reason, 'closed_at' => '2026-01-01T00:00:00Z', 'known_since' => '' ) );
		$this->assertSame( $reason, ( (array) self::first()['decision'] )['reason'] );
		$this->assertSame( array( null, '2026-11-01T10:00:00Z' ), array( self::first()['closed_at'], self::first()['known_since'] ), 'what was seen is nobody\'s to change' );
	}

	public function test_no_route_removes_one(): void {
		self::become( 'administrator' );
		$this->walk( Reading::PROVEN );
		$id = $this->service()->all()[0]->id;
		foreach ( array( '', "/{$id}" ) as $path ) {
			$this->assertSame( 404, self::ask( 'DELETE', $path )->get_status() );
		}
		$methods = array();
		foreach ( rest_get_server()->get_routes( 'store-posture/v1' ) as $route => $endpoints ) {
			if ( str_contains( (string) $route, '/leaks' ) ) {
				foreach ( (array) $endpoints as $endpoint ) {
					$methods = array( ...$methods, ...array_keys( (array) ( (array) $endpoint )['methods'] ) );
				}
			}
		}
		$this->assertEqualsCanonicalizing( array( 'GET', 'PUT' ), $methods );
		$this->assertSame( $id, self::first()['id'] );
	}

	public function test_a_decision_can_be_written_down_while_hands_off_is_on(): void {
		self::become( 'administrator' );
		$this->walk( Reading::PROVEN );
		HandsOff::switch_on( 'Police', 1, '2026-11-02T00:00:00Z' );
		$this->assertSame( 200, self::ask( 'PUT', '/' . $this->service()->all()[0]->id, array( 'regulator' => 'yes', 'customers' => 'undecided' ) )->get_status() );
		$this->assertSame( 'yes', ( (array) self::first()['decision'] )['regulator'] );
	}

	public function test_the_text_for_the_host_holds_dates_and_the_address(): void {
		self::become( 'administrator' );
		$this->walk( Reading::PROVEN );
		$text = self::first()['host_text'];
		$this->assertIsString( $text );
		$this->assertStringContainsString( home_url( '/' ) . 'wp-json/leaky/v1/orders?email={email}', $text );
		$this->assertStringContainsString( 'from 2026-11-01 to ' . gmdate( 'Y-m-d' ), $text );
		$this->assertStringNotContainsString( '***', $text );
	}

	public function test_when_files_of_an_owner_were_changed(): void {
		$this->assertSame( gmdate( 'Y-m-d\TH:i:s\Z', (int) filemtime( ABSPATH . WPINC . '/version.php' ) ), LeakParts::changed_at( 'core' ) );
		$this->assertSame( '', LeakParts::changed_at( 'never-installed' ) );
		$this->assertSame( '', LeakParts::changed_at( 'themes/never-installed' ) );
		$this->assertSame( '', LeakParts::changed_at( 'unknown' ) );
	}
}
