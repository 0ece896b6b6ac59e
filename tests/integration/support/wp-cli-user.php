<?php
/*
 * What WP-CLI's own --user asks for: the finder of users is in another of its packages, wp-cli/entity-command, which every
 * built WP-CLI holds. For --require.
 */
namespace WP_CLI\Fetchers;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

final class User {
	public function get_check( string $login ): \WP_User {
		$user = get_user_by( 'login', $login );
		return $user instanceof \WP_User ? $user : \WP_CLI::error( "Invalid user: {$login}" );
	}
}
