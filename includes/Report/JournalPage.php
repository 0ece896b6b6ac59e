<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Model\JournalEntry;
use StorePosture\Model\Words;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Journal;
use StorePosture\Scan\Questions;

/**
 * The journal told to somebody, in their language: schema/journal.json.
 *
 * @phpstan-import-type JournalShape from Shapes
 */
final class JournalPage {
	private const SAID = array(
		'state.planned'           => 'Planned to put it right',
		'state.accepted'          => 'Decided to live with it for a while',
		'state.handled_elsewhere' => 'Said that somebody else takes care of it',
		'state.false_positive'    => 'Said that it is no problem here',
		'state.removed'           => 'Opened it again',
		'state.reopened'          => 'Open again by itself',
		'state.fixed'             => 'Seen to be fixed',
		'answer.given'            => 'Answered a question',
		'answer.contradicted'     => 'An answer ended: what we saw does not fit it',
		'settings.changed'        => 'Changed settings',
		'baseline.taken'          => 'Kept how things stand, to compare with',
		'baseline.confirmed'      => 'Said "this was me"',
		'baseline.taken_in'       => 'A fix from here changed what we compare with',
		'policy.imported'         => 'Imported a policy',
		'scan.started'            => 'Started a check',
		'hold.on'                 => 'Switched hands off on',
		'hold.off'                => 'Switched hands off off',
		'journal.pruned'          => 'Old entries were removed',
		'fix.applied'             => 'Put something right from here',
		'fix.undone'              => 'Took back what was put right from here',
		'fix.rolled_back'         => 'Took back by itself what broke the site',
	);

	private const LABELS = array(
		'until'    => 'Until',
		'reason'   => 'Why',
		'why'      => 'Because',
		'state'    => 'Before',
		'value'    => 'Answer',
		'settings' => 'Settings',
		'limits'   => 'Limits',
		'checks'   => 'Checks',
		'by'       => 'Seen by',
		'receipt'  => 'Receipt',
		'up_to'    => 'Up to entry',
		'what'     => 'What',
	);

	private const VALUES = array(
		'planned'           => 'planned',
		'accepted'          => 'lived with',
		'handled_elsewhere' => 'handled by somebody else',
		'false_positive'    => 'no problem here',
		'date'              => 'its day has come',
		'changed'           => 'what we see has changed',
		'fixed'             => 'it was fixed',
	);

	/**
	 * @param \Closure(): Reader $reader
	 * @param \Closure(): int    $days   How long entries are kept.
	 */
	public function __construct(
		private readonly Journal $journal,
		private readonly Catalog $catalog,
		private readonly Questions $questions,
		private readonly Words $words,
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
			'words'   => isset( self::SAID[ $entry->what ] ) ? $this->words->say( self::SAID[ $entry->what ] ) : $entry->what,
			'subject' => $this->subject( $entry->subject ),
			'details' => $this->details( $entry ),
			'hash'    => $entry->hash,
		);
	}

	private function subject( string $id ): string {
		$check    = $this->catalog->checks()[ $id ] ?? null;
		$question = $this->questions->all()[ $id ] ?? null;
		return match ( true ) {
			null !== $check    => $this->words->say( $check['title']['topic'] ),
			null !== $question => $this->words->say( $question['text'] ),
			default            => $id,
		};
	}

	/**
	 * @return value-of<JournalShape['entries']>['details']
	 */
	private function details( JournalEntry $entry ): array {
		$rows = array();
		foreach ( self::LABELS as $key => $label ) {
			$value = $entry->detail( $key );
			$text  = is_array( $value ) ? implode( ', ', array_map( $this->subject( ... ), array_filter( $value, 'is_string' ) ) ) : ( is_scalar( $value ) ? (string) $value : '' );
			if ( '' !== $text ) {
				$rows[] = array(
					'label' => $this->words->say( $label ),
					'value' => match ( true ) {
						'by' === $key => $this->subject( $text ),
						'reason' !== $key && isset( self::VALUES[ $text ] ) => $this->words->say( self::VALUES[ $text ] ),
						default => $text,
					},
				);
			}
		}
		return $rows;
	}
}
