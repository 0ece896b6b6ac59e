<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Model\Words;
use StorePosture\Report\JournalPage;
use StorePosture\Report\JournalWords;
use StorePosture\Report\Reader;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Journal;
use StorePosture\Scan\Questions;
use StorePosture\Tests\Unit\Fakes\Checks;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\MemoryJournal;

final class JournalPageTest extends TestCase {
	private const ROOT = __DIR__ . '/../../../';
	private const NOW  = '2026-11-22T10:00:00Z';

	private Journal $journal;

	protected function setUp(): void {
		$this->journal = new Journal( new MemoryJournal(), FakeClock::at( self::NOW ), fn (): int => 1095 );
	}

	private function page(): JournalPage {
		return new JournalPage(
			$this->journal,
			new JournalWords(
				new Catalog( Checks::file( array( Checks::check( 'accounts/one' ) ) ), new Schema( self::ROOT . 'schema' ) ),
				new Questions( new Data( self::ROOT . 'data', self::NOW ) ),
				new Data( self::ROOT . 'data', self::NOW ),
				Words::english(),
				fn ( string $fix ): string => 'code-editor' === $fix ? 'Switch the code editors off' : '',
			),
			fn (): Reader => new Reader( true, fn ( int $id ): string => 7 === $id ? 'Olga Owner' : '' ),
			fn (): int => 1095,
		);
	}

	public function test_an_entry_is_told_in_the_words_of_the_screen(): void {
		$this->journal->note( 'state.reopened', 0, 'accounts/one', array( 'state' => 'accepted', 'why' => 'changed' ) );
		$this->journal->note( 'scan.started', 7, '3', array( 'checks' => array( 'accounts/one', 'gone/check' ) ) );
		$this->journal->note( 'answer.given', 8, 'risk_owner', array( 'value' => 'yes' ) );
		list( $answer, $scan, $reopened ) = $this->page()->page( null, 10 )['entries'];
		$this->assertSame( array( 'Open again by itself', 'Topic of accounts/one', '' ), array( $reopened['words'], $reopened['subject'], $reopened['by'] ) );
		$this->assertSame( array( 'Because' => 'what we see has changed', 'Before' => 'lived with' ), array_column( $reopened['details'], 'value', 'label' ) );
		$this->assertSame( array( 'Started a check', 'Olga Owner', 'Topic of accounts/one, gone/check' ), array( $scan['words'], $scan['by'], $scan['details'][0]['value'] ) );
		$this->assertStringContainsString( 'answers for the security', $answer['subject'] );
	}

	public function test_details_are_told_in_words(): void {
		$this->journal->note( 'fix.applied', 7, 'code-editor', array( 'receipt' => 4 ) );
		$this->journal->note( 'settings.changed', 7, '', array( 'settings' => array( 'keep_journal', 'quiet_from' ) ) );
		$this->journal->note( 'policy.imported', 7, '', array( 'limits' => array( 'backup_days' ) ) );
		$this->journal->note( 'baseline.confirmed', 7, '', array( 'what' => array( 'plugins: akismet', 'rekeyed' ) ) );
		$this->journal->note( 'answer.given', 7, 'risk_owner', array( 'value' => 'dont_know' ) );
		$entries = array_reverse( $this->page()->page( null, 10 )['entries'] );
		$this->assertSame( 'Switch the code editors off', $entries[0]['subject'] );
		$this->assertSame(
			array(
				array( 'Receipt' => '4' ),
				array( 'Settings' => 'Keep the journal when the plugin is deleted, Mail waits from this hour' ),
				array( 'Limits' => 'Days since the last backup' ),
				array( 'What' => 'Plugin: akismet, the secret keys of this site were renewed' ),
				array( 'Answer' => 'not known' ),
			),
			array_map( fn ( array $entry ): array => array_column( $entry['details'], 'value', 'label' ), $entries )
		);
	}

	public function test_an_answer_is_told_as_it_stood_in_the_form(): void {
		$questions = ( new Questions( new Data( self::ROOT . 'data', self::NOW ) ) )->all();
		$choice    = $questions['risk_owner']['choices'][0];
		$this->journal->note( 'answer.given', 7, 'risk_owner', array( 'value' => $choice['id'] ) );
		$this->assertSame( $choice['label'], $this->page()->page( null, 1 )['entries'][0]['details'][0]['value'] );
	}

	public function test_what_a_newer_version_wrote_is_told_as_it_stands(): void {
		$this->journal->note( 'moon.landed', 7, 'tranquility', array( 'unheard' => 'of' ) );
		$entry = $this->page()->page( null, 10 )['entries'][0];
		$this->assertSame( array( 'moon.landed', 'tranquility', array() ), array( $entry['words'], $entry['subject'], $entry['details'] ) );
	}

	public function test_a_reason_is_told_in_its_own_words(): void {
		$this->journal->note( 'hold.on', 7, '', array( 'reason' => 'fixed' ) );
		$this->assertSame( 'fixed', $this->page()->page( null, 10 )['entries'][0]['details'][0]['value'] );
	}

	public function test_pages_follow_each_other_and_the_last_has_none_after_it(): void {
		for ( $i = 0; $i < 5; $i++ ) {
			$this->journal->note( 'hold.off', 7 );
		}
		$first = $this->page()->page( null, 2 );
		$this->assertSame( array( array( 5, 4 ), 4, 5, null ), array( array_column( $first['entries'], 'seq' ), $first['next'], $first['checked'], $first['broken_at'] ) );
		$this->assertSame( array( 3, 2 ), array_column( $this->page()->page( 4, 2 )['entries'], 'seq' ) );
		$last = $this->page()->page( 2, 2 );
		$this->assertSame( array( array( 1 ), null ), array( array_column( $last['entries'], 'seq' ), $last['next'] ) );
		$this->assertNull( $this->page()->page( null, 5 )['next'] );
	}
}
