<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\ManagedHost;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Rights;
use StorePosture\Probes\Support\Staff;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Accounts with administrator rights that the user list does not show: the stored rows against the list WordPress makes, with the
 * filters that run on it. The difference is the proof, the callbacks are the cause.
 */
final class StaffHidden implements Probe {
	/** Any one of these, given directly, makes an administrator without the role. */
	private const DIRECT = array( 'manage_options', 'promote_users', 'install_plugins', 'edit_plugins' );
	private const HOOKS  = array( 'pre_get_users', 'pre_user_query', 'users_pre_query', 'users_list_table_query_args', 'found_users_query' );

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		try {
			$roles  = Rights::roles_with( array( Staff::ADMINISTRATOR_RIGHT ) );
			$raw    = self::stored( $roles );
			$logins = self::logins( array_keys( $raw ) );
			$parts->set( 'raw_count', count( array_intersect_key( $raw, $logins ) ) );
			$listed = null;
			$parts->see(
				'listed_count',
				static function () use ( $roles, &$listed ): int {
					$listed = self::listed( $roles );
					return count( $listed );
				}
			);
			$parts->see( 'accounts', static fn (): array => self::hidden( $raw, $logins, $listed ?? throw new Unseen( $parts->reason_of( 'listed_count' ) ), ManagedHost::find( $watch->data )->account_login ) );
		} catch ( Unseen $unseen ) {
			foreach ( array( 'accounts', 'raw_count', 'listed_count' ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
		}
		$parts->set( 'callbacks', Callbacks::foreign( ...self::HOOKS ) );
		return $parts->sighting();
	}

	/**
	 * @param list<string> $roles Those that make an administrator.
	 * @return array<int, bool> Account to whether a role makes it one (false: a right given directly).
	 */
	private static function stored( array $roles ): array {
		$found = array();
		foreach ( Staff::held( array_diff( array_keys( Rights::stored_roles() ), $roles ) ) as $id => $held ) {
			if ( array() !== array_intersect( $held, $roles ) ) {
				$found[ $id ] = true;
			} elseif ( array() !== array_intersect( $held, self::DIRECT ) ) {
				$found[ $id ] = false;
			}
		}
		if ( count( $found ) > Staff::AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		return $found;
	}

	/**
	 * Accounts as the list of users shows them under these roles. Asked by role: a list of ids would switch off the exclusions that
	 * hide somebody.
	 *
	 * @param list<string> $roles
	 * @return list<int>
	 */
	private static function listed( array $roles ): array {
		$ids = array();
		foreach ( $roles as $role ) {
			$asked = apply_filters( // phpcs:ignore WordPress.NamingConventions -- core's own filter on its list of users.
				'users_list_table_query_args',
				array(
					'number' => Staff::AT_MOST + 1,
					'offset' => 0,
					'role'   => $role,
					'search' => '',
					'fields' => 'all_with_meta',
				)
			);
			$asked = is_array( $asked ) ? $asked : array( 'role' => $role );
			/** @var array{role?: string} $asked As filters left it; WP_User_Query reads anything. */
			$query = new \WP_User_Query(
				array(
					'fields'      => 'ID',
					'number'      => Staff::AT_MOST + 1,
					'offset'      => 0,
					'orderby'     => 'ID',
					'order'       => 'ASC',
					'count_total' => false,
				) + $asked
			);
			foreach ( $query->get_results() as $id ) {
				$ids[] = is_numeric( $id ) ? (int) $id : 0;
			}
		}
		return array_values( array_unique( $ids ) );
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, string> Existing accounts to their log-in names, which stay in here.
	 */
	private static function logins( array $ids ): array {
		$wpdb = Database::handle();
		$logins = array();
		if ( array() !== $ids ) {
			foreach ( Database::rows( 'SELECT ID, user_login FROM %i WHERE ID IN (' . Database::places( count( $ids ), '%d' ) . ')', array( $wpdb->users, ...$ids ) ) as $row ) {
				$logins[ (int) $row['ID'] ] = (string) $row['user_login'];
			}
		}
		return $logins;
	}

	/**
	 * @param array<int, bool>   $raw
	 * @param array<int, string> $logins
	 * @param list<int>          $listed
	 * @return list<array<string, mixed>>
	 */
	private static function hidden( array $raw, array $logins, array $listed, string $host_login ): array {
		$hidden = array();
		foreach ( $raw as $id => $by_role ) {
			$how = match ( true ) {
				! isset( $logins[ $id ] ) => 'no_such_user',
				! $by_role => 'right_without_role',
				! in_array( $id, $listed, true ) => 'left_out_of_list',
				default => null,
			};
			if ( null !== $how ) {
				$hidden[] = array(
					'user'         => array(
						'kind' => 'user',
						'id'   => $id,
					),
					'how'          => $how,
					'host_account' => '' !== $host_login && ( $logins[ $id ] ?? '' ) === $host_login,
				);
			}
		}
		return $hidden;
	}
}
