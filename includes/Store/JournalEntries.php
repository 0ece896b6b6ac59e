<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Model\JournalEntry;
use StorePosture\Scan\JournalStore;

/**
 * The journal, one row an entry. The place in the chain is the key, so that of two writers one has to try again.
 */
final class JournalEntries implements JournalStore {
	public const HEAD = 'store_posture_journal_head';

	public function __construct( private readonly Database $database ) {}

	public function last(): ?JournalEntry {
		return $this->newest( null, 1 )[0] ?? null;
	}

	public function append( JournalEntry $entry ): bool {
		$row = array(
			'seq'            => $entry->seq,
			'at'             => $entry->at,
			'user_id'        => $entry->user,
			'what'           => $entry->what,
			'subject'        => $entry->subject,
			'details'        => $entry->details,
			'previous'       => $entry->previous,
			'hash'           => $entry->hash,
			'schema_version' => 1,
		);
		if ( null === $this->database->insert( 'journal', $row ) ) {
			return false;
		}
		update_option( self::HEAD, "{$entry->seq}:{$entry->hash}", false );
		return true;
	}

	public function newest( ?int $before, int $limit ): array {
		return array_map( self::entry( ... ), $this->database->rows( 'SELECT * FROM %i WHERE seq < %d ORDER BY seq DESC LIMIT %d', 'journal', array( $before ?? PHP_INT_MAX, $limit ) ) );
	}

	public function after( int $seq, int $limit ): array {
		return array_map( self::entry( ... ), $this->database->rows( 'SELECT * FROM %i WHERE seq > %d ORDER BY seq LIMIT %d', 'journal', array( $seq, $limit ) ) );
	}

	public function last_until( string $at ): ?JournalEntry {
		$rows = $this->database->rows( 'SELECT * FROM %i WHERE at <= %s ORDER BY seq DESC LIMIT 1', 'journal', array( $at ) );
		return isset( $rows[0] ) ? self::entry( $rows[0] ) : null;
	}

	public function remove_up_to( int $seq ): bool {
		return null !== $this->database->write( 'DELETE FROM %i WHERE seq <= %d', 'journal', array( $seq ) );
	}

	public function head(): ?array {
		$stored = get_option( self::HEAD, '' );
		$parts  = explode( ':', is_string( $stored ) ? $stored : '' );
		return 2 === count( $parts ) && ctype_digit( $parts[0] ) ? array(
			'seq'  => (int) $parts[0],
			'hash' => $parts[1],
		) : null;
	}

	/**
	 * @param array<string, string> $row
	 */
	private static function entry( array $row ): JournalEntry {
		return new JournalEntry( (int) $row['seq'], $row['at'], (int) $row['user_id'], $row['what'], $row['subject'], $row['details'], $row['previous'], $row['hash'] );
	}
}
