<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Database;

/**
 * Of every type of post, comment and term that has any, registered or left behind: the newest and the first.
 */
final class ContentRecords {
	private const TYPES = 100;

	/**
	 * @return list<Record>
	 */
	public static function posts(): array {
		$table = Database::handle()->posts;
		$ends  = Database::rows( "SELECT post_type AS kind, MAX( ID ) AS last_one, MIN( ID ) AS first_one FROM %i WHERE post_status NOT IN ( 'auto-draft', 'trash' ) AND post_type NOT IN ( 'shop_order', 'shop_order_placehold' ) GROUP BY post_type ORDER BY post_type LIMIT %d", array( $table, self::TYPES ) );
		return self::records( 'post', $ends, self::texts( 'SELECT ID AS id, post_name AS slug FROM %i WHERE ID IN ', $table, $ends ) );
	}

	/**
	 * @return list<Record>
	 */
	public static function comments(): array {
		return self::records( 'comment', Database::rows( 'SELECT comment_type AS kind, MAX( comment_ID ) AS last_one, MIN( comment_ID ) AS first_one FROM %i GROUP BY comment_type ORDER BY comment_type LIMIT %d', array( Database::handle()->comments, self::TYPES ) ), array() );
	}

	/**
	 * @return list<Record>
	 */
	public static function terms(): array {
		$wpdb = Database::handle();
		$ends = Database::rows( 'SELECT taxonomy AS kind, MAX( term_id ) AS last_one, MIN( term_id ) AS first_one FROM %i GROUP BY taxonomy ORDER BY taxonomy LIMIT %d', array( $wpdb->term_taxonomy, self::TYPES ) );
		return self::records( 'term', $ends, self::texts( 'SELECT term_id AS id, slug FROM %i WHERE term_id IN ', $wpdb->terms, $ends ) );
	}

	/**
	 * @param list<array<string, string|null>> $ends
	 * @param array<array-key, string>         $slugs By id.
	 * @return list<Record>
	 */
	private static function records( string $prefix, array $ends, array $slugs ): array {
		$records = array();
		foreach ( $ends as $row ) {
			foreach ( array( 'last' => 'last_one', 'first' => 'first_one' ) as $relation => $column ) {
				$id                                  = (string) $row[ $column ];
				$records[ "{$row['kind']} {$id}" ] ??= new Record( "{$prefix}:{$row['kind']}", $id, $relation, '' === ( $slugs[ $id ] ?? '' ) ? array() : array( 'slug' => $slugs[ $id ] ) );
			}
		}
		return array_values( $records );
	}

	/**
	 * @param literal-string                   $sql
	 * @param list<array<string, string|null>> $ends
	 * @return array<array-key, string> By id.
	 */
	private static function texts( string $sql, string $table, array $ends ): array {
		$ids = array_map( intval( ... ), array( ...array_column( $ends, 'last_one' ), ...array_column( $ends, 'first_one' ) ) );
		return array() === $ids ? array() : array_map( strval( ... ), array_column( Database::rows( $sql . '( ' . Database::places( count( $ids ), '%d' ) . ' )', array( $table, ...$ids ) ), 'slug', 'id' ) );
	}
}
