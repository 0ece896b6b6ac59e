<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Scan\Remembered;

/**
 * Since when things are there: offered updates, failing checks, keys.
 */
final class FirstSeen implements Remembered {
	public function __construct( private readonly Database $database ) {}

	public function first_seen( string $kind, array $keys, string $now ): array {
		$known = $this->known( $kind );
		$times = array();
		foreach ( $keys as $key ) {
			$times[ $key ] = $known[ $key ] ?? $now;
			if ( ! isset( $known[ $key ] ) ) {
				$this->database->replace(
					'memory',
					array(
						'kind'  => $kind,
						'name'  => $key,
						'value' => $now,
					)
				);
			}
		}
		foreach ( array_keys( array_diff_key( $known, $times ) ) as $key ) {
			$this->database->write( 'DELETE FROM %i WHERE kind = %s AND name = %s', 'memory', array( $kind, (string) $key ) );
		}
		return $times;
	}

	public function known( string $kind ): array {
		$times = array();
		foreach ( $this->database->rows( 'SELECT name, value FROM %i WHERE kind = %s', 'memory', array( $kind ) ) as $row ) {
			$times[ $row['name'] ] = $row['value'];
		}
		return $times;
	}
}
