<?php
/*
 * What every built WP-CLI holds beside its framework, for --require: the finder of users that its own --user asks for
 * (wp-cli/entity-command), and the command that WooCommerce's is a kind of (wp-cli/extension-command; without it WooCommerce
 * ends the process).
 */
namespace WP_CLI\Fetchers {
	if ( PHP_SAPI !== 'cli' ) {
		exit;
	}

	final class User {
		public function get_check( string $login ): \WP_User {
			$user = get_user_by( 'login', $login );
			return $user instanceof \WP_User ? $user : \WP_CLI::error( "Invalid user: {$login}" );
		}
	}
}

namespace {
	class Plugin_Command extends WP_CLI_Command {}
}
