<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Passwords;

use StorePosture\Contract\Data;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Staff;
use StorePosture\Probes\Support\StaffMember;

/**
 * Tests the passwords of staff against a few guesses: in memory, without a log-in, so many seconds at a time. Each stored
 * password is tested once.
 */
final class Guessing {
	/** We do not know the format of the stored password, or other code decides what is right. */
	public const UNKNOWN = 'unknown';

	public function __construct( private readonly Data $data ) {}

	/** Whether a stored password has guesses left. */
	public function is_left(): bool {
		return in_array( null, $this->results(), true );
	}

	/**
	 * By account that can log in: kind of the right guess, Trial::HELD, UNKNOWN, or null where guesses are left.
	 *
	 * @return array<int, string|null>
	 */
	public function results(): array {
		$trials  = Trials::all();
		$results = array();
		foreach ( $this->accounts() as $id => $row ) {
			$results[ $id ] = self::result( $trials[ $id ] ?? null, $id, $row['user_pass'] );
		}
		return $results;
	}

	/**
	 * @param string $now UTC.
	 * @return bool Whether there is more to do.
	 */
	public function go_on( float $seconds, string $now ): bool {
		$end      = hrtime( true ) + $seconds * 1e9;
		$accounts = $this->accounts();
		// Of people who are gone nothing is kept.
		$trials = array_intersect_key( Trials::all(), $accounts );
		Trials::save( $trials );
		foreach ( $accounts as $id => $row ) {
			while ( null === self::result( $trials[ $id ] ?? null, $id, $row['user_pass'] ) ) {
				if ( hrtime( true ) > $end ) {
					return true;
				}
				$trials[ $id ] = $this->next( $trials[ $id ] ?? null, $id, $row, $now );
				// At once: a process that dies here must not guess anew.
				Trials::save( $trials );
			}
		}
		return false;
	}

	/**
	 * One guess.
	 *
	 * @param array{user_login: string, user_email: string, user_pass: string} $row
	 */
	private function next( ?Trial $trial, int $id, #[\SensitiveParameter] array $row, string $now ): Trial {
		$password = new Scrambled( $row['user_pass'] );
		$digest   = $password->digest( $id );
		$guesses  = Guesses::of( $row['user_login'], $row['user_email'], wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ), (string) wp_parse_url( home_url(), PHP_URL_HOST ), $now, $this->data );
		$at       = $digest === ( $trial->digest ?? '' ) ? $trial->guessed ?? 0 : 0;
		$guess    = $guesses[ $at ] ?? null;
		return match ( true ) {
			null === $guess => new Trial( $digest, $at, Trial::HELD ),
			$password->is( $guess['word'] ) => new Trial( $digest, $at + 1, $guess['kind'] ),
			! isset( $guesses[ $at + 1 ] ) => new Trial( $digest, $at + 1, Trial::HELD ),
			default => new Trial( $digest, $at + 1 ),
		};
	}

	private static function result( ?Trial $trial, int $id, #[\SensitiveParameter] string $stored ): ?string {
		$password = new Scrambled( $stored );
		return match ( true ) {
			! $password->is_known_format(), Scrambled::is_decided_elsewhere() => self::UNKNOWN,
			null === $trial, '' === $trial->result, ! hash_equals( $trial->digest, $password->digest( $id ) ) => null,
			default => $trial->result,
		};
	}

	/**
	 * @return array<int, array{user_login: string, user_email: string, user_pass: string}>
	 */
	private function accounts(): array {
		$staff = array_filter( Staff::all( $this->data ), static fn ( StaffMember $member ): bool => $member->has_password );
		$ids   = array_values( array_map( static fn ( StaffMember $member ): int => $member->id, $staff ) );
		if ( array() === $ids ) {
			return array();
		}
		$accounts = array();
		foreach ( Database::rows( 'SELECT ID, user_login, user_email, user_pass FROM %i WHERE ID IN (' . Database::places( count( $ids ), '%d' ) . ') ORDER BY ID', array( Database::handle()->users, ...$ids ) ) as $row ) {
			$accounts[ (int) $row['ID'] ] = array(
				'user_login' => (string) $row['user_login'],
				'user_email' => (string) $row['user_email'],
				'user_pass'  => (string) $row['user_pass'],
			);
		}
		return $accounts;
	}
}
