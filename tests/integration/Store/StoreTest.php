<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Store;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Model\Answer;
use StorePosture\Model\FactRecord;
use StorePosture\Model\Plan;
use StorePosture\Model\Problem;
use StorePosture\Scan\SystemClock;
use StorePosture\Store\Answers;
use StorePosture\Store\Database;
use StorePosture\Store\Facts;
use StorePosture\Store\FirstSeen;
use StorePosture\Store\Lock;
use StorePosture\Store\Migrations;
use StorePosture\Store\Plans;
use StorePosture\Store\Scans;
use StorePosture\Store\Settings;
use StorePosture\Store\Tables;

/**
 * Our tables on a real database. Tables of their own: the prefix is another one while a test runs.
 */
final class StoreTest extends TestCase {
	private Database $database;
	private string $prefix;

	protected function setUp(): void {
		$this->prefix    = $this->wpdb()->prefix;
		$this->database  = new Database( $this->wpdb() );

		$this->wpdb()->prefix = $this->prefix . 'try_';
		delete_option( Migrations::OPTION );
		( new Migrations( $this->database ) )->run();
	}

	protected function tearDown(): void {
		array_map( $this->database->drop( ... ), Tables::ALL );
		$this->wpdb()->prefix = $this->prefix;
		update_option( Migrations::OPTION, Migrations::VERSION, true );
	}

	private function wpdb(): \wpdb {
		global $wpdb;
		$this->assertInstanceOf( \wpdb::class, $wpdb );
		return $wpdb;
	}

	public function test_the_tables_are_there_and_a_second_run_changes_nothing(): void {
		foreach ( Tables::ALL as $table ) {
			$this->assertTrue( $this->database->exists( $table ), $table );
		}
		( new Migrations( $this->database ) )->run();
		$this->assertEquals( Migrations::VERSION, get_option( Migrations::OPTION ) );
	}

	public function test_a_scan_comes_back_as_it_was_left(): void {
		$scans = new Scans( $this->database );
		$scan  = $scans->create( 'person', array( 'accounts/one' ), array( 'roles', 'https' ), '2026-11-22T10:00:00Z' );

		$scan->status       = 'running';
		$scan->started_at   = '2026-11-22T10:00:01Z';
		$scan->todo         = array( 'https' );
		$scan->in_flight    = 'https';
		$scan->deaths       = array( 'https' => 1 );
		$scan->requests     = 3;
		$scan->http_seconds = 2.0;
		$scan->controls     = array( 'pages' => array( 'http://x' => '' ) );
		$scans->save( $scan );
		$this->assertEquals( $scan, $scans->find( $scan->id ) );
		$this->assertEquals( array( $scan ), $scans->active() );
		$this->assertNull( $scans->latest() );
	}

	public function test_a_cancelled_scan_stays_cancelled_whatever_a_slice_still_writes(): void {
		$scans = new Scans( $this->database );
		$scan  = $scans->create( 'person', null, array( 'roles' ), '2026-11-22T10:00:00Z' );
		$scans->cancel( $scan->id, '2026-11-22T10:00:05Z' );
		$scan->status = 'done';
		$scans->save( $scan );
		$this->assertSame( 'cancelled', $scans->find( $scan->id )?->status );
		$this->assertNull( $scans->latest_done() );
	}

	public function test_old_scans_are_forgotten_but_never_the_last_full_one(): void {
		$scans = new Scans( $this->database );
		$full  = $scans->create( 'person', null, array(), '2026-11-22T10:00:00Z' );

		$full->status = 'done';
		$scans->save( $full );
		for ( $i = 0; $i < 5; $i++ ) {
			$scans->cancel( $scans->create( 'person', array( 'a/b' ), array(), '2026-11-22T10:00:00Z' )->id, '' );
		}
		$scans->prune( 2 );
		$this->assertSame( $full->id, $scans->latest_done()?->id );
		$this->assertNull( $scans->find( $full->id + 1 ) );
		$this->assertNotNull( $scans->find( $full->id + 5 ) );
	}

	public function test_of_two_that_want_the_lock_one_gets_it(): void {
		$one = new Lock( $this->database, new SystemClock( new \DateTimeZone( 'UTC' ) ) );
		$two = new Lock( $this->database, new SystemClock( new \DateTimeZone( 'UTC' ) ) );
		$token = $one->claim( 60 );
		$this->assertNotNull( $token );
		$this->assertNull( $two->claim( 60 ) );
		$this->assertFalse( $two->extend( 'somebody-else', 60 ) );
		$this->assertTrue( $one->extend( $token, 60 ) );
		$two->release( 'somebody-else' );
		$this->assertNull( $two->claim( 60 ) );
		$one->release( $token );
		$this->assertNotNull( $two->claim( 60 ) );
	}

	public function test_a_lock_whose_time_is_over_is_free(): void {
		$lock = new Lock( $this->database, new SystemClock( new \DateTimeZone( 'UTC' ) ) );
		$old  = (string) $lock->claim( -5 );
		$this->assertNotNull( $lock->claim( 60 ) );
		$this->assertFalse( $lock->extend( $old, 60 ) );
	}

