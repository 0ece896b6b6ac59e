<?php
/**
 * What a shop manager may do to other people's accounts: change customers and nobody else.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** @return list<string> Role names. */
function roles_a_manager_may_edit(): array {
	return array_values( (array) apply_filters( 'woocommerce_shop_manager_editable_roles', array( 'customer' ) ) );
}

/**
 * Gives the right while it is asked for; it is not stored in the role.
 *
 * @param array<string, bool> $rights
 * @param list<string>        $needed
 * @param list<mixed>         $asked
 * @return array<string, bool>
 */
function lend_edit_users( array $rights, array $needed, array $asked, \WP_User $user ): array {
	unset( $needed, $asked );
	if ( in_array( 'shop_manager', $user->roles, true ) ) {
		$rights['edit_users'] = true;
	}
	return $rights;
}
add_filter( 'user_has_cap', __NAMESPACE__ . '\lend_edit_users', 10, 4 );

/**
 * @param list<string> $needed
 * @param list<mixed>  $about The account that would be changed comes first.
 * @return list<string>
 */
function limit_edit_user( array $needed, string $right, int $user_id, array $about ): array {
	$target = get_userdata( (int) ( $about[0] ?? 0 ) );
	$user   = get_userdata( $user_id );
	if ( ! in_array( $right, array( 'edit_user', 'remove_user', 'promote_user', 'delete_user' ), true ) || ! $target || ! $user || $target->ID === $user_id ) {
		return $needed;
	}
	$limited = in_array( 'shop_manager', $user->roles, true ) && ! in_array( 'administrator', $user->roles, true );
	if ( $limited && array_diff( $target->roles, roles_a_manager_may_edit() ) !== array() ) {
		$needed[] = 'do_not_allow';
	}
	return $needed;
}
add_filter( 'map_meta_cap', __NAMESPACE__ . '\limit_edit_user', 10, 4 );

/**
 * @param array<string, mixed> $roles
 * @return array<string, mixed>
 */
function limit_roles( array $roles ): array {
	$limited = in_array( 'shop_manager', wp_get_current_user()->roles, true ) && ! current_user_can( 'manage_options' );
	return $limited ? array_intersect_key( $roles, array_flip( roles_a_manager_may_edit() ) ) : $roles;
}
add_filter( 'editable_roles', __NAMESPACE__ . '\limit_roles' );
