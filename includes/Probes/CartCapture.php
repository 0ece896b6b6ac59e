<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How many carts of people who did not buy are kept, and since when. WooCommerce's own carts end by themselves and do not count.
 */
final class CartCapture implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'list', static fn (): array => array_values( array_filter( array_map( self::kept( ... ), $watch->data->any( 'cart_tables' ) ) ) ) );
		return $parts->sighting();
	}

	/**
	 * @param mixed $row Of data/cart_tables.json.
	 * @return array{name: string, carts: int, oldest: string}|null Null: no such table, or nothing in it.
	 */
	private static function kept( mixed $row ): ?array {
		$row    = is_array( $row ) ? $row : array();
		$column = Text::of( $row['column'] ?? '' );
		$table  = Database::table( Text::of( $row['table'] ?? '' ) );
		if ( '' === $column || ! Database::has_table( $table ) ) {
			return null;
		}
		// What has no time yet is being written.
		$seen = Database::rows( "SELECT COUNT(*) AS carts, MIN(%i) AS oldest FROM %i WHERE %i > '1'", array( $column, $table, $column ) )[0] ?? array();
		if ( 0 === (int) ( $seen['carts'] ?? 0 ) ) {
			return null;
		}
		$oldest = $seen['oldest'] ?? null;
		return array(
			'name'   => Text::of( $row['name'] ?? '' ),
			'carts'  => (int) $seen['carts'],
			'oldest' => match ( $row['format'] ?? '' ) {
				'seconds' => Time::of_seconds( $oldest ),
				'local' => Time::of_local( $oldest ),
				default => Time::of_utc( $oldest ),
			} ?? throw new Unseen( 'unknown_format' ),
		);
	}
}
