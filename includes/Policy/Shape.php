<?php
declare(strict_types=1);

namespace StorePosture\Policy;

use StorePosture\Model\Words;

/**
 * Reads a value that somebody wrote by a schema. What does not fit is a complaint, with its place; a field that no schema
 * names is left out, so that a file of a newer version can be read. Knows the part of JSON Schema that policy.json and
 * check.json use, and goes no deeper than they do.
 */
final class Shape {
	private const MAX_COMPLAINTS = 20;

	/** @var list<string> */
	public array $complaints = array();

	/** @var list<string> Places that no schema names. */
	public array $ignored = array();

	public function __construct( private readonly Words $words ) {}

	/**
	 * @param array<array-key, mixed> $schema
	 */
	public function read( mixed $value, array $schema, string $at = '' ): mixed {
		$types = array_filter( (array) ( $schema['type'] ?? array() ), 'is_string' );
		if ( array() !== $types && array() === array_filter( $types, fn ( string $type ): bool => self::is( $value, $type ) ) ) {
			$this->complain( $at, $this->words->say( 'This is not of the kind that belongs here: %s.', implode( ', ', $types ) ) );
			return null;
		}
		if ( is_array( $schema['enum'] ?? null ) && ! in_array( $value, $schema['enum'], true ) ) {
			$this->complain( $at, $this->words->say( 'One of these belongs here: %s.', implode( ', ', array_filter( $schema['enum'], 'is_string' ) ) ) );
		}
		return match ( true ) {
			is_string( $value ) => $this->text( $value, $schema, $at ),
			is_int( $value ) || is_float( $value ) => $this->number( $value, $schema, $at ),
			is_array( $value ) && in_array( 'object', $types, true ) => $this->record( $value, $schema, $at ),
			is_array( $value ) => $this->items( $value, $schema, $at ),
			default => $value,
		};
	}

	/** One line for whoever wrote the file. */
	public function complain( string $at, string $what ): void {
		if ( count( $this->complaints ) < self::MAX_COMPLAINTS ) {
			$this->complaints[] = ( '' === $at ? '/' : $at ) . ': ' . $what;
		}
	}

	private static function is( mixed $value, string $type ): bool {
		return match ( $type ) {
			'string'  => is_string( $value ) && 1 === preg_match( '//u', $value ),
			'integer' => is_int( $value ),
			'number'  => is_int( $value ) || ( is_float( $value ) && is_finite( $value ) ),
			'boolean' => is_bool( $value ),
			'null'    => null === $value,
			'array'   => is_array( $value ) && array_is_list( $value ),
			// An empty object is an empty array by now.
			'object'  => is_array( $value ) && ( array() === $value || ! array_is_list( $value ) ),
			default   => false,
		};
	}

	/**
	 * @param array<array-key, mixed> $schema
	 */
	private function text( string $value, array $schema, string $at ): string {
		$length = mb_strlen( trim( $value ) );
		if ( $length < self::bound( $schema, 'minLength', 0 ) ) {
			$this->complain( $at, $this->words->say( 'Something has to stand here.' ) );
		} elseif ( mb_strlen( $value ) > self::bound( $schema, 'maxLength', 2000 ) ) {
			$this->complain( $at, $this->words->say( 'This is too long.' ) );
		} elseif ( is_string( $schema['pattern'] ?? null ) && 1 !== preg_match( '~' . $schema['pattern'] . '~D', $value ) ) {
			$this->complain( $at, $this->words->say( 'This is not written as it has to be.' ) );
		}
		return $value;
	}

	/**
	 * @param array<array-key, mixed> $schema
	 */
	private function number( int|float $value, array $schema, string $at ): int|float {
		$least = self::bound( $schema, 'minimum', PHP_INT_MIN );
		$most  = self::bound( $schema, 'maximum', PHP_INT_MAX );
		if ( $value < $least || $value > $most ) {
			$this->complain( $at, $this->words->say( 'A number from %1$s to %2$s belongs here.', (string) $least, (string) $most ) );
		}
		return $value;
	}

	/**
	 * @param array<array-key, mixed> $value
	 * @param array<array-key, mixed> $schema
	 * @return list<mixed>
	 */
	private function items( array $value, array $schema, string $at ): array {
		if ( count( $value ) > self::bound( $schema, 'maxItems', 500 ) ) {
			$this->complain( $at, $this->words->say( 'These are too many.' ) );
			return array();
		}
		$of    = is_array( $schema['items'] ?? null ) ? $schema['items'] : array();
		$items = array();
		foreach ( array_values( $value ) as $i => $item ) {
			// Expressions have no schema below: they are looked through elsewhere.
			$items[] = array() === $of ? $item : $this->read( $item, $of, "{$at}/{$i}" );
		}
		return $items;
	}

	/**
	 * @param array<array-key, mixed> $value
	 * @param array<array-key, mixed> $schema
	 * @return array<string, mixed>
	 */
	private function record( array $value, array $schema, string $at ): array {
		$properties = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : null;
		$others     = $schema['additionalProperties'] ?? null;
		if ( count( $value ) > self::bound( $schema, 'maxProperties', 100 ) ) {
			$this->complain( $at, $this->words->say( 'These are too many.' ) );
			return array();
		}
		foreach ( array_filter( (array) ( $schema['required'] ?? array() ), 'is_string' ) as $key ) {
			if ( ! array_key_exists( $key, $value ) ) {
				$this->complain( "{$at}/{$key}", $this->words->say( 'This is missing.' ) );
			}
		}
		$record = array();
		foreach ( $value as $key => $item ) {
			$key   = (string) $key;
			$place = "{$at}/" . self::shown( $key );
			if ( is_array( $properties[ $key ] ?? null ) ) {
				$record[ $key ] = $this->read( $item, $properties[ $key ], $place );
			} elseif ( is_array( $others ) ) {
				$record[ $key ] = $this->read( $item, $others, $place );
			} elseif ( null === $properties ) {
				$record[ $key ] = $item;
			} else {
				$this->ignored[] = $place;
			}
		}
		return $record;
	}

	private static function shown( string $key ): string {
		return (string) preg_replace( '/[^\w.-]/', '?', substr( $key, 0, 60 ) );
	}

	/**
	 * @param array<array-key, mixed> $schema
	 */
	private static function bound( array $schema, string $name, int $usual ): int {
		return is_int( $schema[ $name ] ?? null ) ? $schema[ $name ] : $usual;
	}
}
