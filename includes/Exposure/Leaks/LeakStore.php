<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Leaks;

use StorePosture\Model\Problem;

/**
 * Where records of leaks are kept. There is no way to remove one.
 */
interface LeakStore {
	/**
	 * @return list<Leak> The newest first.
	 */
	public function all(): array;

	public function find( int $id ): ?Leak;

	/**
	 * What was seen; the decision of a record that is there stays as it is.
	 *
	 * @throws Problem When the database refuses.
	 */
	public function save( Leak $leak ): void;

	/**
	 * The decision alone.
	 *
	 * @throws Problem When the database refuses.
	 */
	public function decide( int $id, Decision $decision ): void;
}
