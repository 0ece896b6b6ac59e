<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Which addresses are of customers of this site: with an account that is not staff's, or with an order. For counting only.
 */
final class Customers {
	private const AT_ONCE = 500;

	/**
	 * @param list<string> $mails In small letters.
	 * @return array<string, true> Those that are.
	 * @throws Unseen Too_many, roles_unreadable, table_missing or db_error.
	 */
	public static function among( array $mails, Watch $watch ): array {
		if ( array() === $mails ) {
			return array();
		}
		$staff  = array();
		$wpdb   = Database::handle();
		$known  = array();
		$orders = Plugins::woocommerce_runs() ? Orders::of_this_store() : null;
		foreach ( $watch->staff->all( $watch->data ) as $member ) {
			$staff[ $member->id ] = true;
		}
		foreach ( array_chunk( $mails, self::AT_ONCE ) as $some ) {
			foreach ( $orders?->customers_among( $some ) ?? array() as $mail ) {
				$known[ $mail ] = true;
			}
			foreach ( Database::rows( 'SELECT ID, LOWER( user_email ) AS mail FROM %i WHERE user_email IN ( ' . Database::places( count( $some ) ) . ' )', array( $wpdb->users, ...$some ) ) as $account ) {
				if ( isset( $staff[ (int) $account['ID'] ] ) ) {
					// Orders of staff are trials.
					unset( $known[ (string) $account['mail'] ] );
				} else {
					$known[ (string) $account['mail'] ] = true;
				}
			}
		}
		return $known;
	}
}
