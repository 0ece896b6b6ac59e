<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Contract\Shapes;
use StorePosture\Model\FactRecord;
use StorePosture\Model\ScanRecord;
use StorePosture\Model\Words;
use StorePosture\Report\HistoryPage;
use StorePosture\Scan\Assessor;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Questions;
use StorePosture\Scan\Rules;
use StorePosture\Scan\Trend;
use StorePosture\Tests\Unit\Fakes\Checks;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\MemoryAnswers;
use StorePosture\Tests\Unit\Fakes\MemoryFacts;
use StorePosture\Tests\Unit\Fakes\MemoryPast;
use StorePosture\Tests\Unit\Fakes\MemoryRemembered;
use StorePosture\Tests\Unit\Fakes\MemoryStates;

/**
 * What is kept of scans, and what is told of it.
 *
 * @phpstan-import-type CheckShape from Shapes
 * @phpstan-import-type HistoryShape from Shapes
 */
final class TrendTest extends TestCase {
	private const ROOT = __DIR__ . '/../../..';

	private FakeClock $clock;
	private MemoryPast $past;
	private MemoryFacts $facts;
	private MemoryRemembered $memory;
	private int $scans = 0;

	/** @var list<CheckShape> */
	private array $checks;

	protected function setUp(): void {
		$this->clock  = FakeClock::at( '2026-11-20T10:00:00Z' );
		$this->past   = new MemoryPast();
		$this->facts  = new MemoryFacts();
		$this->memory = new MemoryRemembered();
		$this->checks = array( Checks::check( 'accounts/one', array( 'severity' => 'critical' ) ), Checks::check( 'accounts/two' ) );
		$this->see( false );
	}

	private function see( bool $open ): void {
		$this->facts->save( new FactRecord( 'registration', array( 'open' => $open ), array(), $this->clock->now(), 'web' ), 1 );
	}

	private function catalog(): Catalog {
		return new Catalog( Checks::file( $this->checks ), new Schema( self::ROOT . '/schema' ) );
	}

	private function trend(): Trend {
		$data     = new Data( self::ROOT . '/data', $this->clock->now() );
		$assessor = new Assessor( $this->catalog(), new Schema( self::ROOT . '/schema' ), $this->facts, new MemoryAnswers(), new Questions( $data ), $data );
		$rules    = new Rules( $this->memory, fn (): int => 14 );
		$rules->note( $assessor->assess( $this->clock->now() )->judgements, $this->clock->now() );
		return new Trend( $this->past, $assessor, new MemoryStates(), $rules, $data, $this->clock );
	}

	private function scan(): void {
		$scan = new ScanRecord( ++$this->scans, 'done', 'person', null, $this->clock->now(), array(), 0, '' );
		$this->trend()->note( $scan );
	}

	/**
	 * @return HistoryShape
	 */
	private function page(): array {
		return ( new HistoryPage( $this->trend(), $this->catalog(), $this->facts, $this->clock, Words::english() ) )->page();
	}

	public function test_what_a_scan_came_to_is_kept_with_its_score_and_versions(): void {
		$this->scan();
		$this->clock->pass( 86400 );
		$this->see( true );
		$this->scan();
		$page = $this->page();
		$this->assertSame( array( 1, 2 ), array_column( $page['scans'], 'scan' ) );
		$this->assertSame( array( 100, 0 ), array_column( $page['scans'], 'score' ) );
		$this->assertSame( array( 0, 2 ), array_column( $page['scans'], 'to_do' ) );
		$this->assertSame( array( 0, 1 ), array_column( $page['scans'], 'urgent' ) );
		$this->assertSame( array( 0, 2 ), array_column( $page['scans'], 'changes' ) );
		$this->assertSame( 1.0, $page['scans'][0]['coverage'] );
		$this->assertGreaterThan( 0, $page['scans'][0]['algorithm'] );
		$this->assertSame( $page['scans'][0]['catalogue'], $page['scans'][1]['catalogue'] );
		$this->assertSame( 365, $page['kept_days'] );
	}