	public function test_facts_answers_and_plans_come_back_and_replace_the_older(): void {
		$facts = new Facts( $this->database );
		$facts->save( new FactRecord( 'roles', null, array( '' => 'db_error' ), '2026-11-21T10:00:00Z', '' ), 1 );
		$fact = new FactRecord( 'roles', array( 'list' => array(), 'share' => 1.0, 'text' => "Ünï \\ ' \" <script>" ), array( 'list.0' => 'capped' ), '2026-11-22T10:00:00Z', 'web' );
		$facts->save( $fact, 2 );
		$this->assertEquals( array( 'roles' => $fact ), $facts->all() );

		$answers = new Answers( $this->database );
		$answer  = new Answer( 'risk_owner', 'yes', 1, '2026-11-22T10:00:00Z', '2027-11-22T10:00:00Z' );
		$answers->save( new Answer( 'risk_owner', 'no', 1, '2026-11-21T10:00:00Z', '2027-11-21T10:00:00Z' ) );
		$answers->save( $answer );
		$this->assertEquals( array( 'risk_owner' => $answer ), $answers->all() );

		$plans = new Plans( $this->database );
		$plan  = new Plan( 'accounts/one', 'Agency', '2026-11-26', "It's due", '2026-11-22T10:00:00Z', 1 );
		$plans->save( $plan );
		$this->assertEquals( array( 'accounts/one' => $plan ), $plans->all() );
		$plans->remove( 'accounts/one' );
		$this->assertSame( array(), $plans->all() );
	}

	public function test_first_seen_keeps_the_first_time_and_forgets_what_is_gone(): void {
		$memory = new FirstSeen( $this->database );
		$memory->first_seen( 'updates', array( 'a', 'b' ), '2026-11-01T00:00:00Z' );
		$this->assertSame(
			array(
				'b' => '2026-11-01T00:00:00Z',
				'c' => '2026-11-02T00:00:00Z',
			),
			$memory->first_seen( 'updates', array( 'b', 'c' ), '2026-11-02T00:00:00Z' )
		);
		$this->assertSame( array( 'b', 'c' ), array_keys( $memory->known( 'updates' ) ) );
		$this->assertSame( array(), $memory->known( 'other' ) );
	}

	public function test_rows_that_cannot_be_read_are_empty_and_not_fatal(): void {
		$row = array(
			'fact'           => 'roles',
			'value'          => '{broken',
			'reasons'        => '7',
			'seen_at'        => '2026-11-22T10:00:00Z',
			'vantage'        => '',
			'scan_id'        => 1,
			'schema_version' => 99,
		);
		$this->database->replace( 'facts', $row );
		$this->database->replace( 'facts', array_merge( $row, array( 'fact' => 'php', 'seen_at' => 'x' ) ) );
		$facts = ( new Facts( $this->database ) )->all();
		$this->assertNull( $facts['roles']->value );
		$this->assertArrayNotHasKey( 'php', $facts, 'of when it is cannot be told' );
	}

	public function test_without_tables_reading_is_empty_and_writing_says_so(): void {
		array_map( $this->database->drop( ... ), Tables::ALL );
		$this->assertSame( array(), ( new Facts( $this->database ) )->all() );
		$this->assertSame( array(), ( new Scans( $this->database ) )->active() );
		$this->assertNull( ( new Lock( $this->database, new SystemClock( new \DateTimeZone( 'UTC' ) ) ) )->claim( 60 ) );
		$this->expectException( Problem::class );
		( new Scans( $this->database ) )->create( 'person', null, array(), '2026-11-22T10:00:00Z' );
	}

	public function test_settings_are_whole_whatever_stands_in_the_option(): void {
		$before   = get_option( Settings::OPTION );
		$changes  = 0;
		$settings = new Settings(
			new Data( dirname( __DIR__, 3 ) . '/data', '2026-11-22T10:00:00Z' ),
			function () use ( &$changes ): void {
				++$changes;
			}
		);
		try {
			foreach ( array( 'text', 7, array( 'contacts' => 'x', 'scan_interval_days' => '7', 'alert_email' => array() ), str_repeat( 'x', 1 << 20 ) ) as $hostile ) {
				update_option( Settings::OPTION, $hostile, false );
				$this->assertCount( 7, $settings->get()['contacts'] );
				$this->assertSame( array( '', 1 ), array( $settings->get()['alert_email'], $settings->get()['scan_interval_days'] ) );
			}
			$after = $settings->change( array( 'contacts' => array( array( 'role' => 'host', 'phone' => ' 123 ' ) ) ) );
			$this->assertSame( '123', $after['contacts'][0]['phone'] );
			$this->assertNotNull( $after['contacts'][0]['confirmed_at'] );
			$this->assertNull( $after['contacts'][1]['confirmed_at'] );
			$this->assertSame( 1, $changes );
		} finally {
			false === $before ? delete_option( Settings::OPTION ) : update_option( Settings::OPTION, $before, false );
		}
	}
}
