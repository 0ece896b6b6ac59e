<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Probes\Support\Rights;

/**
 * Takes rights from roles that WordPress and WooCommerce do not give them. Roles of others are theirs, and left alone.
 */
final class RoleRights extends Reversible {
	/** What strangers get: no right to customers' data belongs there. */
	private const OF_STRANGERS = array( 'customer', 'subscriber' );

	public function title(): string {
		return __( 'Take the extra rights from roles', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'People who hold such a role can no longer do what these rights allowed. They may ask you about it.', 'store-posture' ),
			__( 'A plugin that gave the right on purpose may give it again.', 'store-posture' ),
		);
	}

	public function choices( Bench $bench ): array {
		$choices = array();
		foreach ( self::extra( $bench ) as $role => $rights ) {
			$choices[] = new Choice( $role, translate_user_role( wp_roles()->role_names[ $role ] ?? $role ) . ': ' . implode( ', ', $rights ), true );
		}
		return $choices;
	}

	public function edits( Bench $bench ): array {
		$chosen = $bench->chosen( $this->choices( $bench ) );
		$edits  = array();
		foreach ( self::extra( $bench ) as $role => $rights ) {
			if ( in_array( $role, $chosen, true ) ) {
				$stored  = wp_roles()->roles[ $role ]['capabilities'] ?? array();
				$edits[] = OptionChange::to( __( 'Rights of a role', 'store-posture' ), wp_roles()->role_key, array_diff_key( is_array( $stored ) ? $stored : array(), array_flip( $rights ) ), array( $role, 'capabilities' ) );
			}
		}
		return self::needed( ...$edits );
	}

	/**
	 * @return array<string, list<string>> Role to what it should not have, as stored.
	 */
	private static function extra( Bench $bench ): array {
		$rights = new Rights( $bench->data );
		$extra  = array();
		foreach ( $bench->data->any( 'role_baselines' ) as $row ) {
			$role   = is_array( $row ) && is_string( $row['role'] ?? null ) ? $row['role'] : '';
			$usual  = is_array( $row ) && is_array( $row['takeover'] ?? null ) ? array_filter( $row['takeover'], 'is_string' ) : array();
			$stored = array_keys( array_filter( Rights::stored_roles()[ $role ] ?? array() ) );
			$beyond = array_diff( array_intersect( $stored, $rights->takeover ), $usual );
			$data   = in_array( $role, self::OF_STRANGERS, true ) ? array_intersect( $stored, $rights->customer_data ) : array();
			$too    = array_values( array_unique( array( ...$beyond, ...$data ) ) );
			if ( 'administrator' !== $role && array() !== $too ) {
				$extra[ $role ] = $too;
			}
		}
		return $extra;
	}
}
