<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Log-ins as WordPress keeps them, read without their tokens, addresses and browsers.
 */
final class Sessions {
	/**
	 * Those that have not run out.
	 *
	 * @param list<int> $ids
	 * @param int       $now Seconds since 1970.
	 * @return array<int, list<int>> By account: when each began; 0 where that was not noted.
	 * @throws Unseen Other_session_store, unknown_format or db_error.
	 */
	public static function open( array $ids, int $now ): array {
		if ( 'WP_User_Meta_Session_Tokens' !== apply_filters( 'session_token_manager', 'WP_User_Meta_Session_Tokens' ) ) {
			throw new Unseen( 'other_session_store' );
		}
		if ( array() === $ids ) {
			return array();
		}
		$open = array();
		foreach ( Database::rows( 'SELECT user_id, meta_value FROM %i WHERE meta_key = %s AND meta_value <> \'\' AND user_id IN (' . Database::places( count( $ids ), '%d' ) . ')', array( Database::handle()->usermeta, 'session_tokens', ...$ids ) ) as $row ) {
			foreach ( Text::stored_list( $row['meta_value'] ) ?? throw new Unseen( 'unknown_format' ) as $session ) {
				// Before WordPress 4.0 only the end was stored.
				$until = is_array( $session ) ? $session['expiration'] ?? null : $session;
				$since = is_array( $session ) ? $session['login'] ?? 0 : 0;
				if ( is_numeric( $until ) && (int) $until > $now ) {
					$open[ (int) $row['user_id'] ][] = is_numeric( $since ) ? (int) $since : 0;
				}
			}
		}
		return $open;
	}
}
