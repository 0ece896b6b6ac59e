<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * Accounts of this site with rights beyond buying: whoever holds a right to take over the site or to read customers' data, by role
 * or directly. Read from the stored rows, so that no filter hides anybody. Log-in names never leave the database.
 */
final class Staff {
	public const AT_MOST = 500;
	/** Rows looked through to find them; custom roles without such rights are among these. */
	private const ROWS_AT_MOST = 5000;
	/** What makes an administrator, by whichever name. */
	public const ADMINISTRATOR_RIGHT = 'manage_options';

	/**
	 * @return list<StaffMember> In the order of their ids.
	 * @throws Unseen Too_many, roles_unreadable or db_error.
	 */
	public static function all( Data $data ): array {
		$rights = new Rights( $data );
		$wanted = array_merge( $rights->takeover, $rights->customer_data );
		$roles  = Rights::roles_with( $wanted );
		$held   = self::held( array_diff( array_keys( Rights::stored_roles() ), $roles ) );
		$held   = array_filter( $held, static fn ( array $of_one ): bool => array() !== array_intersect( $of_one, $roles ) || array() !== array_intersect( $of_one, $wanted ) );
		if ( count( $held ) > self::AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		return self::members( $held, $data );
	}

	/**
	 * What each account holds on this site (roles and rights given directly), straight from its row; without people who hold one of
	 * the plain roles and nothing else, who are the customers.
	 *
	 * @param array<string> $plain_roles
	 * @return array<int, list<string>>
	 * @throws Unseen Too_many or db_error.
	 */
	public static function held( array $plain_roles ): array {
		$wpdb = Database::handle();
		$plain = array( 'a:0:{}' );
		foreach ( $plain_roles as $role ) {
			$plain[] = serialize( array( $role => true ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- compared with what WordPress stores, never read back.
		}
		$rows = Database::rows(
			'SELECT user_id, meta_value FROM %i WHERE meta_key = %s AND meta_value NOT IN (' . Database::places( count( $plain ) ) . ') ORDER BY user_id LIMIT %d',
			array( $wpdb->usermeta, $wpdb->get_blog_prefix() . 'capabilities', ...$plain, self::ROWS_AT_MOST + 1 )
		);
		if ( count( $rows ) > self::ROWS_AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		$held = array();
		foreach ( $rows as $row ) {
			$id          = (int) $row['user_id'];
			$granted     = array_filter( Text::stored_list( $row['meta_value'] ) ?? array(), Text::is_on( ... ) );
			$held[ $id ] = array_merge( $held[ $id ] ?? array(), array_map( strval( ... ), array_keys( $granted ) ) );
		}
		return $held;
	}

	/**
	 * @param array<int, list<string>> $held
	 * @return list<StaffMember>
	 */
	private static function members( array $held, Data $data ): array {
		$wpdb = Database::handle();
		if ( array() === $held ) {
			return array();
		}
		$administrators = Rights::roles_with( array( self::ADMINISTRATOR_RIGHT ) );
		$marks          = self::marks( $data );
		$rows           = Database::rows(
			'SELECT ID, user_registered, CASE WHEN user_pass IN (' . Database::places( count( $marks ) ) . ') THEN 0 ELSE 1 END AS has_password FROM %i WHERE ID IN (' . Database::places( count( $held ), '%d' ) . ') ORDER BY ID',
			array( ...$marks, $wpdb->users, ...array_keys( $held ) )
		);
		$members        = array();
		foreach ( $rows as $row ) {
			$of_one        = $held[ (int) $row['ID'] ] ?? array();
			$administrator = in_array( self::ADMINISTRATOR_RIGHT, $of_one, true ) || array() !== array_intersect( $of_one, $administrators );
			$members[]     = new StaffMember(
				(int) $row['ID'],
				$administrator,
				! $administrator && in_array( 'shop_manager', $of_one, true ),
				Time::of_utc( $row['user_registered'] ),
				'1' === $row['has_password'],
			);
		}
		return $members;
	}

	/**
	 * What stands in place of a password that nobody can enter.
	 *
	 * @return list<string>
	 */
	public static function marks( Data $data ): array {
		$marks = array( '' );
		foreach ( $data->any( 'cannot_log_in_marks' ) as $row ) {
			if ( is_array( $row ) && is_string( $row['value'] ?? null ) ) {
				$marks[] = $row['value'];
			}
		}
		return array_values( array_unique( $marks ) );
	}
}
