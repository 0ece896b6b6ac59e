<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\JournalEntry;

/**
 * Who did what, and when. Shows later changes, and does not prevent them: whoever writes to the database can write a
 * whole new chain.
 */
final class Journal {
	/** How often a place in the chain is tried for while others write too. */
	private const TRIES = 5;

	private const CHUNK = 500;

	/** Says which entries were removed when their time was over, and what the last of them hashed to. */
	private const PRUNED = 'journal.pruned';

	/**
	 * @param \Closure(): int $days How long entries are kept.
	 */
	public function __construct(
		private readonly JournalStore $entries,
		private readonly Clock $clock,
		private readonly \Closure $days,
	) {}

	/**
	 * The one method to write with.
	 *
	 * @param string                                  $what    Such as fix.applied: a noun, a dot, what happened.
	 * @param int                                     $user    Number of the account; 0 for the plugin itself.
	 * @param string                                  $subject Id of a check, a question, a scan.
	 * @param array<string, scalar|list<string>|null> $details No names, no addresses, no secrets.
	 * @return bool Whether it was written. What it tells of has happened all the same.
	 */
	public function note( string $what, int $user, string $subject = '', array $details = array() ): bool {
		for ( $try = 0; $try < self::TRIES; $try++ ) {
			$end = $this->end();
			if ( $this->entries->append( JournalEntry::after( $end['seq'], $end['hash'], $this->clock->now(), $user, $what, $subject, $details ) ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @return list<JournalEntry>
	 */
	public function newest( ?int $before, int $limit ): array {
		return $this->entries->newest( $before, $limit );
	}

	/**
	 * @return array{checked: int, broken_at: int|null} How many entries hold, and the number of the first that does not.
	 */
	public function verify(): array {
		$checked = 0;
		$last    = null;
		$first   = null;
		$anchors = array();
		$head    = $this->entries->head();
		do {
			$chunk = $this->entries->after( $last->seq ?? 0, self::CHUNK );
			foreach ( $chunk as $entry ) {
				$first ??= $entry;
				$holds   = $entry->hash === $entry->expected_hash() && ( null === $last || ( $entry->previous === $last->hash && $entry->seq === $last->seq + 1 ) );
				if ( ! $holds || ( $entry->seq === ( $head['seq'] ?? null ) && $entry->hash !== $head['hash'] ) ) {
					return self::broken( $checked, null === $last ? $entry->seq : $last->seq + 1 );
				}
				if ( self::PRUNED === $entry->what ) {
					$anchors[] = $entry;
				}
				$last = $entry;
				++$checked;
			}
		} while ( self::CHUNK === count( $chunk ) );
		if ( null !== $first && ! self::is_start( $first, $anchors ) ) {
			return self::broken( 0, $first->seq );
		}
		if ( null !== $head && $head['seq'] > ( $last->seq ?? 0 ) ) {
			return self::broken( $checked, 1 + ( $last->seq ?? 0 ) );
		}
		return array(
			'checked'   => $checked,
			'broken_at' => null,
		);
	}

	/** Forgets what is older than it is kept. The entry that tells of it goes on the chain first. */
	public function prune(): void {
		$end  = gmdate( 'Y-m-d\TH:i:s\Z', (int) $this->clock->seconds() - ( $this->days )() * 86400 );
		$last = $this->entries->last_until( $end );
		if ( null === $last ) {
			return;
		}
		$is_told = $this->note(
			self::PRUNED,
			0,
			'',
			array(
				'up_to' => $last->seq,
				'hash'  => $last->hash,
			)
		);
		if ( $is_told ) {
			$this->entries->remove_up_to( $last->seq );
		}
	}

	/**
	 * Where the chain goes on. Where its last entries were cut off, after them: the gap shall stay to be seen.
	 *
	 * @return array{seq: int, hash: string}
	 */
	private function end(): array {
		$last = $this->entries->last();
		$head = $this->entries->head();
		if ( null !== $head && $head['seq'] > ( $last->seq ?? 0 ) ) {
			return $head;
		}
		return array(
			'seq'  => $last->seq ?? 0,
			'hash' => $last->hash ?? '',
		);
	}

	/**
	 * Whether the chain may begin here: with the first entry of all, or where an entry of the chain says that we cut it.
	 *
	 * @param list<JournalEntry> $anchors
	 */
	private static function is_start( JournalEntry $first, array $anchors ): bool {
		if ( 1 === $first->seq ) {
			return '' === $first->previous;
		}
		foreach ( $anchors as $anchor ) {
			if ( $anchor->detail( 'up_to' ) === $first->seq - 1 && $anchor->detail( 'hash' ) === $first->previous ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @return array{checked: int, broken_at: int}
	 */
	private static function broken( int $checked, int $at ): array {
		return array(
			'checked'   => $checked,
			'broken_at' => $at,
		);
	}
}
