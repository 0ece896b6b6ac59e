<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Exposure\ForeignTables;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Unseen;

/**
 * Of every table that plugins made and that counts its rows: the newest and the first.
 */
final class TableRecords {
	/**
	 * @return list<Record>
	 */
	public static function read(): array {
		$records = array();
		foreach ( ForeignTables::all() as [ $table, $name ] ) {
			try {
				array_push( $records, ...self::ends( $table, $name ) );
			} catch ( Unseen ) {
				continue; // Damaged, or no table of this site.
			}
		}
		return $records;
	}

	/**
	 * @return list<Record>
	 */
	private static function ends( string $table, string $name ): array {
		$column = '';
		foreach ( Database::rows( 'SHOW COLUMNS FROM %i', array( $table ) ) as $one ) {
			if ( str_contains( (string) $one['Extra'], 'auto_increment' ) ) {
				$column = (string) $one['Field'];
			}
		}
		if ( '' === $column ) {
			return array();
		}
		$ends    = Database::rows( 'SELECT MAX( %i ) AS last_one, MIN( %i ) AS first_one FROM %i', array( $column, $column, $table ) )[0] ?? array();
		$records = array();
		foreach ( array( 'last' => 'last_one', 'first' => 'first_one' ) as $relation => $end ) {
			$id = (string) ( $ends[ $end ] ?? '' );
			if ( '' !== $id ) {
				$records[ $id ] ??= new Record( "table:{$name}", $id, $relation );
			}
		}
		return array_values( $records );
	}
}
