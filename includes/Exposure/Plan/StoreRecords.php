<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Unseen;

/**
 * A few records of every kind from the store's data. A handful of queries, each over an index or of a few rows.
 */
final class StoreRecords {
	/**
	 * @param list<Record> $own Of whoever asks: they come first.
	 */
	public static function read( array $own = array() ): Records {
		$records = $own;
		foreach ( array( OrderRecords::read( ... ), UserRecords::read( ... ), ContentRecords::posts( ... ), ContentRecords::comments( ... ), ContentRecords::terms( ... ), TableRecords::read( ... ) ) as $read ) {
			try {
				array_push( $records, ...$read() );
			} catch ( Unseen ) {
				continue; // Of this kind nothing can be asked by its number; the rest can.
			}
		}
		return new Records( $records );
	}
}
