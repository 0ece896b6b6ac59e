<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * What a stranger may know at once. Who names an order and has its key, or the address or name on it, is its buyer, and sees it by
 * design: so no question holds two of one record. Pure.
 */
final class Outsider {
	private const KNOWN = array( 'key', 'email', 'name' );

	public function __construct( private readonly Records $records ) {}

	/**
	 * @param array<string, Value> $values By argument. Numbers stay before the rest does.
	 * @param array<string, Value> $beside What the same question holds already.
	 * @return array<string, Value> With what somebody else would know in place of what only the buyer does; without what nobody else knows.
	 */
	public function knows( array $values, array $beside = array() ): array {
		$kept = array();
		foreach ( array( true, false ) as $is_number ) {
			foreach ( $values as $name => $value ) {
				$other = ( 'number' === self::property( $value ) ) === $is_number ? $this->other( $value, array( ...array_values( $beside ), ...array_values( $kept ) ) ) : null;
				if ( null !== $other ) {
					$kept[ $name ] = $other;
				}
			}
		}
		return array_replace( array_intersect_key( $values, $kept ), $kept );
	}

	/**
	 * What came back of these was known: who has the key of an order has its address.
	 *
	 * @param array<string, Value> $values
	 * @return array<string, string>
	 */
	public static function told( array $values ): array {
		$told = array_map( static fn ( Value $value ): string => $value->text, $values );
		foreach ( $values as $name => $value ) {
			$email = 'key' === self::property( $value ) ? (string) $value->of?->value( 'email' ) : '';
			$told += '' === $email ? array() : array( "{$name} of" => $email );
		}
		return $told;
	}

	/**
	 * @param list<Value> $beside
	 */
	private function other( Value $value, array $beside ): ?Value {
		$property = self::property( $value );
		if ( '' === $property || ! self::is_of_one_of( $value, $beside ) ) {
			return $value;
		}
		foreach ( array( ...$this->records->of( 'order' ), ...$this->records->of( 'user' ) ) as $record ) {
			$text  = $record->value( 'number' === $property ? 'id' : $property );
			$other = new Value( $text, $record );
			if ( '' !== $text && ( 'number' !== $property || $record->kind === $value->of?->kind ) && ! self::is_of_one_of( $other, $beside ) ) {
				return $other;
			}
		}
		return null;
	}

	/**
	 * @param list<Value> $beside
	 */
	private static function is_of_one_of( Value $value, array $beside ): bool {
		$property = self::property( $value );
		foreach ( $beside as $known ) {
			$other = self::property( $known );
			if ( '' !== $other && $other !== $property && ( self::has( $value->of, $other, $known ) || self::has( $known->of, $property, $value ) ) ) {
				return true;
			}
		}
		return false;
	}

	private static function has( ?Record $record, string $property, Value $value ): bool {
		return match ( $property ) {
			'number' => $record?->kind === $value->of?->kind && $record?->id === $value->of?->id,
			// Of another order of the same buyer it is no better.
			'key' => $value->text === $record?->value( 'key' ) || ( '' !== (string) $record?->value( 'email' ) && $record?->value( 'email' ) === $value->of?->value( 'email' ) ),
			default => $value->text === $record?->value( $property ),
		};
	}

	/** @return 'number'|'key'|'email'|'name'|'' */
	private static function property( Value $value ): string {
		foreach ( self::KNOWN as $property ) {
			if ( null !== $value->of && '' !== $value->text && $value->of->value( $property ) === $value->text ) {
				return $property;
			}
		}
		return null !== $value->of && in_array( $value->text, array( $value->of->id, $value->of->value( 'number' ) ), true ) ? 'number' : '';
	}
}
