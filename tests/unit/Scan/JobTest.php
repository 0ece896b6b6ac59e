<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Schema;
use StorePosture\Model\Problem;
use StorePosture\Model\ScanRecord;
use StorePosture\Scan\Catalog;
use StorePosture\Model\FactRecord;
use StorePosture\Scan\Job;
use StorePosture\Scan\Rotation;
use StorePosture\Tests\Unit\Fakes\Checks;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\FakeLock;
use StorePosture\Tests\Unit\Fakes\FakeLooker;
use StorePosture\Tests\Unit\Fakes\MemoryFacts;
use StorePosture\Tests\Unit\Fakes\MemoryScans;
use StorePosture\Tests\Unit\Fakes\ProcessDied;

final class JobTest extends TestCase {
	private const FACTS = array( 'address', 'registration', 'roles', 'https', 'page_headers' );

	private FakeClock $clock;
	private MemoryScans $scans;
	private MemoryFacts $facts;
	private FakeLock $lock;
	private FakeLooker $looker;

	/** What a scan may send. */
	private int $requests = 34;

	/** @var list<int> Scans that came to their end. */
	private array $finished = array();

	protected function setUp(): void {
		$this->clock  = FakeClock::at( '2026-11-22T10:00:00Z' );
		$this->scans  = new MemoryScans();
		$this->facts  = new MemoryFacts();
		$this->lock   = new FakeLock( $this->clock );
		$this->looker = new FakeLooker( $this->clock );
	}

	/** Each stands for a process of its own. */
	private function job(): Job {
		$checks = Checks::file(
			array(
				Checks::check( 'accounts/all', array( 'facts' => self::FACTS ) ),
				Checks::check( 'accounts/one', array( 'facts' => array( 'roles' ) ) ),
			)
		);
		return new Job(
			$this->scans,
			$this->facts,
			$this->lock,
			new Catalog( $checks, self::schema() ),
			new Rotation( self::schema(), $this->requests, 60.0 ),
			$this->looker,
			$this->clock,
			function ( ScanRecord $scan ): void {
				$this->finished[] = $scan->id;
			},
		);
	}

	private static function schema(): Schema {
		return new Schema( __DIR__ . '/../../../schema' );
	}

	private function scan( int $id = 1 ): ScanRecord {
		return $this->scans->find( $id ) ?? self::fail( "No scan {$id}." );
	}

	/** Runs a slice in a process that dies in it; its lock stays. */
	private function slice_that_dies(): void {
		$lock       = $this->lock;
		$this->lock = new FakeLock( $this->clock );
		try {
			$this->job()->slice( 10 );
			self::fail( 'It should have died.' );
		} catch ( ProcessDied ) {
			$this->lock = $lock;
		}
	}

	public function test_local_facts_come_before_those_that_ask_over_http(): void {
		$this->job()->start( 'person', null );
		$this->assertFalse( $this->job()->slice( 100 ) );
		$this->assertSame( array( 'address', 'registration', 'roles', 'https', 'page_headers' ), $this->looker->looked );
		$scan = $this->scan();
		$this->assertSame( array( 'done', 5, 5 ), array( $scan->status, $scan->total, $scan->to_array( '' )['done'] ) );
		$this->assertSame( '2026-11-22T10:00:05Z', $scan->finished_at );
		$this->assertSame( array( 1 ), $this->finished );
		$this->assertSame( self::FACTS, array_keys( $this->facts->all() ) );
	}

	public function test_a_slice_ends_when_its_time_is_over_and_the_next_goes_on(): void {
		$this->job()->start( 'person', null );
		$this->assertTrue( $this->job()->slice( 2 ) );
		$this->assertSame( array( 'address', 'registration' ), $this->looker->looked );
		$this->assertSame( 'running', $this->scan()->status );
		$this->assertSame( 2, $this->scan()->to_array( '' )['done'] );
		$this->assertFalse( $this->job()->slice( 100 ) );
		$this->assertSame( self::FACTS, $this->looker->looked );
	}

	public function test_a_probe_that_works_in_parts_is_looked_at_until_its_end(): void {
		$seen = new FactRecord( 'registration', array( 'before' ), array(), '2026-11-21T10:00:00Z', 'web' );
		$this->looker->goes_on['registration'] = 2;
		$this->facts->save( $seen, 0 );
		$this->job()->start( 'person', null );
		$this->assertTrue( $this->job()->slice( 3 ) );
		$this->assertSame( array( 'address', 'registration', 'registration' ), $this->looker->looked );
		$this->assertSame( array( '', array(), 1 ), array( $this->scan()->in_flight, $this->scan()->deaths, $this->scan()->to_array( '' )['done'] ) );
		$this->assertSame( $seen, $this->facts->all()['registration'], 'what was seen before stands meanwhile' );
		$this->assertFalse( $this->job()->slice( 100 ) );
		$this->assertSame( array( 'registration', 'roles', 'https', 'page_headers' ), array_slice( $this->looker->looked, 3 ) );
		$this->assertSame( array(), $this->facts->all()['registration']->value );
	}

