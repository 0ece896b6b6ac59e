<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Model\JournalEntry;
use StorePosture\Scan\Journal;

/**
 * The journal told to somebody, in their language: schema/journal.json.
 *
 * @phpstan-import-type JournalShape from Shapes
 */
final class JournalPage {
	/**
	 * @param \Closure(): Reader $reader
	 * @param \Closure(): int    $days   How long entries are kept.
	 */
	public function __construct(
		private readonly Journal $journal,
		private readonly JournalWords $words,
		private readonly \Closure $reader,
		private readonly \Closure $days,
	) {}

	/**
	 * @return JournalShape
	 */
	public function page( ?int $before, int $limit ): array {
		$reader  = ( $this->reader )();
		$entries = $this->journal->newest( $before, $limit + 1 );
		$shown   = array_slice( $entries, 0, $limit );
		$last    = array() === $shown ? null : $shown[ count( $shown ) - 1 ];
		return array(
			'entries'   => array_map( fn ( JournalEntry $entry ): array => $this->entry( $entry, $reader ), $shown ),
			...$this->journal->verify(),
			'next'      => count( $entries ) > $limit ? $last?->seq : null,
			'kept_days' => ( $this->days )(),
		);
	}

	/**
	 * @return value-of<JournalShape['entries']>
	 */
	private function entry( JournalEntry $entry, Reader $reader ): array {
		return array(
			'seq'     => $entry->seq,
			'at'      => $entry->at,
			'by'      => 0 === $entry->user ? '' : ( $reader->name )( $entry->user ),
			'what'    => $entry->what,
			'words'   => $this->words->what( $entry->what ),
			'subject' => $this->words->subject( $entry->what, $entry->subject ),
			'details' => $this->words->details( $entry ),
			'hash'    => $entry->hash,
		);
	}
}
