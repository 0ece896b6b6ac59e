<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Reading queries. SQL stays plain (CASE, LIKE, GROUP BY, sub-selects): on SQLite WordPress translates it.
 * A query that fails throws Unseen with db_error; it prints and logs nothing.
 */
final class Database {
	/**
	 * @param literal-string            $sql With placeholders %s, %d, %f and %i (a table or column).
	 * @param list<string|int|float>    $values
	 * @return list<array<string, string|null>>
	 */
	public static function rows( string $sql, array $values = array() ): array {
		$wpdb = self::handle();
		$shown = $wpdb->suppress_errors( true );
		try {
			$query = array() === $values ? $sql : $wpdb->prepare( $sql, $values );
			$rows  = $wpdb->get_results( $query, ARRAY_A ); // phpcs:ignore WordPress.DB -- prepared above; a probe must see what is there now.
			if ( '' !== $wpdb->last_error || ! is_array( $rows ) ) {
				throw new Unseen( 'db_error' );
			}
		} finally {
			$wpdb->suppress_errors( $shown );
		}
		$typed = array();
		foreach ( $rows as $row ) {
			$columns = array();
			foreach ( is_array( $row ) ? $row : array() as $name => $value ) {
				$columns[ (string) $name ] = is_scalar( $value ) ? (string) $value : null;
			}
			$typed[] = $columns;
		}
		return $typed;
	}

	/**
	 * First column of the first row.
	 *
	 * @param literal-string         $sql
	 * @param list<string|int|float> $values
	 */
	public static function value( string $sql, array $values = array() ): ?string {
		$row = self::rows( $sql, $values )[0] ?? array();
		return array() === $row ? null : reset( $row );
	}

	/**
	 * @param literal-string         $sql
	 * @param list<string|int|float> $values
	 */
	public static function count( string $sql, array $values = array() ): int {
		return (int) self::value( $sql, $values );
	}

	/**
	 * Places for a list of values: '%d,%d,%d'.
	 *
	 * @param literal-string $one
	 * @return literal-string
	 */
	public static function places( int $count, string $one = '%s' ): string {
		return implode( ',', array_fill( 0, max( 1, $count ), $one ) );
	}

	/** WordPress's connection, which plugins may replace by a kind of their own. */
	public static function handle(): \wpdb {
		global $wpdb;
		return $wpdb instanceof \wpdb ? $wpdb : throw new Unseen( 'db_error' );
	}

	/** A table of this site, or of the network when it stands in $wpdb's list. */
	public static function table( string $name ): string {
		$wpdb = self::handle();
		return $wpdb->prefix . $name;
	}

	/** A file in place of a server: nobody logs in there. */
	public static function is_file(): bool {
		return ( defined( 'DB_ENGINE' ) && 'sqlite' === constant( 'DB_ENGINE' ) ) || defined( 'SQLITE_DB_DROPIN_VERSION' );
	}

	public static function has_table( string $full_name ): bool {
		$wpdb = self::handle();
		return array() !== self::rows( 'SHOW TABLES LIKE %s', array( $wpdb->esc_like( $full_name ) ) );
	}
}
