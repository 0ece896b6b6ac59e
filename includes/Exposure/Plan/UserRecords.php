<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Exposure\People\TestCustomer;
use StorePosture\Probes\Support\Database;

/**
 * Accounts: the newest, the one before it, one from the middle, the first.
 */
final class UserRecords {
	/**
	 * @return list<Record>
	 */
	public static function read(): array {
		$table  = Database::handle()->users;
		$nobody = TestCustomer::id();
		$ends   = Database::rows( 'SELECT MIN( ID ) AS first_one, MAX( ID ) AS last_one FROM %i WHERE ID <> %d', array( $table, $nobody ) )[0] ?? array();
		$middle = intdiv( (int) ( $ends['first_one'] ?? 0 ) + (int) ( $ends['last_one'] ?? 0 ), 2 );
		$rows   = array(
			...self::with( 'last', Database::rows( 'SELECT ID, user_email, user_nicename, display_name FROM %i WHERE ID <> %d ORDER BY ID DESC LIMIT 1', array( $table, $nobody ) ) ),
			...self::with( 'neighbour', Database::rows( 'SELECT ID, user_email, user_nicename, display_name FROM %i WHERE ID <> %d ORDER BY ID DESC LIMIT 1 OFFSET 1', array( $table, $nobody ) ) ),
			...self::with( 'foreign', Database::rows( 'SELECT ID, user_email, user_nicename, display_name FROM %i WHERE ID >= %d AND ID <> %d ORDER BY ID LIMIT 1', array( $table, $middle, $nobody ) ) ),
			...self::with( 'first', Database::rows( 'SELECT ID, user_email, user_nicename, display_name FROM %i WHERE ID <> %d ORDER BY ID LIMIT 1', array( $table, $nobody ) ) ),
		);
		$records = array();
		foreach ( $rows as $row ) {
			$records[ (string) $row['ID'] ] ??= new Record(
				'user',
				(string) $row['ID'],
				(string) $row['relation'],
				array(
					'email' => (string) $row['user_email'],
					'slug'  => (string) $row['user_nicename'],
					'name'  => (string) $row['display_name'],
				)
			);
		}
		return array_values( $records );
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return list<array<string, string|null>>
	 */
	private static function with( string $relation, array $rows ): array {
		return array_map( static fn ( array $row ): array => array( 'relation' => $relation ) + $row, $rows );
	}
}