	public function test_each_slice_that_works_starts_what_probes_share_anew(): void {
		$this->job()->start( 'person', null );
		$this->job()->slice( 1 );
		$this->job()->slice( 1 );
		self::assertSame( 2, $this->looker->slices );
	}

	public function test_no_two_at_once(): void {
		$this->job()->start( 'person', null );
		$second                 = $this->job();
		$this->looker->at['roles'] = function () use ( $second ): void {
			$this->assertTrue( $second->slice( 100 ) );
			$this->assertTrue( $second->was_busy() );
		};
		$this->job()->slice( 100 );
		$this->assertSame( self::FACTS, $this->looker->looked );
		$this->assertSame( array( 1 ), $this->finished );
	}

	public function test_a_probe_that_killed_the_process_once_is_tried_again(): void {
		$this->job()->start( 'person', null );
		$this->looker->at['roles'] = fn () => throw new ProcessDied();
		$this->slice_that_dies();
		$this->assertSame( 'roles', $this->scan()->in_flight );
		$this->looker->at = array();
		$this->assertFalse( $this->job()->slice( 100 ) );
		$this->assertSame( array( 'address', 'registration', 'roles', 'roles', 'https', 'page_headers' ), $this->looker->looked );
		$this->assertSame( array(), $this->scan()->dead );
	}

	public function test_a_probe_that_killed_the_process_twice_is_left_out_by_name_and_the_scan_goes_on(): void {
		$this->job()->start( 'person', null );
		$this->looker->at['roles'] = fn () => throw new ProcessDied();
		$this->slice_that_dies();
		$this->slice_that_dies();
		$this->assertFalse( $this->job()->slice( 100 ) );
		$this->assertSame( array( 'roles' ), $this->scan()->dead );
		$this->assertSame( 'done', $this->scan()->status );
		$this->assertSame( 2, count( array_keys( $this->looker->looked, 'roles', true ) ) );
		$this->assertSame( 'probe_died', $this->facts->all()['roles']->reason( 'list' ) );
		$this->assertNull( $this->facts->all()['roles']->value );
		$this->assertContains( 'page_headers', $this->looker->looked );
	}

	public function test_the_last_probe_may_die_too(): void {
		$this->job()->start( 'person', array( 'accounts/one' ) );
		$this->looker->at['roles'] = fn () => throw new ProcessDied();
		$this->slice_that_dies();
		$this->slice_that_dies();
		$this->assertFalse( $this->job()->slice( 100 ) );
		$this->assertSame( array( 'done', array( 'roles' ) ), array( $this->scan()->status, $this->scan()->dead ) );
	}

	public function test_a_lock_that_ran_out_is_taken_over_and_the_old_process_writes_nothing_more(): void {
		$this->job()->start( 'person', null );
		$this->looker->at['registration'] = function (): void {
			$this->looker->at = array();
			$this->clock->pass( 61 );
			$this->assertFalse( $this->job()->slice( 100 ) );
		};
		$this->job()->slice( 100 );
		$this->assertSame( 'done', $this->scan()->status );
		$this->assertSame( array( 1 ), $this->finished );
		$this->assertSame( array( 'address', 'registration', 'registration', 'roles', 'https', 'page_headers' ), $this->looker->looked );
	}

	public function test_cancelling_ends_it_at_the_next_probe(): void {
		$this->job()->start( 'person', null );
		$this->looker->at['registration'] = fn () => $this->job()->cancel( 1 );
		$this->assertFalse( $this->job()->slice( 100 ) );
		$this->assertSame( array( 'address', 'registration' ), $this->looker->looked );
		$this->assertSame( 'cancelled', $this->scan()->status );
	}

	public function test_what_is_over_cannot_be_cancelled(): void {
		$this->job()->start( 'person', null );
		$this->job()->slice( 100 );
		$this->assertSame( 'done', $this->job()->cancel( 1 )->status );
	}

	public function test_a_second_start_joins_the_first(): void {
		$this->assertSame( $this->job()->start( 'person', null )->id, $this->job()->start( 'schedule', null )->id );
	}

	public function test_two_starts_in_the_same_moment_are_one(): void {
		$first                  = null;
		$this->scans->meanwhile = function () use ( &$first ): void {
			$first = $this->job()->start( 'person', null );
		};
		$second = $this->job()->start( 'person', null );
		$this->assertInstanceOf( ScanRecord::class, $first );
		$this->assertSame( $first->id, $second->id );
		$this->assertCount( 1, $this->scans->active() );
	}

