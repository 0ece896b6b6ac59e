<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

use StorePosture\Exposure\Match\Normal;
use StorePosture\Exposure\Match\Person;

/**
 * Who somebody is on one order or in one account: a row as it stands in the store. Lives as long as one batch. Pure.
 */
final class AddressRow {
	/**
	 * @param string $person 'user:<id>', 'order:<id>' ...: whose it is.
	 */
	public function __construct(
		public readonly string $person,
		public readonly string $first = '',
		public readonly string $last = '',
		public readonly string $street = '',
		public readonly string $postcode = '',
		public readonly string $city = '',
		public readonly string $phone = '',
		public readonly string $ip = '',
		public readonly string $last_four = '',
		public readonly string $email = '',
	) {}

	/**
	 * One person of all their rows.
	 *
	 * @param list<self> $rows
	 */
	public static function person( string $id, array $rows ): Person {
		$of    = static fn ( string $field ): array => array_values( array_diff( array_unique( array_map( static fn ( mixed $value ): string => is_string( $value ) ? trim( $value ) : '', array_column( $rows, $field ) ) ), array( '' ) ) );
		$names = array();
		foreach ( $rows as $row ) {
			if ( '' !== trim( $row->first . $row->last ) ) {
				$names[ "{$row->first} {$row->last}" ] = array( $row->first, $row->last );
			}
		}
		return new Person( $id, array_values( $names ), $of( 'street' ), $of( 'postcode' ), $of( 'city' ), $of( 'phone' ), $of( 'ip' ), $of( 'last_four' ) );
	}

	public function street_words(): string {
		return trim( Normal::words( $this->street ) );
	}
}
