<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Store;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\HandsOff;
use StorePosture\Model\Answer;
use StorePosture\Model\FactRecord;
use StorePosture\Model\Problem;
use StorePosture\Model\State;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Scan\Journal;
use StorePosture\Scan\SystemClock;
use StorePosture\Store\Answers;
use StorePosture\Store\Database;
use StorePosture\Store\Facts;
use StorePosture\Store\FirstSeen;
use StorePosture\Store\Home;
use StorePosture\Store\JournalEntries;
use StorePosture\Store\Lock;
use StorePosture\Store\Migrations;
use StorePosture\Store\Migrations\Version1;
use StorePosture\Store\OwnAnswers;
use StorePosture\Store\Scans;
use StorePosture\Store\Settings;
use StorePosture\Store\States;
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
		// A late request of a test before may have stored it first: this process then remembers that there was none.
		wp_cache_flush();
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

	public function test_facts_answers_and_states_come_back_and_replace_the_older(): void {
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

		$states = new States( $this->database );
		$plan   = new State( 'accounts/one', 'planned', 'Agency', '2026-11-26', "It's due", null, '0123456789abcdef', '2026-11-22T10:00:00Z', 1 );
		$states->save( $plan );
		$this->assertEquals( array( 'accounts/one' => $plan ), $states->all() );
		$handled = new State( 'accounts/one', 'handled_elsewhere', 'Zoë', '2026-12-26', '', array( 'issuer' => 'Hosting "Ltd"', 'date' => '2026-10-01', 'kept' => 'Folder 3' ), '0123456789abcdef', '2026-11-22T11:00:00Z', 1 );
		$states->save( $handled );
		$this->assertEquals( array( 'accounts/one' => $handled ), $states->all() );
		$states->remove( 'accounts/one' );
		$this->assertSame( array(), $states->all() );
	}

	public function test_a_plan_of_the_first_version_is_still_one_after_the_update(): void {
		array_map( $this->database->drop( ... ), Tables::ALL );
		Version1::run( $this->database );
		update_option( Migrations::OPTION, 1, true );
		$this->database->insert(
			'states',
			array(
				'check_id'       => 'accounts/one',
				'state'          => 'planned',
				'by_whom'        => 'Agency',
				'until_on'       => '2026-11-26',
				'note'           => '',
				'set_at'         => '2026-11-22T10:00:00Z',
				'user_id'        => 1,
				'schema_version' => 1,
			)
		);
		( new Migrations( $this->database ) )->run();
		$this->assertEquals( Migrations::VERSION, get_option( Migrations::OPTION ) );
		$this->assertEquals( array( 'accounts/one' => new State( 'accounts/one', 'planned', 'Agency', '2026-11-26', '', null, '', '2026-11-22T10:00:00Z', 1 ) ), ( new States( $this->database ) )->all() );
	}

	public function test_the_journal_holds_on_a_real_database_and_a_changed_row_shows(): void {
		$head = get_option( JournalEntries::HEAD );
		delete_option( JournalEntries::HEAD );
		try {
			$journal = new Journal( new JournalEntries( $this->database ), new SystemClock( new \DateTimeZone( 'UTC' ) ), fn (): int => 1095 );
			$this->assertTrue( $journal->note( 'hold.on', 1, '', array( 'reason' => "Zoë's \\ \u{1F4A9} 100 % \"quoted\"", 'until' => '2026-11-22T10:00:00Z' ) ) );
			$this->assertTrue( $journal->note( 'hold.off', 1 ) );
			$this->assertTrue( $journal->note( 'scan.started', 1, '3', array( 'checks' => array( 'a/b', 'c/d' ) ) ) );
			$this->assertSame( array( 'checked' => 3, 'broken_at' => null ), $journal->verify() );
			$this->assertSame( array( 3, 2 ), array_column( $journal->newest( null, 2 ), 'seq' ) );
			$this->assertSame( array( 2, 1 ), array_column( $journal->newest( 3, 5 ), 'seq' ) );
			$this->database->write( "UPDATE %i SET user_id = 2 WHERE seq = 2", 'journal' );
			$this->assertSame( 2, $journal->verify()['broken_at'] );
		} finally {
			false === $head ? delete_option( JournalEntries::HEAD ) : update_option( JournalEntries::HEAD, $head, false );
		}
	}

	public function test_hands_off_says_since_when_by_whom_and_why_whatever_stands_in_the_option(): void {
		$this->assertFalse( HandsOff::is_on() );
		try {
			$this->assertTrue( HandsOff::switch_on( 'The police asked', 3, '2026-11-22T10:00:00Z' ) );
			$this->assertSame( array( 'since' => '2026-11-22T10:00:00Z', 'user' => 3, 'reason' => 'The police asked' ), HandsOff::state() );
			update_option( HandsOff::OPTION, array( 'since' => 7 ), false );
			$this->assertTrue( HandsOff::is_on(), 'a damaged switch stays on' );
		} finally {
			$this->assertTrue( HandsOff::switch_off() );
		}
		$this->assertFalse( HandsOff::is_on() );
	}

	public function test_hands_off_writes_and_removes_no_test_file(): void {
		$folder = get_temp_dir();
		$file   = ProbeFile::in( $folder, 'txt' );
		HandsOff::switch_on( 'Why', 1, '2026-11-22T10:00:00Z' );
		try {
			ProbeFile::sweep();
			$this->assertFileExists( $file->path );
			ProbeFile::in( $folder, 'txt' );
			self::fail( 'It wrote.' );
		} catch ( Unseen $unseen ) {
			$this->assertSame( 'hands_off', $unseen->reason );
		} finally {
			HandsOff::switch_off();
			$file->remove();
		}
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

	/**
	 * @return iterable<string, array{string, array<string, string>}>
	 */
	public static function damages(): iterable {
		yield 'an answer of no time' => array( 'answers', array( 'answered_at' => '' ) );
		yield 'an answer until a day that is none' => array( 'answers', array( 'until_at' => '2027-13-45T10:00:00Z' ) );
		yield 'an answer that would never end' => array( 'answers', array( 'until_at' => 'zzzz' ) );
		yield 'an answer that says nothing' => array( 'answers', array( 'value' => '' ) );
		yield 'an answer that is markup' => array( 'answers', array( 'value' => '<b>yes</b>' ) );
		yield 'a plan until no day' => array( 'states', array( 'until_on' => 'someday' ) );
		yield 'a plan until the 31st of February' => array( 'states', array( 'until_on' => '2026-02-31' ) );
		yield 'a plan of no time' => array( 'states', array( 'set_at' => '0000-00-00' ) );
		yield 'a plan of nobody' => array( 'states', array( 'by_whom' => '' ) );
	}

	/**
	 * @param array<string, string> $damage
	 */
	#[DataProvider( 'damages' )]
	public function test_a_damaged_answer_or_plan_counts_as_not_there( string $table, array $damage ): void {
		$rows = array(
			'answers' => array( 'question' => 'risk_owner', 'value' => 'yes', 'user_id' => 1, 'answered_at' => '2026-11-22T10:00:00Z', 'until_at' => '2027-11-22T10:00:00Z', 'schema_version' => 1 ),
			'states'  => array( 'check_id' => 'accounts/one', 'state' => 'planned', 'by_whom' => 'Agency', 'until_on' => '2026-11-26', 'note' => '', 'set_at' => '2026-11-22T10:00:00Z', 'user_id' => 1, 'schema_version' => 1 ),
		);
		$all  = fn (): array => 'answers' === $table ? ( new Answers( $this->database ) )->all() : ( new States( $this->database ) )->all();
		$this->database->replace( $table, $rows[ $table ] );
		$this->assertCount( 1, $all() );
		$this->database->replace( $table, array_merge( $rows[ $table ], $damage ) );
		$this->assertSame( array(), $all() );
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
			new Home( static fn (): string => 'https://shop.example.com' ),
			function () use ( &$changes ): void {
				++$changes;
			}
		);
		try {
			foreach ( array( 'text', 7, array( 'contacts' => 'x', 'scan_interval_days' => '7', 'alert_email' => array(), 'ask_wordpress_org' => '1' ), str_repeat( 'x', 1 << 20 ) ) as $hostile ) {
				update_option( Settings::OPTION, $hostile, false );
				$this->assertCount( 7, $settings->get()['contacts'] );
				$this->assertSame( array( '', 1, false ), array( $settings->get()['alert_email'], $settings->get()['scan_interval_days'], $settings->get()['ask_wordpress_org'] ) );
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

	public function test_a_changed_address_makes_it_undecided_until_somebody_says(): void {
		$before  = get_option( Home::OPTION );
		$address = 'https://www.Shop.example.com/';
		$home    = new Home(
			static function () use ( &$address ): string {
				return $address;
			}
		);
		$at = static function ( string $other ) use ( &$address, $home ): string {
			$address = $other;
			return $home->standing();
		};
		delete_option( Home::OPTION );
		try {
			$this->assertSame( 'live', $home->standing(), 'nothing is remembered before the set-up' );
			$home->remember();
			$this->assertStringNotContainsString( 'example', (string) maybe_serialize( get_option( Home::OPTION ) ), 'a move rewrites addresses' );
			foreach ( array( 'http://shop.example.com', 'https://shop.example.com:8443/' ) as $same ) {
				$this->assertSame( 'live', $at( $same ), $same );
			}
			foreach ( array( 'https://staging.example.com', 'https://shop.example.com/new', 'https://shop.example.org', '' ) as $other ) {
				$this->assertSame( 'undecided', $at( $other ), $other );
			}
			$at( 'https://staging.example.com' );
			$home->remember();
			$this->assertSame( 'undecided', $home->standing(), 'a second set-up decides nothing' );
			$home->decide( 'copy' );
			$this->assertSame( 'copy', $home->standing() );
			$this->assertSame( 'undecided', $at( 'https://shop.example.com' ), 'a copy that was put live' );
			$home->decide( 'live' );
			$this->assertSame( 'live', $home->standing() );
			foreach ( array( 'text', array( 'address' => 7 ), array( 'address' => 'x', 'is' => 'both', 'since' => '' ) ) as $hostile ) {
				update_option( Home::OPTION, $hostile, false );
				$this->assertSame( 'live', $home->standing() );
			}
		} finally {
			false === $before ? delete_option( Home::OPTION ) : update_option( Home::OPTION, $before, false );
		}
	}

	public function test_answers_that_came_with_a_copy_do_not_count_on_it(): void {
		$before  = get_option( Home::OPTION );
		$address = 'https://shop.example.com';
		$home    = new Home(
			static function () use ( &$address ): string {
				return $address;
			}
		);
		$answers = new OwnAnswers( new Answers( $this->database ), $home );
		$old     = new Answer( 'risk_owner', 'yes', 1, '2026-01-01T10:00:00Z', '2099-11-22T10:00:00Z' );
		try {
			$home->decide( 'live' );
			$answers->save( $old );
			$this->assertEquals( array( 'risk_owner' => $old ), $answers->all() );

			$address = 'https://staging.example.com';
			$this->assertSame( array(), $answers->all() );
			try {
				$answers->save( $old );
				$this->fail( 'Nobody has said yet which site this is.' );
			} catch ( Problem $problem ) {
				$this->assertSame( 409, $problem->status );
			}

			$home->decide( 'copy' );
			$this->assertSame( array(), $answers->all() );
			$own = new Answer( 'policy_owner', 'no', 1, gmdate( 'Y-m-d\TH:i:s\Z' ), '2099-11-22T10:00:00Z' );
			$answers->save( $own );
			$this->assertEquals( array( 'policy_owner' => $own ), $answers->all() );

			$home->decide( 'live' );
			$this->assertCount( 2, $answers->all() );
		} finally {
			false === $before ? delete_option( Home::OPTION ) : update_option( Home::OPTION, $before, false );
		}
	}
}
