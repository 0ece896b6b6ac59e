<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Orders;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How many people the store holds data about. Addresses are counted inside the database.
 */
final class Records implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts  = new Parts();
		$orders = null;
		$reason = 'woo_absent';
		try {
			$orders = Orders::of_this_store();
		} catch ( Unseen $unseen ) {
			$reason = $unseen->reason;
		}
		$with_orders = static fn ( callable $see ): mixed => null === $orders ? throw new Unseen( $reason ) : $see( $orders );
		$parts->see( 'accounts', self::accounts( ... ) );
		$parts->see( 'orders', static fn (): mixed => 'woo_absent' === $reason && null === $orders ? 0 : $with_orders( static fn ( Orders $all ): int => $all->count() ) );
		$parts->see( 'oldest_order', static fn (): mixed => 'woo_absent' === $reason && null === $orders ? null : $with_orders( static fn ( Orders $all ): ?string => $all->oldest() ) );
		$parts->see( 'people', static fn (): mixed => 'woo_absent' === $reason && null === $orders ? self::people( null ) : $with_orders( self::people( ... ) ) );
		$parts->see( 'guests', static fn (): mixed => 'woo_absent' === $reason && null === $orders ? 0 : $with_orders( self::guests( ... ) ) );
		return $parts->sighting();
	}

	private static function accounts(): int {
		[ $accounts, $values ] = self::account_addresses();
		return Database::count( "SELECT COUNT(*) FROM ( {$accounts} ) AS accounts", $values );
	}

	private static function people( ?Orders $orders ): int {
		[ $everybody, $values ] = self::account_addresses();
		if ( null !== $orders ) {
			[ $buyers, $of_buyers ] = self::bounded( $orders );
			$everybody             .= ' UNION ' . $buyers;
			array_push( $values, ...$of_buyers );
		}
		return Database::count( "SELECT COUNT( DISTINCT mail ) FROM ( {$everybody} ) AS everybody WHERE mail <> ''", $values );
	}

	/** Addresses in orders that no account has. */
	private static function guests( Orders $orders ): int {
		return self::people( $orders ) - self::people( null );
	}

	/**
	 * @return array{0: literal-string, 1: list<string|int|float>}
	 */
	private static function bounded( Orders $orders ): array {
		return $orders->count() > Orders::AT_MOST ? throw new Unseen( 'capped' ) : $orders->addresses();
	}

	/**
	 * All accounts; on a network this site's.
	 *
	 * @return array{0: literal-string, 1: list<string|int|float>}
	 */
	private static function account_addresses(): array {
		global $wpdb;
		return is_multisite()
			? array( 'SELECT LOWER( user_email ) AS mail FROM %i WHERE ID IN ( SELECT user_id FROM %i WHERE meta_key = %s )', array( $wpdb->users, $wpdb->usermeta, $wpdb->get_blog_prefix() . 'capabilities' ) )
			: array( 'SELECT LOWER( user_email ) AS mail FROM %i', array( $wpdb->users ) );
	}
}
