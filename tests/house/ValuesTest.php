<?php
declare(strict_types=1);

namespace StorePosture\Tests\House;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Report\Field;
use StorePosture\Report\FieldNames;
use StorePosture\Report\ValueWords;

/**
 * A value out of a fixed set is a word of the code: where it is shown, the owner's word stands beside it.
 */
final class ValuesTest extends TestCase {
	#[DataProvider( 'sets' )]
	public function test_each_value_of_a_set_that_is_shown_has_words( string $field ): void {
		self::assertSame( array(), array_values( array_diff( self::values( self::schemas()[ $field ] ), array_keys( ValueWords::TABLE[ $field ] ?? array() ) ) ), 'Without words in ValueWords.' );
	}

	public function test_words_stand_beside_fields_and_values_that_exist(): void {
		$schemas = self::schemas();
		foreach ( ValueWords::TABLE as $field => $words ) {
			self::assertArrayHasKey( $field, $schemas );
			if ( isset( $schemas[ $field ]['enum'] ) ) {
				self::assertSame( array(), array_values( array_diff( array_keys( $words ), self::values( $schemas[ $field ] ) ) ), $field );
			}
		}
		foreach ( array_keys( FieldNames::TABLE ) as $field ) {
			if ( str_starts_with( $field, 'facts.' ) ) {
				self::assertArrayHasKey( $field, $schemas );
			}
		}
	}

	public function test_each_right_we_judge_has_words(): void {
		foreach ( House::data( 'capabilities' ) as $row ) {
			self::assertMatchesRegularExpression( '/^[A-Z][A-Za-z\' ,]+$/', $row['label'] ?? '', $row['capability'] );
		}
	}

	public function test_each_distribution_we_know_has_words(): void {
		self::assertSame( array(), array_values( array_diff( array_column( House::data( 'php_distributions' ), 'os' ), array_keys( ValueWords::TABLE['facts.php.packaged_by'] ) ) ) );
	}

	/**
	 * Fields with a fixed set of values whose words a person reads: shown as they are, or deciding.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function sets(): iterable {
		$schemas = self::schemas();
		$shown   = array_keys( ValueWords::TABLE );
		foreach ( House::checks() as $check ) {
			foreach ( $check['show'] as $row ) {
				$shown[] = Field::of( $row['value'] );
			}
			$shown = array_merge( $shown, self::leaves( $check['problem'], array() ) );
		}
		foreach ( array_unique( $shown ) as $field ) {
			if ( isset( $schemas[ $field ]['enum'] ) ) {
				yield $field => array( $field );
			}
		}
	}

	/**
	 * Fields that an expression reads.
	 *
	 * @param array<string, string> $items What each item is out of, by its name.
	 * @return list<string>
	 */
	private static function leaves( mixed $expression, array $items ): array {
		if ( ! is_array( $expression ) || 'literal' === ( $expression[0] ?? '' ) ) {
			return array();
		}
		if ( 'get' === ( $expression[0] ?? '' ) ) {
			$start = is_string( $expression[1] ) ? $items[ $expression[1] ] ?? $expression[1] : self::leaves( $expression[1], $items )[0] ?? '';
			return array( implode( '.', array( $start, ...array_slice( $expression, 2 ) ) ) );
		}
		$item = $expression[2] ?? '';
		if ( is_string( $item ) && str_starts_with( $item, '$' ) ) {
			$items[ $item ] = self::leaves( $expression[1], $items )[0] ?? '';
		}
		return array_merge( ...array_map( static fn ( mixed $part ): array => self::leaves( $part, $items ), array_values( $expression ) ) );
	}

	/**
	 * @param array<string, mixed> $schema
	 * @return list<string>
	 */
	private static function values( array $schema ): array {
		return array_values( array_filter( $schema['enum'] ?? array(), 'is_string' ) );
	}

	/**
	 * Schemas of all fields of all facts, those of list items under the list's own name.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function schemas(): array {
		$fields = array();
		$visit  = static function ( array $schema, string $field ) use ( &$visit, &$fields ): void {
			$fields[ $field ] = $schema;
			foreach ( $schema['properties'] ?? array() as $name => $below ) {
				$visit( $below, "{$field}.{$name}" );
			}
			if ( isset( $schema['items'] ) ) {
				$visit( $schema['items'], $field );
			}
		};
		foreach ( House::facts() as $name => $schema ) {
			$visit( $schema, "facts.{$name}" );
		}
		return $fields;
	}
}
