<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

use StorePosture\Exposure\Match\Normal;
use StorePosture\Probes\Support\Database;

/**
 * People with an account: WordPress's users, with what WooCommerce keeps of them.
 */
final class Accounts {
	private const META = array( 'first_name', 'last_name', 'billing_first_name', 'billing_last_name', 'billing_address_1', 'billing_postcode', 'billing_city', 'billing_phone', 'billing_email', 'shipping_first_name', 'shipping_last_name', 'shipping_address_1', 'shipping_postcode', 'shipping_city', 'shipping_phone' );

	/**
	 * @param list<string> $emails As Normal writes them.
	 * @return array<string, list<string>> People by e-mail.
	 */
	public static function by_email( array $emails ): array {
		$wpdb  = Database::handle();
		$in    = '( ' . Database::places( count( $emails ) ) . ' )';
		$found = array();
		foreach ( array(
			...Database::rows( "SELECT ID AS id, user_email AS mail FROM %i WHERE user_email IN {$in} AND ID <> %d", array( $wpdb->users, ...$emails, TestCustomer::id() ) ),
			...Database::rows( "SELECT user_id AS id, meta_value AS mail FROM %i WHERE meta_key = 'billing_email' AND meta_value IN {$in}", array( $wpdb->usermeta, ...$emails ) ),
		) as $row ) {
			$found[ Normal::email( (string) $row['mail'] ) ][] = "user:{$row['id']}";
		}
		return array_map( static fn ( array $people ): array => array_values( array_unique( $people ) ), $found );
	}

	/**
	 * All of them, some thousand at a time.
	 *
	 * @return \Generator<int, AddressRow>
	 */
	public static function all( int $at_most ): \Generator {
		$wpdb = Database::handle();
		$last = 0;
		for ( $left = $at_most; $left > 0; $left -= Fingerprints::ROWS ) {
			$rows = Database::rows( 'SELECT ID AS id, user_email AS mail FROM %i WHERE ID > %d AND ID <> %d ORDER BY ID LIMIT %d', array( $wpdb->users, $last, TestCustomer::id(), min( $left, Fingerprints::ROWS ) ) );
			$ids  = array_map( static fn ( array $row ): int => (int) $row['id'], $rows );
			if ( array() === $ids ) {
				return;
			}
			$last = max( $ids );
			foreach ( $rows as $row ) {
				yield new AddressRow( "user:{$row['id']}", email: Normal::email( (string) $row['mail'] ) );
			}
			foreach ( self::rows( $ids ) as $of_user ) {
				yield from $of_user;
			}
		}
	}

	/**
	 * @param list<int> $ids
	 * @return array<string, list<AddressRow>> By person.
	 */
	public static function rows( array $ids ): array {
		if ( array() === $ids ) {
			return array();
		}
		$meta = array();
		foreach ( Database::rows( 'SELECT user_id, meta_key, meta_value FROM %i WHERE user_id IN ( ' . Database::places( count( $ids ), '%d' ) . ' ) AND meta_key IN ( ' . Database::places( count( self::META ) ) . ' )', array( Database::handle()->usermeta, ...$ids, ...self::META ) ) as $row ) {
			$meta[ (int) $row['user_id'] ][ (string) $row['meta_key'] ] = (string) $row['meta_value'];
		}
		$people = array();
		foreach ( $meta as $id => $of_user ) {
			$person            = "user:{$id}";
			$people[ $person ] = array( new AddressRow( $person, $of_user['first_name'] ?? '', $of_user['last_name'] ?? '' ) );
			foreach ( array( 'billing', 'shipping' ) as $type ) {
				$field = static fn ( string $name ): string => $of_user[ "{$type}_{$name}" ] ?? '';
				if ( '' !== $field( 'address_1' ) . $field( 'phone' ) . $field( 'last_name' ) . $field( 'email' ) ) {
					$people[ $person ][] = new AddressRow( $person, $field( 'first_name' ), $field( 'last_name' ), $field( 'address_1' ), $field( 'postcode' ), $field( 'city' ), $field( 'phone' ), email: Normal::email( $field( 'email' ) ) );
				}
			}
		}
		return $people;
	}

	/** Somebody who is no staff. */
	public static function has_customers(): bool {
		$wpdb = Database::handle();
		return array() !== Database::rows( 'SELECT user_id FROM %i WHERE meta_key = %s AND ( meta_value LIKE %s OR meta_value LIKE %s ) AND user_id <> %d LIMIT 1', array( $wpdb->usermeta, "{$wpdb->prefix}capabilities", '%"customer"%', '%"subscriber"%', TestCustomer::id() ) );
	}

	/**
	 * Authors of what is published, and whoever's comment or review stands on the site with their account.
	 *
	 * @param list<int> $ids
	 * @return list<string>
	 */
	public static function public_ones( array $ids ): array {
		$wpdb  = Database::handle();
		$types = array_values( array_map( strval( ... ), get_post_types( array( 'public' => true ) ) ) );
		$in    = '( ' . Database::places( count( $ids ), '%d' ) . ' )';
		return array_values(
			array_unique(
				array_map(
					static fn ( array $row ): string => "user:{$row['id']}",
					array(
						...Database::rows( "SELECT DISTINCT post_author AS id FROM %i WHERE post_author IN {$in} AND post_status = 'publish' AND post_type IN ( " . Database::places( count( $types ) ) . ' )', array( $wpdb->posts, ...$ids, ...$types ) ),
						...Database::rows( "SELECT DISTINCT user_id AS id FROM %i WHERE user_id IN {$in} AND comment_approved = '1' AND comment_type IN ( '', 'comment', 'review', 'pingback' )", array( $wpdb->comments, ...$ids ) ),
					)
				)
			)
		);
	}
}
