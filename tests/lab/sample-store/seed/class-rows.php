<?php
/**
 * Writes many rows with few queries: Playground's database is quick with one long query and slow with a thousand short ones.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

final class Rows {

	private const AT_ONCE = 200;

	/**
	 * @param string                                        $table Without the prefix.
	 * @param list<array<string, string|int|float|null>> $rows  All with the same columns.
	 */
	public static function insert( string $table, array $rows ): void {
		global $wpdb;
		foreach ( array_chunk( $rows, self::AT_ONCE ) as $some ) {
			$tuples = array();
			foreach ( $some as $row ) {
				$tuples[] = '(' . implode( ',', array_map( array( self::class, 'literal' ), $row ) ) . ')';
			}
			$columns = '`' . implode( '`,`', array_keys( $some[0] ) ) . '`';
			if ( false === $wpdb->query( "INSERT INTO {$wpdb->prefix}$table ($columns) VALUES " . implode( ',', $tuples ) ) ) {
				throw new \RuntimeException( "Could not fill $table: " . $wpdb->last_error );
			}
		}
	}

	/** The number that the next row of a table can have. */
	public static function next_id( string $table, string $column ): int {
		global $wpdb;
		return 1 + (int) $wpdb->get_var( "SELECT MAX($column) FROM {$wpdb->prefix}$table" );
	}

	private static function literal( string|int|float|null $value ): string {
		// Not prepare(): it would be called some hundred thousand times.
		return null === $value ? 'NULL' : ( is_string( $value ) ? "'" . esc_sql( $value ) . "'" : (string) $value );
	}
}
