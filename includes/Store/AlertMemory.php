<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Contract\Read;
use StorePosture\Mail\Told;

/**
 * What people were told, and how often the mail system refused: one option, not loaded by itself.
 */
final class AlertMemory {
	private const OPTION = 'store_posture_alerts';

	/** Null: nobody was told anything yet. */
	public function told(): ?Told {
		$stored = self::stored();
		return isset( $stored['told'] ) ? Told::from( $stored['told'] ) : null;
	}

	public function keep( Told $told ): void {
		self::save( array( 'told' => $told->to_array() ) );
	}

	/** How often the mail that is due was refused. */
	public function refusals(): int {
		return Read::number( self::stored(), 'refusals' );
	}

	/** UTC; null when the last mail was taken. */
	public function failed_at(): ?string {
		$at = Read::text( self::stored(), 'failed_at' );
		return '' === $at ? null : $at;
	}

	public function note_refusal( string $now ): void {
		self::save(
			array(
				'refusals'  => $this->refusals() + 1,
				'failed_at' => $now,
			)
		);
	}

	/**
	 * The mail that was due is done with.
	 *
	 * @param bool $was_taken By the mail system; else we gave up.
	 */
	public function settle( bool $was_taken ): void {
		self::save( array( 'refusals' => 0 ) + ( $was_taken ? array( 'failed_at' => '' ) : array() ) );
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private static function stored(): array {
		$stored = get_option( self::OPTION, array() );
		return is_array( $stored ) ? $stored : array();
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private static function save( array $changes ): void {
		update_option( self::OPTION, $changes + self::stored(), false );
	}
}
