<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

use StorePosture\Contract\Data;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Rights;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;

/**
 * Who may do everything here, and which roles may do more than buy. By number and by name of the code, never by name of a person.
 */
final class People {
	/**
	 * @param list<StaffMember> $members
	 * @return array<string, Entry>
	 */
	public static function administrators( array $members ): array {
		$entries = array();
		foreach ( $members as $member ) {
			if ( $member->administrator ) {
				$entries[ "user {$member->id}" ] = new Entry(
					'',
					array(
						'user'       => $member->reference(),
						'registered' => $member->registered,
					)
				);
			}
		}
		return $entries;
	}

	/**
	 * Who may do everything on a whole network: told on its main site alone. From the stored row, so that no filter hides anybody.
	 *
	 * @return array<string, Entry>
	 * @throws Unseen Db_error or wrong_type.
	 */
	public static function super_administrators(): array {
		if ( ! is_multisite() || ! is_main_site() ) {
			return array();
		}
		$wpdb   = Database::handle();
		$fixed  = $GLOBALS['super_admins'] ?? null; // In wp-config.php: then WordPress asks nobody else.
		$stored = is_array( $fixed ) ? $fixed : Text::stored_list( Database::value( 'SELECT meta_value FROM %i WHERE meta_key = %s AND site_id = %d', array( (string) $wpdb->sitemeta, 'site_admins', get_current_network_id() ) ) ?? '' );
		$logins = array_values( array_filter( $stored ?? throw new Unseen( 'wrong_type' ), 'is_string' ) );
		$rows   = array() === $logins ? array() : Database::rows( 'SELECT ID, user_registered FROM %i WHERE user_login IN (' . Database::places( count( $logins ) ) . ') ORDER BY ID', array( $wpdb->users, ...$logins ) );
		$found  = array();
		foreach ( $rows as $row ) {
			$found[ "super {$row['ID']}" ] = new Entry(
				'',
				array(
					'user'       => array( 'kind' => 'user', 'id' => (int) $row['ID'] ),
					'registered' => Time::of_utc( $row['user_registered'] ),
				)
			);
		}
		return $found;
	}

	/**
	 * Rights that a role has besides those WordPress and WooCommerce give it. An administrator's role has them all.
	 *
	 * @return array<string, Entry>
	 */
	public static function rights( Data $data ): array {
		$rights  = new Rights( $data );
		$wanted  = array( ...$rights->takeover, ...$rights->customer_data );
		$usual   = array_column( array_filter( $data->any( 'role_baselines' ), 'is_array' ), 'takeover', 'role' );
		$entries = array();
		foreach ( Rights::stored_roles() as $role => $stored ) {
			if ( 'administrator' === $role ) {
				continue;
			}
			$of_role = array_filter( is_array( $usual[ $role ] ?? null ) ? $usual[ $role ] : array(), 'is_string' );
			foreach ( array_diff( array_keys( array_filter( array_intersect_key( $stored, array_flip( $wanted ) ) ) ), $of_role ) as $right ) {
				$entries[ "{$role} {$right}" ] = new Entry(
					'',
					array(
						'role'  => Text::plain( (string) $role, 60 ),
						'right' => Text::plain( (string) $right, 100 ),
					)
				);
			}
		}
		return $entries;
	}
}
