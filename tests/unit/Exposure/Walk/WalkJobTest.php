<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Person;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\HeldBack;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Walk\Ending;
use StorePosture\Exposure\Walk\Intake;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkJob;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Model\Problem;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\FakeLock;
use StorePosture\Tests\Unit\Fakes\MemoryPeople;
use StorePosture\Tests\Unit\Fakes\MemoryResults;
use StorePosture\Tests\Unit\Fakes\MemoryWalks;
use StorePosture\Tests\Unit\Fakes\ProcessDied;

final class WalkJobTest extends TestCase {
	private FakeClock $clock;
	private MemoryWalks $walks;
	private MemoryResults $results;
	private FakeSender $sender;
	private FakeLock $lock;

	/** @var list<string> Status of each walk that came to its end. */
	private array $finished = array();

	/** @var int Surfaces of the plan, each with one question. */
	private int $surfaces = 3;

	/** @var array<string, string> What the plan could not look at. */
	private array $unseen = array();

	protected function setUp(): void {
		$this->clock   = FakeClock::at( '2026-11-23T10:00:00Z' );
		$this->walks   = new MemoryWalks();
		$this->results = new MemoryResults();
		$this->sender  = new FakeSender( $this->clock );
		$this->lock    = new FakeLock( $this->clock );
	}

	/** Each stands for a process of its own. */
	private function job(): WalkJob {
		$people = new MemoryPeople();
		$people->add( new Person( 'user:3' ), array( Kind::EMAIL => array( 'ann@elsewhere.test' ) ) );
		return new WalkJob(
			$this->walks,
			$this->results,
			$this->lock,
			$this->clock,
			$this->plan( ... ),
			fn (): FakeSender => $this->sender,
			static fn (): Matcher => new Matcher( $people ),
			new Intake( $this->results, $this->clock ),
			new Ending(
				$this->walks,
				$this->clock,
				function ( WalkRecord $walk ): void {
					$this->finished[] = $walk->status;
				}
			),
		);
	}

	private function plan(): Plan {
		$surfaces = array( Walking::surface( '/held', HeldBack::NAMED_LIKE_DOING ) );
		$requests = array();
		for ( $n = 1; $n <= $this->surfaces; $n++ ) {
			$surfaces[] = Walking::surface( "/s{$n}" );
			$requests[] = Walking::request( "/s{$n}", "s{$n}" );
		}
		return new Plan( $surfaces, $requests, $this->unseen );
	}

	private function start( ?array $only = null ): WalkRecord {
		return $this->job()->start( Vantage::LOOPBACK, 'person', array(), $only );
	}

	private function walk(): WalkRecord {
		$walk = $this->walks->latest();
		$this->assertNotNull( $walk );
		return $walk;
	}

	/**
	 * @return array<string, string>
	 */
	private function classes(): array {
		return array_map( static fn ( KnownSurface $surface ): string => $surface->class(), array_column( $this->results->all(), null, 'name' ) );
	}

	public function test_all_are_asked_and_what_is_held_back_is_listed(): void {
		$this->sender->answers['s2'] = new Answer( 200, array(), '{"mail":"ann@elsewhere.test"}' );
		$this->start();
		$this->assertFalse( $this->job()->slice( 60.0 ) );
		$this->assertSame( array( '/held' => '', '/s1' => Reading::GUARDED, '/s2' => Reading::PROVEN, '/s3' => Reading::GUARDED ), $this->classes() );
		$this->assertSame( array( 'done', 3, array(), array( 'done' ) ), array( $this->walk()->status, $this->walk()->sent, $this->walk()->todo, $this->finished ) );
	}

	public function test_where_another_site_answers_nothing_is_asked(): void {
		$this->start();
		$this->unseen = array( 'ajax' => 'not_this_site' );
		$this->assertFalse( $this->job()->slice( 60.0 ) );
		$this->assertSame( array( 'stopped', 'not_this_site', 0, array( 'stopped' ) ), array( $this->walk()->status, $this->walk()->reason, $this->walk()->sent, $this->finished ) );

		$this->unseen = array( 'ajax' => 'loopback_timeout' );
		$this->job()->move( $this->walk()->id, 'running' );
		$this->assertFalse( $this->job()->slice( 60.0 ) );
		$this->assertSame( array( 'done', '' ), array( $this->walk()->status, $this->walk()->reason ), 'whoever is only slow is asked' );
	}

	public function test_a_slice_that_is_short_asks_one_batch_and_the_next_goes_on(): void {
		$this->surfaces = 45;
		$this->start();
		$this->assertTrue( $this->job()->slice( 0.0 ) );
		$this->assertSame( array( 20, 25 ), array( $this->walk()->sent, count( $this->walk()->todo ) ) );
		$this->assertTrue( $this->job()->slice( 0.0 ) );
		$this->assertFalse( $this->job()->slice( 0.0 ) );
		$this->assertCount( 45, array_unique( $this->sender->asked ) );
		$this->assertCount( 45, $this->sender->asked, 'none is asked twice' );
	}