	public function test_what_changed_says_why(): void {
		$this->scan();
		$this->clock->pass( 86400 );
		$this->see( true );
		$this->scan();
		$change = $this->page()['changes'][0];
		$this->assertSame( array( '2026-11-21T10:00:00Z', 'accounts/one', 'Topic of accounts/one', 'critical', 'pass', 'fail', 'store' ), array( $change['at'], $change['check'], $change['topic'], $change['severity'], $change['from'], $change['to'], $change['cause'] ) );
		$this->assertStringContainsString( 'in the store', $change['why'] );
	}

	public function test_an_update_that_judges_otherwise_is_not_the_store(): void {
		$this->scan();
		$this->clock->pass( 86400 );
		$this->checks[1]['problem'] = array( 'not', array( 'get', 'facts', 'registration', 'open' ) );
		$this->checks[]             = Checks::check( 'accounts/three' );
		$this->see( false );
		$this->scan();
		$page = $this->page();
		$this->assertSame(
			array(
				'accounts/three' => 'new',
				'accounts/two'   => 'rule',
			),
			array_column( $page['changes'], 'cause', 'check' )
		);
		$this->assertNotSame( $page['scans'][0]['catalogue'], $page['scans'][1]['catalogue'] );

		// The day after, the rule is as it was: what changes now is the store.
		$this->clock->pass( 86400 );
		$this->see( true );
		$this->scan();
		$this->assertSame( array( 'store', 'store', 'store' ), array_slice( array_column( $this->page()['changes'], 'cause' ), 0, 3 ) );
	}

	public function test_a_check_that_is_gone_keeps_its_name(): void {
		$this->scan();
		$this->clock->pass( 60 );
		unset( $this->checks[1] );
		$this->checks = array_values( $this->checks );
		$this->scan();
		$change = $this->page()['changes'][0];
		$this->assertSame( array( 'accounts/two', null, null, 'gone' ), array( $change['topic'], $change['severity'], $change['to'], $change['cause'] ) );
	}

	public function test_changes_come_newest_first_and_no_more_than_a_hundred(): void {
		for ( $scan = 0; $scan < 60; $scan++ ) {
			$this->see( 1 === $scan % 2 );
			$this->scan();
			$this->clock->pass( 60 );
		}
		$changes = $this->page()['changes'];
		$this->assertCount( 100, $changes );
		$this->assertSame( '2026-11-20T10:59:00Z', $changes[0]['at'] );
		$times = array_column( $changes, 'at' );
		rsort( $times );
		$this->assertSame( $times, array_column( $changes, 'at' ) );
	}

	public function test_it_is_kept_a_year(): void {
		$this->scan();
		$this->clock->pass( 365 * 86400 );
		$this->trend()->prune();
		$this->assertCount( 1, $this->past->all( 10 ) );
		$this->clock->pass( 1 );
		$this->trend()->prune();
		$this->assertSame( array(), $this->past->all( 10 ) );
	}

	public function test_updates_say_how_long_they_wait(): void {
		$this->assertNull( $this->page()['waiting_updates'] );
		$update  = array( 'slug' => 'x', 'kind' => 'plugin', 'name' => 'Shop X', 'from' => '1.0', 'to' => '1.1', 'auto' => false, 'installable' => true, 'first_seen_at' => '2026-11-18T10:00:01Z' );
		$pending = array( $update, array( 'first_seen_at' => '2026-11-10T10:00:00Z', 'name' => 'Theme Y', 'kind' => 'theme' ) + $update, array( 'first_seen_at' => 'x' ) + $update );
		$this->facts->save( new FactRecord( 'extension_updates', array( 'pending' => $pending ), array(), $this->clock->now(), 'web' ), 1 );
		$waiting = $this->page()['waiting_updates'];
		$this->assertSame( array( 'Theme Y', 'Shop X' ), array_column( (array) $waiting, 'name' ) );
		$this->assertSame( array( 10, 1 ), array_column( (array) $waiting, 'days' ) );
		$this->assertSame( array( 'theme', 'plugin' ), array_column( (array) $waiting, 'kind' ) );
	}
}
