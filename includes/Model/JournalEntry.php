<?php
declare(strict_types=1);

namespace StorePosture\Model;

/**
 * One line of the journal. Each carries the hash of the one before, so that a later change of any of them shows.
 */
final class JournalEntry {
	/**
	 * @param int    $seq      Place in the chain, from 1.
	 * @param string $at       UTC.
	 * @param int    $user     Who; 0 for the plugin itself.
	 * @param string $what     Such as state.accepted.
	 * @param string $subject  What it was done to: the id of a check, a question, a scan; '' for none.
	 * @param string $details  JSON, as it was hashed.
	 * @param string $previous Hash of the entry before; '' for the first.
	 */
	public function __construct(
		public readonly int $seq,
		public readonly string $at,
		public readonly int $user,
		public readonly string $what,
		public readonly string $subject,
		public readonly string $details,
		public readonly string $previous,
		public readonly string $hash,
	) {}

	/**
	 * @param int                                     $last    Number of the entry before; 0 for none.
	 * @param string                                  $hash    Its hash; '' for none.
	 * @param array<string, scalar|list<string>|null> $details People by the number of their account only.
	 */
	public static function after( int $last, string $hash, string $at, int $user, string $what, string $subject, array $details ): self {
		// Plain ASCII: what a database of another character set gives back must hash the same.
		$json  = (string) json_encode( (object) $details, JSON_INVALID_UTF8_SUBSTITUTE );
		$entry = new self( $last + 1, $at, $user, $what, $subject, $json, $hash, '' );
		return new self( $entry->seq, $at, $user, $what, $subject, $json, $hash, $entry->expected_hash() );
	}

	public function expected_hash(): string {
		return hash( 'sha256', (string) json_encode( array( $this->seq, $this->at, $this->user, $this->what, $this->subject, $this->details, $this->previous ), JSON_INVALID_UTF8_SUBSTITUTE ) );
	}

	public function detail( string $key ): mixed {
		$details = json_decode( $this->details, true );
		return is_array( $details ) ? $details[ $key ] ?? null : null;
	}
}
