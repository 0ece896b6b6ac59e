<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Model\Answer;
use StorePosture\Model\FactRecord;
use StorePosture\Model\JournalEntry;
use StorePosture\Model\Problem;
use StorePosture\Model\State;
use StorePosture\Model\Words;
use StorePosture\Scan\Assessor;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Journal;
use StorePosture\Scan\Judgement;
use StorePosture\Scan\Questions;
use StorePosture\Scan\StateRules;
use StorePosture\Scan\StateService;
use StorePosture\Tests\Unit\Fakes\Checks;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\MemoryAnswers;
use StorePosture\Tests\Unit\Fakes\MemoryFacts;
use StorePosture\Tests\Unit\Fakes\MemoryJournal;
use StorePosture\Tests\Unit\Fakes\MemoryStates;

final class StateServiceTest extends TestCase {
	private const ROOT = __DIR__ . '/../../../';
	private const SEEN = 'accounts/seen';
	private const LEAK = 'files/leak';
	private const TOLD = 'response/told';
	private const DAY  = 86400;

	private FakeClock $clock;
	private MemoryFacts $facts;
	private MemoryAnswers $answers;
	private MemoryStates $states;
	private MemoryJournal $journal;
	private int $followed = 0;

	protected function setUp(): void {
		$this->clock   = FakeClock::at( '2026-11-22T10:00:00Z' );
		$this->facts   = new MemoryFacts();
		$this->answers = new MemoryAnswers();
		$this->states  = new MemoryStates();
		$this->journal = new MemoryJournal();
		$this->see( true, 'shop_manager' );
	}

	private function see( ?bool $open, string $role = 'customer' ): void {
		$value = null === $open ? null : array( 'open' => $open, 'default_role' => $role );
		$this->facts->save( new FactRecord( 'registration', $value, array(), $this->clock->now(), 'web' ), 1 );
	}

	private function assessor(): Assessor {
		$open   = array( 'get', 'facts', 'registration', 'open' );
		$role   = array( 'ne', array( 'get', 'facts', 'registration', 'default_role' ), array( 'literal', 'customer' ) );
		$checks = Checks::file(
			array(
				Checks::check( self::SEEN, array( 'problem' => array( 'and', $open, $role ) ) ),
				Checks::check( self::LEAK, array( 'severity' => 'critical', 'proves' => 'exposure' ) ),
				Checks::check( self::TOLD, array( 'problem' => array( 'eq', array( 'get', 'answers', 'plan_lead' ), array( 'literal', 'no' ) ), 'facts' => array(), 'answers' => array( 'plan_lead' ) ) ),
			)
		);
		$data   = new Data( self::ROOT . 'data', '2026-11-22T10:00:00Z' );
		$schema = new Schema( self::ROOT . 'schema' );
		return new Assessor( new Catalog( $checks, $schema ), $schema, $this->facts, $this->answers, new Questions( $data ), $data );
	}

