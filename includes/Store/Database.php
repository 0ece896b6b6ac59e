<?php
declare(strict_types=1);

namespace StorePosture\Store;

/**
 * Our tables, through $wpdb: typed, quiet, and every value prepared. What goes wrong is told by the return value.
 */
final class Database {
	public function __construct( private readonly \wpdb $wpdb ) {}

	/**
	 * @param literal-string        $sql  With %i for the table's name first.
	 * @param list<string|int|float> $args
	 * @return list<array<string, string>> Columns as text, as the database gives them; null as ''.
	 */
	public function rows( string $sql, string $table, array $args = array() ): array {
		$query = $this->prepare( $sql, $table, $args );
		$rows  = $this->quietly( fn (): mixed => $this->wpdb->get_results( $query, 'ARRAY_A' ) );
		$typed = array();
		foreach ( is_array( $rows ) ? $rows : array() as $row ) {
			$columns = array();
			foreach ( is_array( $row ) ? $row : array() as $column => $value ) {
				$columns[ (string) $column ] = is_scalar( $value ) ? self::text( (string) $value ) : '';
			}
			$typed[] = $columns;
		}
		return $typed;
	}

	/**
	 * @param literal-string         $sql  With %i for the table's name first.
	 * @param list<string|int|float> $args
	 * @return int|null Rows changed; null when the database refused.
	 */
	public function write( string $sql, string $table, array $args = array() ): ?int {
		$query = $this->prepare( $sql, $table, $args );
		$rows  = $this->quietly( fn (): mixed => $this->wpdb->query( $query ) );
		return is_int( $rows ) ? $rows : null;
	}

	/**
	 * @param array<string, string|int> $row
	 * @return int|null The new row's number; null when the database refused.
	 */
	public function insert( string $table, array $row ): ?int {
		$done = $this->quietly( fn (): mixed => $this->wpdb->insert( Tables::name( $this->wpdb, $table ), $row ) );
		return 1 === $done ? (int) $this->wpdb->insert_id : null;
	}

	/**
	 * Puts a row in the place of the one with the same key.
	 *
	 * @param array<string, string|int> $row
	 */
	public function replace( string $table, array $row ): bool {
		return false !== $this->quietly( fn (): mixed => $this->wpdb->replace( Tables::name( $this->wpdb, $table ), $row ) );
	}

	public function create( string $table, string $columns ): void {
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		dbDelta( 'CREATE TABLE ' . Tables::name( $this->wpdb, $table ) . " (\n{$columns}\n) " . $this->wpdb->get_charset_collate() . ';' );
	}

	public function drop( string $table ): void {
		$this->write( 'DROP TABLE IF EXISTS %i', $table );
	}

	public function exists( string $table ): bool {
		$name = Tables::name( $this->wpdb, $table );
		return $name === $this->quietly( fn (): mixed => $this->wpdb->get_var( (string) $this->wpdb->prepare( 'SHOW TABLES LIKE %s', $this->wpdb->esc_like( $name ) ) ) );
	}

	/** WordPress's SQLite integration rewrites literals that look like 2026-11-22T10:00:00Z in MySQL's form. */
	private static function text( string $value ): string {
		return 1 === preg_match( '/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/D', $value, $match ) ? "{$match[1]}T{$match[2]}Z" : $value;
	}

	/**
	 * @param literal-string         $sql
	 * @param list<string|int|float> $args
	 */
	private function prepare( string $sql, string $table, array $args ): string {
		// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- this is where it is prepared.
		return (string) $this->wpdb->prepare( $sql, Tables::name( $this->wpdb, $table ), ...$args );
	}

	/** A missing table or a read-only database is an answer here, not a message on somebody's screen. */
	private function quietly( \Closure $do ): mixed {
		$before = $this->wpdb->suppress_errors();
		try {
			return $do();
		} finally {
			$this->wpdb->suppress_errors( $before );
		}
	}
}
