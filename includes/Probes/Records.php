<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Orders;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How many people the store holds data about. Addresses are counted inside the database.
 */
final class Records implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		try {
			$orders = Plugins::woocommerce_runs() ? Orders::of_this_store() : null;
			$extent = $orders?->extent();
		} catch ( Unseen $unseen ) {
			foreach ( array( 'people', 'orders', 'guests', 'oldest_order' ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
			$parts->see( 'accounts', static fn (): int => self::accounts()['all'] );
			return $parts->sighting();
		}
		// Without a store there are no orders and no guests, and that is seen.
		$parts->set( 'orders', $extent['count'] ?? 0 );
		$parts->set( 'oldest_order', $extent['oldest'] ?? null );
		$parts->see( 'accounts', static fn (): int => self::accounts()['all'] );
		$parts->see(
			'guests',
			static fn (): int => match ( true ) {
				null === $orders => 0,
				( $extent['count'] ?? 0 ) > Orders::AT_MOST => throw new Unseen( 'capped' ),
				default => $orders->guests( ...self::addresses() ),
			}
		);
		$guests = $parts->get( 'guests' );
		$parts->see( 'people', static fn (): int => is_int( $guests ) ? $guests + self::accounts()['people'] : throw new Unseen( $parts->reason_of( 'guests' ) ) );
		return $parts->sighting();
	}

	/**
	 * @return array{all: int, people: int}
	 */
	private static function accounts(): array {
		[ $addresses, $values ] = self::addresses();
		$counted                = Database::rows( "SELECT COUNT(*) AS of_all, COUNT( DISTINCT CASE WHEN mail <> '' THEN mail END ) AS people FROM ( {$addresses} ) AS accounts", $values )[0] ?? array();
		return array(
			'all'    => (int) ( $counted['of_all'] ?? 0 ),
			'people' => (int) ( $counted['people'] ?? 0 ),
		);
	}

	/**
	 * Addresses of all accounts; on a network of this site's.
	 *
	 * @return array{0: literal-string, 1: list<string|int|float>}
	 */
	private static function addresses(): array {
		$wpdb = Database::handle();
		return is_multisite()
			? array( 'SELECT LOWER( user_email ) AS mail FROM %i WHERE ID IN ( SELECT user_id FROM %i WHERE meta_key = %s )', array( $wpdb->users, $wpdb->usermeta, $wpdb->get_blog_prefix() . 'capabilities' ) )
			: array( 'SELECT LOWER( user_email ) AS mail FROM %i', array( $wpdb->users ) );
	}
}
