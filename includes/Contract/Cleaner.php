<?php
declare(strict_types=1);

namespace StorePosture\Contract;

/**
 * Brings a value into the shape of its schema. Whatever does not fit becomes null ("could not see") with
 * reason wrong_type, also where the schema allows no null: an unseen value is honest, a wrong one is not.
 * Knows the part of JSON Schema that schema/facts uses, and nothing else.
 */
final class Cleaner {
	private const MAX_BYTES = 2048;
	private const MAX_ITEMS = 500;
	private const TIME      = '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/D';

	/** @var array<string, string> */
	private array $reasons;

	/**
	 * @param array<string, string> $reasons
	 */
	private function __construct( array $reasons ) {
		$this->reasons = $reasons;
	}

	/**
	 * @param array<string, mixed>  $value
	 * @param array<string, string> $reasons Those the probe gave; they go before ours.
	 * @param array<string, mixed>  $schema
	 * @return array{value: array<string, mixed>, reasons: array<string, string>}
	 */
	public static function clean( array $value, array $reasons, array $schema ): array {
		$cleaner = new self( $reasons );
		return array(
			'value'   => $cleaner->record( $value, $schema, '' ),
			'reasons' => $cleaner->reasons,
		);
	}

	/**
	 * @param array<array-key, mixed> $schema
	 */
	private function visit( mixed $value, array $schema, string $at ): mixed {
		$types = (array) ( $schema['type'] ?? array() );
		$enum  = $schema['enum'] ?? null;
		if ( null === $value ) {
			return in_array( 'null', $types, true ) ? null : $this->wrong( $at );
		}
		if ( is_array( $enum ) && ! in_array( $value, $enum, true ) ) {
			return $this->wrong( $at );
		}
		return match ( true ) {
			is_bool( $value ) && in_array( 'boolean', $types, true ) => $value,
			is_int( $value ) && ( in_array( 'number', $types, true ) || in_array( 'integer', $types, true ) ) => $value,
			is_float( $value ) && is_finite( $value ) && in_array( 'number', $types, true ) => $value,
			is_string( $value ) && in_array( 'string', $types, true ) => $this->text( $value, $schema, $at ),
			is_array( $value ) && in_array( 'array', $types, true ) && array_is_list( $value ) => $this->items( $value, $schema, $at ),
			is_array( $value ) && in_array( 'object', $types, true ) => $this->record( $value, $schema, $at ),
			default => $this->wrong( $at ),
		};
	}

	/**
	 * @param array<array-key, mixed> $schema
	 */
	private function text( string $value, array $schema, string $at ): mixed {
		if ( 1 !== preg_match( '//u', $value ) ) {
			return $this->wrong( $at );
		}
		if ( 'date-time' === ( $schema['format'] ?? '' ) && 1 !== preg_match( self::TIME, $value ) ) {
			return $this->wrong( $at );
		}
		return strlen( $value ) > self::MAX_BYTES ? self::cut( $value ) : $value;
	}

	/** Never in the middle of a character. */
	private static function cut( string $value ): string {
		$cut = substr( $value, 0, self::MAX_BYTES );
		while ( '' !== $cut && 1 !== preg_match( '//u', $cut ) ) {
			$cut = substr( $cut, 0, -1 );
		}
		return $cut;
	}

	/**
	 * What was left out of a long list stands as one unseen item, so that no rule about "all" can hold by accident.
	 *
	 * @param list<mixed>             $value
	 * @param array<array-key, mixed> $schema
	 * @return list<mixed>
	 */
	private function items( array $value, array $schema, string $at ): array {
		$items_schema = is_array( $schema['items'] ?? null ) ? $schema['items'] : array();
		$items        = array();
		foreach ( array_slice( $value, 0, self::MAX_ITEMS ) as $i => $item ) {
			$items[] = $this->visit( $item, $items_schema, self::below( $at, (string) $i ) );
		}
		if ( count( $value ) > self::MAX_ITEMS ) {
			$items[] = null;

			$this->reasons[ self::below( $at, (string) self::MAX_ITEMS ) ] = 'capped';
		}
		return $items;
	}

	/**
	 * @param array<array-key, mixed> $value
	 * @param array<array-key, mixed> $schema
	 * @return array<string, mixed>
	 */
	private function record( array $value, array $schema, string $at ): array {
		$record = array();
		foreach ( is_array( $schema['properties'] ?? null ) ? $schema['properties'] : array() as $key => $property ) {
			$key            = (string) $key;
			$record[ $key ] = $this->visit( $value[ $key ] ?? null, is_array( $property ) ? $property : array(), self::below( $at, $key ) );
		}
		return $record;
	}

	/** Always null; PHP 8.1 has no such return type. */
	private function wrong( string $at ): mixed {
		$this->reasons[ $at ] ??= 'wrong_type';
		return null;
	}

	private static function below( string $at, string $key ): string {
		return '' === $at ? $key : "{$at}.{$key}";
	}
}