	public function test_what_was_asked_when_a_process_died_is_asked_again(): void {
		$this->surfaces        = 25;
		$this->sender->dies_at = 's23';
		$this->start();
		try {
			$this->job()->slice( 600.0 );
			$this->fail( 'It did not die.' );
		} catch ( ProcessDied ) {
			$this->assertCount( 5, $this->walk()->todo, 'the first batch is kept' );
		}
		$this->assertFalse( $this->job()->slice( 600.0 ) );
		$this->assertSame( 'done', $this->walk()->status );
		$this->assertCount( 26, $this->results->all() );
	}

	public function test_two_processes_do_not_ask_at_once(): void {
		$this->start();
		$this->sender->meanwhile = function (): void {
			$this->sender->meanwhile = null;
			$this->assertTrue( $this->job()->slice( 60.0 ), 'there is more to do, and somebody is at it' );
		};
		$this->job()->slice( 60.0 );
		$this->assertSame( array( 's1', 's2', 's3' ), $this->sender->asked );
	}

	public function test_three_refusals_in_a_row_stop_it_and_keep_what_was_there(): void {
		$this->surfaces = 6;
		foreach ( array( 's2', 's3', 's4' ) as $path ) {
			$this->sender->answers[ $path ] = new Answer( 403, array( 'content-type' => array( 'text/html' ) ), '<html><body>Generated by Wordfence</body></html>' );
		}
		$this->start();
		$this->assertFalse( $this->job()->slice( 60.0 ) );
		$this->assertSame( array( 'stopped', 'waf_403', 'wordfence', array( 'stopped' ) ), array( $this->walk()->status, $this->walk()->reason, $this->walk()->firewall, $this->finished ) );
		$this->assertSame( array( '/held' => '' ), $this->classes(), 'a batch that ran into a firewall tells nothing' );

		$this->sender->answers = array();
		$this->job()->move( $this->walk()->id, 'running' );
		$this->assertFalse( $this->job()->slice( 60.0 ) );
		$this->assertSame( array( 'done', '' ), array( $this->walk()->status, $this->walk()->reason ) );
		$this->assertCount( 7, $this->results->all() );
	}

	public function test_paused_meanwhile_it_ends_after_the_batch(): void {
		$this->surfaces = 45;
		$this->start();
		$this->sender->meanwhile = function (): void {
			$this->job()->move( $this->walk()->id, 'paused' );
		};
		$this->assertFalse( $this->job()->slice( 600.0 ) );
		$this->assertSame( array( 'paused', 20, array() ), array( $this->walk()->status, $this->walk()->sent, $this->finished ) );
	}

	public function test_stopped_by_somebody_it_is_at_its_end(): void {
		$id = $this->start()->id;
		$this->assertSame( 'cancelled', $this->job()->move( $id, 'cancelled' )->status );
		$this->assertSame( array( 'cancelled' ), $this->finished );
		$this->assertSame( 'cancelled', $this->job()->move( $id, 'running' )->status );
		$this->assertFalse( $this->job()->slice( 60.0 ) );
		$this->assertSame( array(), $this->sender->asked );
	}

	public function test_what_there_was_no_time_for_comes_with_the_next_batch(): void {
		$this->sender->answers['s2'] = new Answer( 0, array(), '', false, 'budget' );
		$this->start();
		$this->sender->meanwhile = function (): void {
			if ( array() !== $this->sender->asked ) {
				$this->sender->answers = array();
			}
		};
		$this->assertFalse( $this->job()->slice( 60.0 ) );
		$this->assertSame( array( 's1', 's2', 's3', 's2' ), $this->sender->asked );
		$this->assertSame( Reading::GUARDED, $this->classes()['/s2'] );
	}

	public function test_only_some(): void {
		$walk = $this->start( array( 'rest GET /s2', 'rest GET /gone' ) );
		$this->assertSame( array( 1, true ), array( $walk->total, $walk->is_partial ) );
		$this->job()->slice( 60.0 );
		$this->assertSame( array( 's2' ), $this->sender->asked );
		$this->expectException( Problem::class );
		$this->start( array( 'rest GET /gone' ) );
	}

	public function test_there_is_never_more_than_one(): void {
		$this->start();
		$this->expectException( Problem::class );
		$this->start();
	}

	public function test_what_is_gone_with_its_plugin_goes(): void {
		$this->start();
		$this->job()->slice( 60.0 );
		$this->surfaces = 2;
		$this->start();
		$this->assertSame( array( '/held', '/s1', '/s2' ), array_keys( $this->classes() ) );
	}
}
