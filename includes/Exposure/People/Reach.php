<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Orders;
use StorePosture\Probes\Support\Unseen;

/**
 * How many there are to be had for whoever counts through their numbers. Told from the store's tables: nobody is asked.
 */
final class Reach {
	/** @var array<string, int|null> By kind. */
	private array $counted = array();

	/**
	 * @param string $kind As SurfaceResult::$counts_through.
	 * @return array{kind: 'accounts'|'orders', count: int}|null Null: not counted through, or not to be counted.
	 */
	public function of( string $kind ): ?array {
		if ( ! in_array( $kind, array( 'user', 'order' ), true ) ) {
			return null;
		}
		if ( ! array_key_exists( $kind, $this->counted ) ) {
			try {
				$this->counted[ $kind ] = 'user' === $kind ? Database::count( 'SELECT COUNT(*) FROM %i WHERE ID <> %d', array( Database::handle()->users, TestCustomer::id() ) ) : Orders::of_this_store()->extent()['count'];
			} catch ( Unseen ) {
				$this->counted[ $kind ] = null;
			}
		}
		$count = $this->counted[ $kind ];
		return null === $count ? null : array( 'kind' => 'user' === $kind ? 'accounts' : 'orders', 'count' => $count );
	}
}
