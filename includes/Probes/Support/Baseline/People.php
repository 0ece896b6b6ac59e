<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

use StorePosture\Contract\Data;
use StorePosture\Probes\Support\Rights;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Text;

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
