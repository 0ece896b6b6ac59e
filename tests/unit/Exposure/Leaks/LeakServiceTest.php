<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Leaks;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Leaks\Decision;
use StorePosture\Exposure\Leaks\Leak;
use StorePosture\Exposure\Leaks\LeakService;
use StorePosture\Exposure\Leaks\Ledger;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Walk\Gather;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Model\Problem;
use StorePosture\Model\Words;
use StorePosture\Report\LeaksPage;
use StorePosture\Report\Reader;
use StorePosture\Scan\Journal;
use StorePosture\Tests\Unit\Exposure\Walk\Walking;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\MemoryJournal;
use StorePosture\Tests\Unit\Fakes\MemoryLeaks;

final class LeakServiceTest extends TestCase {
	private MemoryLeaks $store;
	private MemoryJournal $journal;
	private LeakService $leaks;
	private string $changed_at   = '';
	private string $round_before = '';
	private bool $knows_somebody = true;

	/** @var array<string, KnownSurface> As they were left, by key. */
	private array $known = array();
	private int $walks   = 0;

	protected function setUp(): void {
		$this->store   = new MemoryLeaks();
		$this->journal = new MemoryJournal();
		$clock         = FakeClock::at( '2026-11-23T12:00:00Z' );
		$this->leaks   = new LeakService( $this->store, new Journal( $this->journal, $clock, static fn (): int => 400 ), $clock, fn (): Ledger => new Ledger( fn (): string => $this->changed_at, $this->round_before, $this->knows_somebody ) );
	}

	/**
	 * One walk a day, from the 1st of November on.
	 *
	 * @param array<string, Reading::*>     $classes By name of the surface: what it came to; one that is not among them is gone.
	 * @param 'done'|'stopped'|'cancelled'  $status
	 * @param list<string>                  $left    Surfaces that are there still, and were not asked.
	 */
	private function walk( array $classes, string $status = 'done', bool $is_partial = false, array $left = array(), string $vantage = Vantage::LOOPBACK ): void {
		++$this->walks;
		$at    = sprintf( '2026-11-%02dT10:00:00Z', $this->walks );
		$walk  = new WalkRecord( $this->walks, Vantage::BROWSER === $vantage ? Vantage::BROWSER : Vantage::LOOPBACK, 'person', $at, array( Asker::VISITOR ), array(), array(), 1, $is_partial );
		$known = array();

		$walk->status      = $status;
		$walk->finished_at = $at;
		foreach ( $classes as $name => $class ) {
			$request = Walking::request( $name, "wp-json{$name}" );
			$surface = ( new Gather( $walk->vantage, $walk->id, $at ) )->surface( Walking::known( $name, $this->known[ KnownSurface::key( "rest GET {$name}" ) ] ?? null ), array( array( $request, Walking::reading( $request, $class, Reading::PROVEN === $class ? array( 'u1', 'u2' ) : array() ) ) ) );

			$known[ $surface->key ] = $surface;
		}
		$this->known = $known + array_intersect_key( $this->known, array_flip( array_map( static fn ( string $name ): string => KnownSurface::key( "rest GET {$name}" ), $left ) ) );
		$this->leaks->after_walk( array_values( $this->known ), $walk );
	}

	private function leak(): Leak {
		$this->assertCount( 1, $this->store->leaks, 'one record a surface' );
		return $this->store->leaks[1];
	}

	/**
	 * @return list<string>
	 */
	private function told(): array {
		return array_values( array_map( static fn ( $entry ): string => $entry->what, $this->journal->entries ) );
	}

	public function test_a_proof_opens_a_record_and_nothing_less_does(): void {
		$this->walk(
			array(
				'/a' => Reading::PROVEN,
				'/b' => Reading::LIKELY,
				'/c' => Reading::UNSEEN,
				'/d' => Reading::ERRORED,
				'/e' => Reading::OPEN,
			)
		);
		$leak = $this->leak();
		$this->assertSame( array( 'rest GET /a', 'leaky', 'wp-content/plugins/leaky/leaky.php', 12 ), array( $leak->surface, $leak->owner, $leak->file, $leak->line ) );
		$this->assertSame( array( '2026-11-01T10:00:00Z', '2026-11-01T10:00:00Z', Leak::FIRST_SEEN ), array( $leak->known_since, $leak->open_since, $leak->open_since_from ) );
		$this->assertSame( array( array( 'email' ), 2, true ), array( $leak->kinds, $leak->people, $leak->is_open() ) );
		$this->assertSame( array( 'leak.opened' ), $this->told() );
	}

	public function test_each_walk_can_open_one_whatever_became_of_it(): void {
		$this->walk( array( '/a' => Reading::PROVEN ), 'cancelled', true );
		$this->assertTrue( $this->leak()->is_open() );
	}

