<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Model\JournalEntry;
use StorePosture\Scan\Journal;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\MemoryJournal;

final class JournalTest extends TestCase {
	private const DAY = 86400;

	private FakeClock $clock;
	private MemoryJournal $entries;
	private Journal $journal;

	protected function setUp(): void {
		$this->clock   = FakeClock::at( '2026-11-22T10:00:00Z' );
		$this->entries = new MemoryJournal();
		$this->journal = new Journal( $this->entries, $this->clock, fn (): int => 1095 );
	}

	private function write( int $entries ): void {
		for ( $i = 0; $i < $entries; $i++ ) {
			$this->assertTrue( $this->journal->note( 'state.accepted', 3, 'accounts/two-factor', array( 'until' => '2027-01-01' ) ) );
		}
	}

	private function change( int $seq, string $field, int|string $value ): void {
		$e      = $this->entries->entries[ $seq ];
		$fields = array_merge( get_object_vars( $e ), array( $field => $value ) );

		$this->entries->entries[ $seq ] = new JournalEntry( ...$fields );
	}

	public function test_each_entry_carries_the_hash_of_the_one_before(): void {
		$this->write( 3 );
		$this->assertSame( '', $this->entries->entries[1]->previous );
		$this->assertSame( $this->entries->entries[1]->hash, $this->entries->entries[2]->previous );
		$this->assertSame( array( 'checked' => 3, 'broken_at' => null ), $this->journal->verify() );
	}

	public function test_an_empty_journal_holds(): void {
		$this->assertSame( array( 'checked' => 0, 'broken_at' => null ), $this->journal->verify() );
	}

	public function test_a_change_of_any_field_shows_from_there_on(): void {
		foreach ( array( 'at' => '2026-11-21T10:00:00Z', 'user' => 4, 'what' => 'x', 'subject' => 'y', 'details' => '{}', 'previous' => 'z', 'hash' => 'w' ) as $field => $value ) {
			$this->setUp();
			$this->write( 4 );
			$this->change( 3, $field, $value );
			$this->assertSame( 3, $this->journal->verify()['broken_at'], $field );
		}
	}

	public function test_a_change_that_was_hashed_anew_shows_at_the_next_entry(): void {
		$this->write( 3 );
		$this->entries->entries[2] = JournalEntry::after( 1, $this->entries->entries[1]->hash, '2026-11-22T10:00:00Z', 3, 'nothing.done', '', array() );
		$this->assertSame( 3, $this->journal->verify()['broken_at'] );
	}

	public function test_a_newest_entry_that_was_written_anew_shows(): void {
		$this->write( 2 );
		$this->entries->entries[2] = JournalEntry::after( 1, $this->entries->entries[1]->hash, '2026-11-22T10:00:00Z', 3, 'nothing.done', '', array() );
		$this->assertSame( 2, $this->journal->verify()['broken_at'] );
	}

	public function test_a_missing_entry_shows_in_the_middle_at_the_start_and_at_the_end(): void {
		foreach ( array( 1 => 2, 3 => 3, 5 => 5 ) as $missing => $broken ) {
			$this->setUp();
			$this->write( 5 );
			unset( $this->entries->entries[ $missing ] );
			$this->assertSame( $broken, $this->journal->verify()['broken_at'], (string) $missing );
		}
	}

	public function test_entries_cut_off_at_the_end_stay_a_gap_after_the_next_one(): void {
		$this->write( 4 );
		unset( $this->entries->entries[3], $this->entries->entries[4] );
		$this->write( 1 );
		$this->assertArrayHasKey( 5, $this->entries->entries );
		$this->assertSame( 3, $this->journal->verify()['broken_at'] );
	}

	public function test_old_entries_go_and_the_chain_still_holds(): void {
		$this->write( 3 );
		$this->clock->pass( 1000 * self::DAY );
		$this->write( 2 );
		$this->clock->pass( 100 * self::DAY );
		$this->journal->prune();
		$this->assertSame( array( 4, 5, 6 ), array_keys( $this->entries->entries ) );
		$this->assertSame( array( 'checked' => 3, 'broken_at' => null ), $this->journal->verify() );
		$this->clock->pass( 1000 * self::DAY );
		$this->journal->prune();
		$this->assertSame( array( 6, 7 ), array_keys( $this->entries->entries ) );
		$this->assertNull( $this->journal->verify()['broken_at'] );
	}

	public function test_what_is_young_stays(): void {
		$this->write( 2 );
		$this->clock->pass( 1094 * self::DAY );
		$this->journal->prune();
		$this->assertCount( 2, $this->entries->entries );
	}

	public function test_removing_more_than_was_told_shows(): void {
		$this->write( 3 );
		$this->clock->pass( 1100 * self::DAY );
		$this->write( 2 );
		$this->journal->prune();
		unset( $this->entries->entries[4] );
		$this->assertSame( 5, $this->journal->verify()['broken_at'] );
	}

	public function test_of_two_that_write_at_once_one_tries_again(): void {
		$this->write( 1 );
		$this->entries->others = 2;
		$this->assertTrue( $this->journal->note( 'scan.started', 3 ) );
		$this->assertSame( array( 'checked' => 4, 'broken_at' => null ), $this->journal->verify() );
	}

	public function test_nobody_tries_for_ever(): void {
		$this->entries->others = 100;
		$this->assertFalse( $this->journal->note( 'scan.started', 3 ) );
	}

	public function test_letters_of_any_language_hash_the_same_in_any_database(): void {
		$this->journal->note( 'hold.on', 3, '', array( 'reason' => "Zoë \u{1F4A9} \xff" ) );
		$this->assertMatchesRegularExpression( '/^[\x20-\x7e]*$/', $this->entries->entries[1]->details );
		$this->assertNull( $this->journal->verify()['broken_at'] );
	}
}