	private function service(): StateService {
		$limits = array( 'state_days' => 365, 'exposure_false_positive_days' => 90 );
		return new StateService( $this->assessor(), $this->states, new Journal( $this->journal, $this->clock, fn (): int => 1095 ), $this->clock, Words::english(), fn ( string $name ): int => $limits[ $name ], fn () => ++$this->followed );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function set( string $check, string $kind, array $changes = array() ): void {
		$with = $changes + array(
			'by'       => 'Anna',
			'until'    => '2026-12-01',
			'note'     => 'Because.',
			'document' => array( 'issuer' => 'Hosting Ltd', 'date' => '2026-10-01', 'kept' => 'Folder 3' ),
		);
		$this->service()->set( $check, $kind, $with['by'], $with['until'], $with['note'], $with['document'], 7 );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function refused( string $check, string $kind, array $changes = array() ): string {
		try {
			$this->set( $check, $kind, $changes );
		} catch ( Problem $problem ) {
			$this->assertSame( array(), $this->states->all() );
			$this->assertSame( array(), $this->journal->entries );
			return $problem->getMessage();
		}
		self::fail( 'It should have been refused.' );
	}

	private function judgement( string $check ): Judgement {
		return $this->assessor()->assess( $this->clock->now() )->judgements[ $check ];
	}

	private function stands( string $check ): bool {
		return StateRules::stands( $this->states->all()[ $check ], $this->judgement( $check ), $this->clock->today() );
	}

	private function settle(): void {
		$this->service()->settle( $this->assessor()->assess( $this->clock->now() )->judgements );
	}

	/**
	 * @return list<array{string, int, mixed}>
	 */
	private function told(): array {
		return array_values( array_map( fn ( JournalEntry $e ): array => array( $e->what, $e->user, $e->detail( 'why' ) ), $this->journal->entries ) );
	}

	public function test_what_hangs_on_decisions_is_told_of_each_that_was_taken_or_taken_back(): void {
		$this->service()->prepare( self::SEEN, State::ACCEPTED, 'Anna', '2026-12-01', 'Because.', null, 7 );
		$this->service()->remove( self::SEEN, 7 );
		$this->assertSame( 0, $this->followed );
		$this->set( self::SEEN, State::ACCEPTED );
		$this->assertSame( 1, $this->followed );
		$this->service()->remove( self::SEEN, 7 );
		$this->assertSame( 2, $this->followed );
	}

	public function test_each_state_is_kept_with_what_it_was_said_about_and_told_in_the_journal(): void {
		foreach ( array( State::PLANNED, State::ACCEPTED, State::FALSE_POSITIVE ) as $kind ) {
			$this->setUp();
			$this->set( self::SEEN, $kind );
			$state = $this->states->all()[ self::SEEN ];
			$this->assertSame( array( $kind, '2026-12-01', 'Because.', null, 7 ), array( $state->kind, $state->until, $state->note, $state->document, $state->user ) );
			$this->assertSame( $this->judgement( self::SEEN )->fingerprint(), $state->fingerprint );
			$this->assertTrue( $this->stands( self::SEEN ) );
			$this->assertSame( array( array( "state.{$kind}", 7, null ) ), $this->told() );
		}
	}

	public function test_the_journal_names_no_person(): void {
		$this->set( self::SEEN, State::ACCEPTED );
		$this->assertStringNotContainsString( 'Anna', $this->journal->entries[1]->details );
	}

	public function test_what_was_told_or_could_not_be_seen_may_be_handled_elsewhere(): void {
		$this->set( self::TOLD, State::HANDLED_ELSEWHERE );
		$this->assertTrue( $this->stands( self::TOLD ) );
		$this->answers->save( new Answer( 'plan_lead', 'no', 1, $this->clock->now(), '2027-11-22T10:00:00Z' ) );
		$this->assertFalse( $this->stands( self::TOLD ), 'it was said about what nobody had seen' );
		$this->set( self::TOLD, State::HANDLED_ELSEWHERE );
		$this->assertTrue( $this->stands( self::TOLD ) );
		$this->see( null );
		$this->set( self::SEEN, State::HANDLED_ELSEWHERE );
		$this->assertTrue( $this->stands( self::SEEN ) );
		$this->assertSame( array( 'issuer' => 'Hosting Ltd', 'date' => '2026-10-01', 'kept' => 'Folder 3' ), $this->states->all()[ self::SEEN ]->document );
	}

	public function test_what_was_seen_here_cannot_be_handled_elsewhere(): void {
		$this->assertStringContainsString( 'on this very site', $this->refused( self::SEEN, State::HANDLED_ELSEWHERE ) );
		$this->assertStringContainsString( 'on this very site', $this->refused( self::LEAK, State::HANDLED_ELSEWHERE ) );
	}

	public function test_an_exposure_cannot_be_lived_with(): void {
		$this->assertStringContainsString( 'not lived with', $this->refused( self::LEAK, State::ACCEPTED ) );
	}

	public function test_an_exposure_is_no_problem_only_with_a_reason_and_for_90_days(): void {
		$this->assertSame( 'Say why this may be public.', $this->refused( self::LEAK, State::FALSE_POSITIVE, array( 'note' => ' ' ) ) );
		$this->assertStringContainsString( '90 days', $this->refused( self::LEAK, State::FALSE_POSITIVE, array( 'until' => '2027-02-21' ) ) );
		$this->set( self::LEAK, State::FALSE_POSITIVE, array( 'until' => '2027-02-20' ) );
		$this->assertTrue( $this->stands( self::LEAK ) );
	}

	public function test_what_was_accepted_before_a_check_proved_exposure_does_not_stand(): void {
		$this->states->save( new State( self::LEAK, State::ACCEPTED, 'Anna', '2026-12-01', 'Why', null, '', $this->clock->now(), 7 ) );
		$this->assertFalse( $this->stands( self::LEAK ) );
		$this->settle();
		$this->assertSame( array(), $this->states->all() );
	}

	public function test_fine_or_unseen_things_cannot_be_lived_with(): void {
		$this->see( false );
		foreach ( array( State::PLANNED, State::ACCEPTED, State::HANDLED_ELSEWHERE, State::FALSE_POSITIVE ) as $kind ) {
			$this->assertSame( 'There is nothing to do here.', $this->refused( self::SEEN, $kind ) );
		}
		$this->see( null );
		foreach ( array( State::ACCEPTED, State::FALSE_POSITIVE ) as $kind ) {
			$this->assertSame( 'Only what was found can be left as it is.', $this->refused( self::SEEN, $kind ) );
		}
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[DataProvider( 'incomplete' )]
	public function test_what_is_missing_is_said( string $kind, array $changes, string $said ): void {
		$this->assertStringStartsWith( $said, $this->refused( State::HANDLED_ELSEWHERE === $kind ? self::TOLD : self::SEEN, $kind, $changes ) );
	}

	/**
	 * @return iterable<array{string, array<string, mixed>, string}>
	 */
	public static function incomplete(): iterable {
		yield array( State::PLANNED, array( 'by' => ' ' ), 'Say who will do it.' );
		yield array( State::ACCEPTED, array( 'by' => '' ), 'Say who answers for it.' );
		yield array( State::ACCEPTED, array( 'note' => '' ), 'Say why.' );
		yield array( State::FALSE_POSITIVE, array( 'note' => "\n" ), 'Say why.' );
		yield array( State::HANDLED_ELSEWHERE, array( 'by' => '' ), 'Say who takes care of it.' );
		yield array( State::HANDLED_ELSEWHERE, array( 'document' => null ), 'Name the document' );
		yield array( State::HANDLED_ELSEWHERE, array( 'document' => array( 'issuer' => 'x', 'date' => '2026-10-01', 'kept' => '' ) ), 'Name the document' );
		yield array( State::HANDLED_ELSEWHERE, array( 'document' => array( 'issuer' => 'x', 'date' => '2026-11-23', 'kept' => 'y' ) ), 'Give the date' );
		yield array( State::HANDLED_ELSEWHERE, array( 'document' => array( 'issuer' => 'x', 'date' => 'May', 'kept' => 'y' ) ), 'Give the date' );
		yield array( State::ACCEPTED, array( 'until' => '2026-11-22' ), 'Choose a day' );
		yield array( State::ACCEPTED, array( 'until' => '2027-11-23' ), 'Choose a day' );
		yield array( State::ACCEPTED, array( 'until' => '2027-02-30' ), 'This is no date.' );
	}

	public function test_it_ends_on_its_day(): void {
		$this->set( self::SEEN, State::ACCEPTED );
		$this->clock->pass( 9 * self::DAY - 43200 );
		$this->see( true, 'shop_manager' );
		$this->assertSame( array(), $this->service()->due() );
		$this->settle();
		$this->assertTrue( $this->stands( self::SEEN ) );
		$this->clock->pass( 43200 );
		$this->assertFalse( $this->stands( self::SEEN ) );
		$this->assertSame( array( self::SEEN ), $this->service()->due() );
		$this->service()->end_due( array( self::SEEN ) );
		$this->assertSame( array( array( 'state.accepted', 7, null ), array( 'state.reopened', 0, 'date' ) ), $this->told() );
	}

	public function test_it_ends_when_what_is_seen_changes(): void {
		$this->set( self::SEEN, State::ACCEPTED );
		$this->see( true, 'administrator' );
		$this->assertFalse( $this->stands( self::SEEN ) );
		$this->settle();
		$this->assertSame( array(), $this->states->all() );
		$this->assertSame( array( 'state.reopened', 0, 'changed' ), $this->told()[1] );
	}

	public function test_it_ends_when_it_was_seen_to_be_fixed(): void {
		$this->set( self::SEEN, State::ACCEPTED );
		$this->see( false );
		$this->settle();
		$this->assertSame( array( 'state.fixed', 0, 'fixed' ), $this->told()[1] );
		$this->see( true, 'shop_manager' );
		$this->assertSame( array(), $this->states->all(), 'what comes back is open' );
	}

	public function test_what_could_not_be_seen_for_once_ends_nothing(): void {
		$this->set( self::SEEN, State::ACCEPTED );
		$this->see( null );
		$this->settle();
		$this->assertFalse( $this->stands( self::SEEN ), 'there is nothing to live with now' );
		$this->see( true, 'shop_manager' );
		$this->assertTrue( $this->stands( self::SEEN ) );
	}

	public function test_a_plan_waits_through_it(): void {
		$this->set( self::SEEN, State::PLANNED );
		$this->see( null );
		$this->assertTrue( $this->stands( self::SEEN ) );
		$this->see( true, 'administrator' );
		$this->assertFalse( $this->stands( self::SEEN ) );
	}

	public function test_a_plan_of_an_older_version_stands_whatever_is_seen(): void {
		$this->states->save( new State( self::SEEN, State::PLANNED, 'Anna', '2026-12-01', '', null, '', $this->clock->now(), 7 ) );
		$this->see( true, 'administrator' );
		$this->assertTrue( $this->stands( self::SEEN ) );
	}

	public function test_somebody_can_open_it_again(): void {
		$this->set( self::SEEN, State::ACCEPTED );
		$this->service()->remove( self::SEEN, 8 );
		$this->assertSame( array(), $this->states->all() );
		$this->assertSame( array( 'state.removed', 8, null ), $this->told()[1] );
		$this->service()->remove( self::SEEN, 8 );
		$this->assertCount( 2, $this->journal->entries, 'there was nothing to open' );
	}

	public function test_there_is_no_such_check(): void {
		$this->expectException( Problem::class );
		$this->set( 'accounts/nobody', State::PLANNED );
	}
}
