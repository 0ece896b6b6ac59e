<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\Deed;
use StorePosture\Fixes\Support\LastingFix;
use StorePosture\Probes\Support\Database;

/**
 * Ends every log-in but the one that asks for it.
 */
final class Sessions extends LastingFix {
	public function title(): string {
		return __( 'Log everybody else out', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Staff and customers log in again. Carts of customers stay.', 'store-posture' ),
			__( 'Somebody with a stolen password logs in again, too. Change passwords first.', 'store-posture' ),
		);
	}

	public function edits( Bench $bench ): array {
		$people = Database::count( "SELECT COUNT(*) FROM %i WHERE meta_key = 'session_tokens' AND user_id <> %d", array( Database::handle()->usermeta, $bench->user ) );
		return array(
			new Deed(
				__( 'Log-ins', 'store-posture' ),
				/* translators: %d: how many */
				sprintf( _n( '%d other account is logged in', '%d other accounts are logged in', $people, 'store-posture' ), $people ),
				__( 'Only you', 'store-posture' ),
				static fn () => self::end( $bench->user )
			),
		);
	}

	private static function end( int $user ): void {
		$mine = get_user_meta( $user, 'session_tokens', true );
		\WP_Session_Tokens::destroy_all_for_all_users();
		if ( is_array( $mine ) ) {
			// The rest of the same person's log-ins may be a thief's.
			$token = wp_get_session_token();
			$hash  = hash( 'sha256', $token );
			update_user_meta( $user, 'session_tokens', array_intersect_key( $mine, array( $hash => true ) ) );
		}
	}
}
