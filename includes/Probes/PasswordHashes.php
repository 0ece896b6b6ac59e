<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Staff;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How stored passwords are scrambled. Told apart and counted inside the database: no hash leaves it.
 */
final class PasswordHashes implements Probe {
	private const KINDS = array( 'current', 'phpass', 'md5', 'clear_text', 'unusable', 'other' );

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$marks = Staff::marks( $watch->data );
		try {
			$counts = self::counted( $marks, self::members() );
			foreach ( self::KINDS as $kind ) {
				$parts->set( $kind, $counts[ $kind ] ?? 0 );
			}
			if ( 0 < ( $counts['other'] ?? 0 ) && 0 === ( $counts['clear_text'] ?? 0 ) ) {
				// A format we do not know may be no scrambling at all.
				$parts->unseen( 'clear_text', 'unknown_format' );
			}
		} catch ( Unseen $unseen ) {
			foreach ( self::KINDS as $kind ) {
				$parts->unseen( $kind, $unseen->reason );
			}
		}
		$parts->see( 'staff_old', static fn (): int => self::old_among( $watch, $marks ) );
		return $parts->sighting();
	}

	/**
	 * WordPress takes anything up to 32 characters for MD5, so a short text that is not hexadecimal was put there by something else.
	 *
	 * @param list<string>                                        $marks What stands in place of a password that nobody can enter.
	 * @param array{0: literal-string, 1: list<string|int|float>} $whose Condition on the accounts.
	 * @return array<string, int>
	 */
	private static function counted( array $marks, array $whose ): array {
		$wpdb = Database::handle();
		$rows   = Database::rows(
			'SELECT kind, COUNT(*) AS people FROM ( SELECT CASE'
			. ' WHEN user_pass IN (' . Database::places( count( $marks ) ) . ') THEN \'unusable\''
			. ' WHEN user_pass LIKE %s OR user_pass LIKE %s OR user_pass LIKE %s OR user_pass LIKE %s OR user_pass LIKE %s THEN \'current\''
			. ' WHEN user_pass LIKE %s OR user_pass LIKE %s THEN \'phpass\''
			. ' WHEN user_pass REGEXP %s THEN \'md5\''
			. ' WHEN LENGTH( user_pass ) < 32 AND user_pass NOT LIKE %s AND NOT ( LENGTH( user_pass ) = 16 AND user_pass REGEXP %s ) THEN \'clear_text\''
			. ' ELSE \'other\' END AS kind FROM %i WHERE ' . $whose[0] . ' ) AS kinds GROUP BY kind',
			array( ...$marks, '$wp$2y$%', '$2y$%', '$2a$%', '$2b$%', '$argon2%', '$P$%', '$H$%', '^[0-9a-fA-F]{32}$', '%$%', '^[0-9a-fA-F]{16}$', $wpdb->users, ...$whose[1] )
		);
		$counts = array();
		foreach ( $rows as $row ) {
			$counts[ (string) $row['kind'] ] = (int) $row['people'];
		}
		return $counts;
	}

	/**
	 * Everybody; on a network, whose table it is, this site's members.
	 *
	 * @return array{0: literal-string, 1: list<string|int|float>}
	 */
	private static function members(): array {
		$wpdb = Database::handle();
		return is_multisite()
			? array( 'ID IN ( SELECT user_id FROM %i WHERE meta_key = %s )', array( $wpdb->usermeta, $wpdb->get_blog_prefix() . 'capabilities' ) )
			: array( '1 = 1', array() );
	}

	/**
	 * @param list<string> $marks
	 */
	private static function old_among( Watch $watch, array $marks ): int {
		$ids = array_map( static fn ( $member ): int => $member->id, $watch->staff->all( $watch->data ) );
		if ( array() === $ids ) {
			return 0;
		}
		$counts = self::counted( $marks, array( 'ID IN (' . Database::places( count( $ids ), '%d' ) . ')', $ids ) );
		return ( $counts['phpass'] ?? 0 ) + ( $counts['md5'] ?? 0 ) + ( $counts['clear_text'] ?? 0 );
	}
}