	public function test_it_stays_and_keeps_its_first_day(): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$leak = $this->leak();
		$this->assertSame( array( '2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z' ), array( $leak->known_since, $leak->seen_at ) );
		$this->assertSame( array( 'leak.opened' ), $this->told() );
	}

	/**
	 * @param Reading::* $class
	 */
	#[DataProvider( 'closed' )]
	public function test_an_answer_of_a_whole_round_closes_it( string $class ): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->walk( array( '/a' => $class ) );
		$leak = $this->leak();
		$this->assertSame( array( '2026-11-02T10:00:00Z', Leak::ASKED ), array( $leak->closed_at, $leak->because ) );
		$this->assertSame( array( 'leak.opened', 'leak.closed' ), $this->told() );
	}

	/**
	 * @return iterable<string, array{Reading::*}>
	 */
	public static function closed(): iterable {
		yield 'guarded' => array( Reading::GUARDED );
		yield 'quiet' => array( Reading::QUIET );
		yield 'open by design' => array( Reading::OPEN );
	}

	/**
	 * @param Reading::*                   $class
	 * @param 'done'|'stopped'|'cancelled' $status
	 */
	#[DataProvider( 'no_proof' )]
	public function test_nothing_else_closes_it( string $class, string $status = 'done', bool $knows_somebody = true, string $vantage = Vantage::LOOPBACK ): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->knows_somebody = $knows_somebody;
		$this->walk( array( '/a' => $class ), $status, false, array(), $vantage );
		$this->assertTrue( $this->leak()->is_open() );
	}

	public function test_asked_again_alone_it_closes_and_what_was_not_asked_stays_open(): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->walk( array(), 'done', true );
		$this->assertTrue( $this->leak()->is_open(), 'a round to some does not tell that it is gone' );
		$this->walk( array( '/b' => Reading::GUARDED ), 'done', true, array( '/a' ) );
		$this->assertTrue( $this->leak()->is_open(), 'others were asked' );
		$this->walk( array( '/a' => Reading::GUARDED ), 'done', true );
		$this->assertFalse( $this->leak()->is_open() );
	}

	/**
	 * @return iterable<string, array{0: Reading::*, 1?: 'done'|'stopped'|'cancelled', 2?: bool, 3?: string}>
	 */
	public static function no_proof(): iterable {
		yield 'it could not be seen' => array( Reading::UNSEEN );
		yield 'an error' => array( Reading::ERRORED );
		yield 'what looks like data' => array( Reading::LIKELY );
		yield 'a round that was stopped' => array( Reading::GUARDED, 'stopped' );
		yield 'nobody is known whose data it could be' => array( Reading::QUIET, 'done', false );
		yield 'asked from elsewhere than where it was proven' => array( Reading::GUARDED, 'done', true, Vantage::BROWSER );
	}

	public function test_what_was_not_asked_again_stays_open(): void {
		$this->walk( array( '/a' => Reading::GUARDED ) );
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->walk( array( '/b' => Reading::GUARDED ), 'done', false, array( '/a' ) );
		$this->assertTrue( $this->leak()->is_open() );
	}

	public function test_a_route_that_is_gone_closes_it(): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->walk( array( '/b' => Reading::GUARDED ), 'done', true );
		$this->assertTrue( $this->leak()->is_open(), 'only a whole round knows what is gone' );
		$this->walk( array( '/b' => Reading::GUARDED ) );
		$this->assertSame( array( '2026-11-03T10:00:00Z', Leak::GONE ), array( $this->leak()->closed_at, $this->leak()->because ) );
	}

	public function test_what_may_be_overlooked_is_gone_after_two_rounds(): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->store->leaks[1] = $this->leak()->with( array( 'kind' => 'ajax' ) );
		$this->walk( array( '/b' => Reading::GUARDED ) );
		$this->assertTrue( $this->leak()->is_open() );
		$this->walk( array( '/b' => Reading::GUARDED ) );
		$this->assertSame( Leak::GONE, $this->leak()->because );
	}

	public function test_it_is_opened_again_with_nothing_decided_and_its_past_kept(): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->leaks->decide( 1, 'no', 'no', 'Logs show nobody', 7 );
		$this->walk( array( '/a' => Reading::GUARDED ) );
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$leak = $this->leak();
		$this->assertSame( array( true, '2026-11-03T10:00:00Z', '' ), array( $leak->is_open(), $leak->known_since, $leak->because ) );
		$this->assertEquals( Decision::none(), $leak->decision );
		$this->assertSame( array( '2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z', 'no', 'Logs show nobody' ), array( $leak->past[0]['known_since'], $leak->past[0]['closed_at'], $leak->past[0]['regulator'], $leak->past[0]['reason'] ) );
		$this->assertSame( array( 'leak.opened', 'leak.decided', 'leak.closed', 'leak.reopened' ), $this->told() );
	}

	/**
	 * @param array{string, 'update'|'first_seen'} $expected
	 */
	#[DataProvider( 'updates' )]
	public function test_open_since_the_update_where_that_fits( string $changed_at, string $round_before, bool $was_closed, array $expected ): void {
		$this->changed_at   = $changed_at;
		$this->round_before = $round_before;
		$this->walk( $was_closed ? array( '/a' => Reading::GUARDED ) : array() );
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->assertSame( $expected, array( $this->leak()->open_since, $this->leak()->open_since_from ) );
	}

	/**
	 * @return iterable<string, array{string, string, bool, array{string, 'update'|'first_seen'}}>
	 */
	public static function updates(): iterable {
		$seen = array( '2026-11-02T10:00:00Z', Leak::FIRST_SEEN );
		yield 'not known' => array( '', '', false, $seen );
		yield 'long before' => array( '2025-03-01T00:00:00Z', '', false, array( '2025-03-01T00:00:00Z', Leak::UPDATE ) );
		yield 'after it was seen' => array( '2026-11-05T00:00:00Z', '', false, $seen );
		yield 'closed after that update' => array( '2025-03-01T00:00:00Z', '2026-11-01T10:00:00Z', true, $seen );
		yield 'closed before that update' => array( '2026-11-02T03:00:00Z', '2026-11-01T10:00:00Z', true, array( '2026-11-02T03:00:00Z', Leak::UPDATE ) );
	}

	public function test_a_walk_does_not_touch_what_was_decided(): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->leaks->decide( 1, 'yes', 'undecided', '', 7 );
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->assertSame( array( 'yes', 'undecided', 7, '2026-11-23T12:00:00Z' ), array( $this->leak()->decision->regulator, $this->leak()->decision->customers, $this->leak()->decision->user, $this->leak()->decision->at ) );
	}

	public function test_each_change_of_mind_stands_in_the_journal_once(): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->leaks->decide( 1, 'yes', 'yes', ' Told them ', 7 );
		$this->leaks->decide( 1, 'yes', 'yes', 'Told them', 7 );
		$this->leaks->decide( 1, 'yes', 'no', str_repeat( 'ß', 3000 ), 8 );
		$this->assertSame( array( 'leak.opened', 'leak.decided', 'leak.decided' ), $this->told() );
		$this->assertSame( 2000, mb_strlen( $this->leak()->decision->reason ) );
	}

	public function test_nobody_says_no_without_a_reason(): void {
		$this->walk( array( '/a' => Reading::PROVEN ) );
		try {
			$this->leaks->decide( 1, 'undecided', 'no', " \n", 7 );
			$this->fail( 'it was taken' );
		} catch ( Problem $problem ) {
			$this->assertSame( 400, $problem->status );
		}
		$this->assertEquals( Decision::none(), $this->leak()->decision );
		$this->expectExceptionObject( Problem::not_found( 'There is no such record.' ) );
		$this->leaks->decide( 9, 'yes', 'yes', '', 7 );
	}

	public function test_what_could_not_be_kept_is_not_told(): void {
		$this->store->is_read_only = true;
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->assertSame( array(), $this->told() );
		$this->store->is_read_only = false;
		$this->walk( array( '/a' => Reading::PROVEN ) );
		$this->assertSame( array( 'leak.opened' ), $this->told() );
		$this->assertSame( '2026-11-01T10:00:00Z', $this->leak()->known_since, 'known since it was proven, not since it could be kept' );
	}

	public function test_how_it_is_told(): void {
		$this->walk(
			array(
				'/a' => Reading::PROVEN,
				'/b' => Reading::PROVEN,
			)
		);
		$this->walk(
			array(
				'/a' => Reading::PROVEN,
				'/b' => Reading::GUARDED,
			)
		);
		$page = ( new LeaksPage( Words::english(), array( 'leaky' => 'Leaky Plugin' ), 'https://teapot.test/', static fn (): ?bool => null ) )->page( $this->leaks->all(), '2026-11-21T09:00:00Z', new Reader( true, static fn ( int $id ): string => "User {$id}" ) );
		$this->assertSame( array( 1, 19 ), array( $page['open'], $page['oldest_days'] ) );
		$this->assertSame( array( 'rest GET /a', 'rest GET /b' ), array_column( $page['leaks'], 'surface' ), 'open ones first' );
		$this->assertSame( array( 19, 1 ), array_column( $page['leaks'], 'age_days' ), 'a closed one grows no older' );
		$this->assertSame( array( 'Leaky Plugin', array( 'email address' ), null, null, '' ), array( $page['leaks'][0]['owner_name'], $page['leaks'][0]['kinds'], $page['leaks'][0]['is_shielded'], $page['leaks'][0]['closed_at'], $page['leaks'][0]['decision']['by'] ) );
		$this->assertStringContainsString( 'from 2026-11-01 to 2026-11-21 (UTC)', $page['leaks'][0]['host_text'] );
		$this->assertStringContainsString( 'from 2026-11-01 to 2026-11-02 (UTC)', $page['leaks'][1]['host_text'] );
		$this->assertStringContainsString( "\nhttps://teapot.test/wp-json/a\n", $page['leaks'][0]['host_text'] );
		$this->assertStringContainsString( '72 hours', implode( ' ', $page['law'] ) );
		$this->assertStringContainsString( 'not legal advice', implode( ' ', $page['law'] ) );
	}
}
