<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Passwords;

/**
 * What is kept of the guessing, by account: no password, no hash of one, only whether it still is the one that was tested.
 */
final class Trials {
	private const OPTION = 'store_posture_password_trials';

	/**
	 * @return array<int, Trial>
	 */
	public static function all(): array {
		$stored = get_option( self::OPTION, array() );
		$trials = array();
		foreach ( is_array( $stored ) ? $stored : array() as $user => $row ) {
			if ( is_array( $row ) && is_string( $row['digest'] ?? null ) && is_int( $row['guessed'] ?? null ) && is_string( $row['result'] ?? null ) ) {
				$trials[ (int) $user ] = new Trial( $row['digest'], $row['guessed'], $row['result'] );
			}
		}
		return $trials;
	}

	/**
	 * @param array<int, Trial> $trials
	 */
	public static function save( array $trials ): void {
		update_option( self::OPTION, array_map( static fn ( Trial $trial ): array => get_object_vars( $trial ), $trials ), false );
	}
}
