<?php
declare(strict_types=1);

namespace StorePosture\Mail;

use StorePosture\Contract\Read;

/**
 * What was told already, so that nothing is told twice. Times are seconds since 1970.
 */
final class Told {
	/**
	 * @param int                   $looked_at When a weekly mail was last sent or found needless; 0: never.
	 * @param int                   $mailed_at When the last weekly or quiet mail went out.
	 * @param array<string, string> $open      Id to fingerprint, as of the last weekly mail.
	 * @param array<string, string> $urgent    Those told at once.
	 * @param list<string>          $overdue   Those told as past their time.
	 */
	public function __construct(
		public readonly int $looked_at = 0,
		public readonly int $mailed_at = 0,
		public readonly array $open = array(),
		public readonly array $urgent = array(),
		public readonly array $overdue = array(),
	) {}

	/** After a weekly or quiet mail: what could not be seen this time counts as told. */
	public function weekly( Picture $picture, int $now ): self {
		$unseen = array_diff_key( $this->open, array_flip( $picture->fine ) );
		return new self( $now, $now, $picture->open + $unseen, $picture->urgent + $this->still_urgent( $picture ), $picture->overdue );
	}

	/** After a mail at once. */
	public function at_once( Picture $picture ): self {
		return new self( $this->looked_at, $this->mailed_at, $this->open, $picture->urgent + $this->still_urgent( $picture ), $this->overdue );
	}

	/** The day of the weekly mail came, and there was nothing to tell. */
	public function looked( int $now ): self {
		return new self( $now, $this->mailed_at, $this->open, $this->urgent, $this->overdue );
	}

	/** What was put right may come back, and is new then. */
	public function without_fine( Picture $picture ): self {
		return new self( $this->looked_at, $this->mailed_at, $this->open, $this->still_urgent( $picture ), $this->overdue );
	}

	/**
	 * @return array<string, string>
	 */
	private function still_urgent( Picture $picture ): array {
		return array_diff_key( $this->urgent, array_flip( $picture->fine ) );
	}

	/**
	 * @return array{looked_at: int, mailed_at: int, open: array<string, string>, urgent: array<string, string>, overdue: list<string>}
	 */
	public function to_array(): array {
		return array(
			'looked_at' => $this->looked_at,
			'mailed_at' => $this->mailed_at,
			'open'      => $this->open,
			'urgent'    => $this->urgent,
			'overdue'   => $this->overdue,
		);
	}

	public static function from( mixed $stored ): self {
		return new self( Read::number( $stored, 'looked_at' ), Read::number( $stored, 'mailed_at' ), self::prints( $stored, 'open' ), self::prints( $stored, 'urgent' ), Read::texts( $stored, 'overdue' ) );
	}

	/**
	 * @return array<string, string>
	 */
	private static function prints( mixed $stored, string $key ): array {
		$prints = is_array( $stored ) ? $stored[ $key ] ?? null : null;
		return is_array( $prints ) ? array_filter( $prints, fn ( mixed $value, mixed $id ): bool => is_string( $value ) && is_string( $id ), ARRAY_FILTER_USE_BOTH ) : array();
	}
}