	public function test_checking_one_thing_again_does_not_wait_for_the_whole_scan(): void {
		$this->job()->start( 'person', null );
		$this->job()->slice( 3 );
		$this->job()->start( 'person', array( 'accounts/one' ) );
		$this->job()->slice( 1 );
		$this->assertSame( 'roles', $this->looker->looked[3] );
		$this->assertSame( 'done', $this->scan( 2 )->status );
		$this->assertSame( 'running', $this->scan( 1 )->status );
	}

	public function test_unknown_checks_are_refused(): void {
		$this->expectException( Problem::class );
		$this->job()->start( 'person', array( 'accounts/nobody-knows' ) );
	}

	public function test_waiting_scans_are_bounded(): void {
		$this->job()->start( 'person', array( 'accounts/one' ) );
		$this->job()->start( 'person', array( 'accounts/all' ) );
		for ( $i = 0; $i < 20; $i++ ) {
			$this->job()->start( 'person', array( 'accounts/one' ) );
		}
		$this->assertCount( 2, $this->scans->active() );
	}

	public function test_what_does_not_fit_any_more_is_left_for_another_round(): void {
		$this->requests = 4;
		$this->job()->start( 'person', null );
		$this->looker->at['https'] = function ( ScanRecord $scan ): void {
			$scan->requests += 2;
		};
		$this->job()->slice( 100 );
		$this->assertSame( array( 'address', 'registration', 'roles', 'https' ), $this->looker->looked );
		$scan = $this->scan();
		$this->assertSame( array( 'done', array( 'page_headers' ), 5, 1 ), array( $scan->status, $scan->left, $scan->to_array( '' )['done'], $scan->to_array( '' )['left'] ) );
		$this->assertSame( 'not_yet', $this->facts->all()['page_headers']->reason( 'pages' ) );
		$this->assertSame( array( 'page_headers' ), $this->job()->never_seen() );

		$further = $this->job()->start_further( 'person', $scan->left );
		$this->assertSame( array( null, array( 'page_headers' ) ), array( $further?->checks, $further?->todo ) );
		$this->job()->slice( 100 );
		$this->assertSame( 'page_headers', $this->looker->looked[4] );
		$this->assertSame( array(), $this->job()->never_seen() );
		$this->assertSame( array( 1, 2 ), $this->finished );
	}

	public function test_what_is_left_out_keeps_what_was_seen_before(): void {
		$this->requests = 2;
		$before         = new FactRecord( 'page_headers', array(), array(), '2026-11-21T10:00:00Z', 'loopback' );
		$this->facts->save( $before, 0 );
		$this->job()->start( 'person', null );
		$this->job()->slice( 100 );
		$this->assertSame( array( 'page_headers' ), $this->scan()->left );
		$this->assertSame( $before, $this->facts->all()['page_headers'] );
	}

	public function test_a_check_by_itself_looks_at_all_it_needs(): void {
		$this->requests = 0;
		$this->job()->start( 'person', array( 'accounts/all' ) );
		$this->job()->slice( 100 );
		$this->assertSame( self::FACTS, $this->looker->looked );
	}

	public function test_whoever_asks_for_everything_does_not_get_the_rest_of_an_earlier_scan(): void {
		$rest  = $this->job()->start_further( 'schedule', array( 'https' ) );
		$whole = $this->job()->start( 'person', null );
		$this->assertNotSame( $rest?->id, $whole->id );
		$this->assertCount( 5, $whole->todo );
		$this->assertSame( 'person', $this->job()->start( 'schedule', null )->trigger );
	}

	public function test_another_round_is_not_planned_twice_nor_for_nothing(): void {
		$this->assertNull( $this->job()->start_further( 'schedule', array() ) );
		$one = $this->job()->start_further( 'schedule', array( 'https' ) );
		$this->assertSame( $one?->id, $this->job()->start_further( 'schedule', array( 'page_headers' ) )?->id );
	}

	public function test_what_a_scan_has_used_up_outlives_the_slice(): void {
		$this->job()->start( 'person', null );
		$this->looker->at['registration'] = function ( ScanRecord $scan ): void {
			$scan->requests     = 7;
			$scan->http_seconds = 3.5;
			$scan->controls     = array( 'pages' => array( 'x' => '' ) );
		};
		$this->job()->slice( 2 );
		$scan = $this->scan();
		$this->assertSame( array( 7, 3.5, array( 'pages' => array( 'x' => '' ) ) ), array( $scan->requests, $scan->http_seconds, $scan->controls ) );
	}
}
