<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

use StorePosture\Exposure\Match\Normal;
use StorePosture\Probes\Support\Database;

/**
 * People without an account and without an order: who wrote a comment or a review, and whose basket is kept.
 */
final class Visitors {
	/**
	 * @param list<string> $emails As Normal writes them.
	 * @return array<string, list<string>> People by e-mail.
	 */
	public static function by_email( array $emails ): array {
		$found = array();
		foreach ( Database::rows( 'SELECT comment_author_email AS mail, MIN( comment_ID ) AS id, MAX( user_id ) AS user FROM %i WHERE comment_author_email IN ( ' . Database::places( count( $emails ) ) . " ) AND comment_type <> 'order_note' GROUP BY comment_author_email", array( Database::handle()->comments, ...$emails ) ) as $row ) {
			$found[ Normal::email( (string) $row['mail'] ) ][] = self::person( $row );
		}
		return $found;
	}

	/**
	 * @param list<string> $tokens
	 * @return array<string, list<string>> People by the name of their session, or the token of a card that was kept.
	 */
	public static function by_token( array $tokens ): array {
		$in    = '( ' . Database::places( count( $tokens ) ) . ' )';
		$found = array();
		if ( Database::has_table( Database::table( 'woocommerce_sessions' ) ) ) {
			foreach ( Database::rows( "SELECT session_id AS id, session_key AS found FROM %i WHERE session_key IN {$in}", array( Database::table( 'woocommerce_sessions' ), ...$tokens ) ) as $row ) {
				$found[ (string) $row['found'] ][] = "session:{$row['id']}";
			}
		}
		if ( Database::has_table( Database::table( 'woocommerce_payment_tokens' ) ) ) {
			foreach ( Database::rows( "SELECT user_id AS id, token AS found FROM %i WHERE token IN {$in}", array( Database::table( 'woocommerce_payment_tokens' ), ...$tokens ) ) as $row ) {
				$found[ (string) $row['found'] ][] = "user:{$row['id']}";
			}
		}
		return $found;
	}

	/**
	 * @return \Generator<int, AddressRow>
	 */
	public static function all( int $at_most ): \Generator {
		foreach ( Database::rows( "SELECT comment_author_email AS mail, MIN( comment_ID ) AS id, MAX( user_id ) AS user FROM %i WHERE comment_author_email <> '' AND comment_type <> 'order_note' GROUP BY comment_author_email LIMIT %d", array( Database::handle()->comments, $at_most ) ) as $row ) {
			yield new AddressRow( self::person( $row ), email: Normal::email( (string) $row['mail'] ) );
		}
	}

	/**
	 * @param list<int> $ids Of comments.
	 * @return array<string, list<AddressRow>> By person.
	 */
	public static function rows( array $ids ): array {
		$people = array();
		foreach ( self::comments( $ids ) as $row ) {
			$name                             = explode( ' ', trim( (string) $row['author'] ), 2 );
			$people[ "comment:{$row['id']}" ] = array( new AddressRow( "comment:{$row['id']}", $name[0], $name[1] ?? '', ip: (string) $row['ip'] ) );
		}
		return $people;
	}

	/**
	 * @param list<int> $ids Of comments.
	 * @return list<string> Who wrote them.
	 */
	public static function behind( array $ids ): array {
		return array_values( array_map( self::person( ... ), array_filter( self::comments( $ids ), static fn ( array $row ): bool => 'order_note' !== $row['kind'] ) ) );
	}

	/**
	 * Of those whose words stand on the site, the name and the picture do, too.
	 *
	 * @param list<int> $ids Of comments.
	 * @return list<string>
	 */
	public static function public_ones( array $ids ): array {
		return array_values( array_map( static fn ( array $row ): string => "comment:{$row['id']}", array_filter( self::comments( $ids ), static fn ( array $row ): bool => '1' === $row['approved'] && 'order_note' !== $row['kind'] ) ) );
	}

	/**
	 * @param list<int> $ids
	 * @return list<array<string, string|null>>
	 */
	private static function comments( array $ids ): array {
		return array() === $ids ? array() : Database::rows( 'SELECT comment_ID AS id, user_id AS user, comment_author AS author, comment_author_IP AS ip, comment_approved AS approved, comment_type AS kind FROM %i WHERE comment_ID IN ( ' . Database::places( count( $ids ), '%d' ) . ' )', array( Database::handle()->comments, ...$ids ) );
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function person( array $row ): string {
		return (int) $row['user'] > 0 ? "user:{$row['user']}" : "comment:{$row['id']}";
	}
}
