<?php
declare(strict_types=1);

namespace StorePosture\Tests\House;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * Rules for schema/: closed shapes, and lists that say what an empty one means.
 */
final class FactsTest extends TestCase {
	/**
	 * @param array<string, mixed> $schema
	 */
	#[DataProvider( 'facts' )]
	public function test_a_fact_is_a_closed_shape( array $schema ): void {
		self::closed( $schema );
		self::assertContains( $schema['x-cost'], array( 'local', 'http', 'slow' ) );
		self::assertIsInt( $schema['x-max-age-hours'] );
	}

	/**
	 * Between two looks lies a day, or what x-every-hours says. One that was missed is no reason to say "could not check".
	 *
	 * @param array<string, mixed> $schema
	 */
	#[DataProvider( 'facts' )]
	public function test_a_fact_outlives_two_looks( array $schema ): void {
		self::assertGreaterThanOrEqual( 2 * max( 24, $schema['x-every-hours'] ?? 0 ), $schema['x-max-age-hours'] );
	}

	/**
	 * @param array<string, mixed> $schema
	 */
	#[DataProvider( 'facts' )]
	public function test_a_fact_says_how_many_requests_it_takes( array $schema ): void {
		if ( 'http' === $schema['x-cost'] ) {
			self::assertIsInt( $schema['x-requests'] ?? null );
			self::assertGreaterThan( 0, $schema['x-requests'] );
			self::assertLessThanOrEqual( self::requests_a_scan(), $schema['x-requests'], 'No scan could ever look at it.' );
		} else {
			self::assertArrayNotHasKey( 'x-requests', $schema );
		}
	}

	/** With a scan a day, each fact has its turn twice before it is too old to judge by. */
	public function test_the_rotation_keeps_up(): void {
		$a_day = 0;
		foreach ( House::facts() as $schema ) {
			$a_day += ( $schema['x-requests'] ?? 0 ) * 24 / ( $schema['x-max-age-hours'] / 2 );
		}
		self::assertLessThanOrEqual( self::requests_a_scan(), $a_day, 'Facts that ask over HTTP must be kept longer (x-max-age-hours), or ask less.' );
	}

	private static function requests_a_scan(): int {
		$limits = House::data( 'limits' );
		return $limits['request_budget'] - $limits['request_reserve'];
	}

	/**
	 * @param array<string, mixed> $schema
	 */
	#[DataProvider( 'facts' )]
	public function test_a_list_says_what_an_empty_one_means( array $schema ): void {
		foreach ( $schema['properties'] as $name => $field ) {
			if ( in_array( 'array', (array) $field['type'], true ) ) {
				// fixed: keeps members that could not be seen; complete: null if not all was seen; capped: adds a member with null fields.
				self::assertContains( $field['x-list'] ?? '', array( 'fixed', 'complete', 'capped' ), $name );
			}
		}
		self::assertNotSame( array(), $schema['properties'] );
	}

	/**
	 * @param array<string, mixed> $schema
	 */
	#[DataProvider( 'documents' )]
	public function test_a_document_is_a_closed_shape( array $schema ): void {
		self::closed( $schema );
		self::assertStringStartsWith( 'http://json-schema.org/draft-07/', $schema['$schema'] );
	}

	/**
	 * @param array<string, mixed> $schema
	 */
	private static function closed( array $schema ): void {
		self::assertNotSame( array(), $schema );
		if ( isset( $schema['properties'] ) ) {
			self::assertFalse( $schema['additionalProperties'] );
			self::assertSame( array(), array_diff( $schema['required'] ?? array(), array_keys( $schema['properties'] ) ) );
			array_map( self::closed( ... ), $schema['properties'] );
		}
		if ( isset( $schema['items'] ) ) {
			self::closed( $schema['items'] );
		}
	}

	/**
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function facts(): iterable {
		foreach ( House::facts() as $name => $schema ) {
			yield $name => array( $schema );
		}
	}

	/**
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function documents(): iterable {
		foreach ( House::files( 'schema', 'json' ) as $file ) {
			// data.json allows rows or values, each of any shape.
			if ( ! str_contains( $file, 'facts/' ) && 'schema/data.json' !== $file ) {
				yield $file => array( House::json( $file ) );
			}
		}
	}

	public function test_lines_of_wordpress_say_how_many_came_after_them(): void {
		$rows = House::json( 'data/wordpress.json' )['rows'];
		$sorted = $rows;
		usort( $sorted, static fn ( array $one, array $other ): int => version_compare( $other['branch'], $one['branch'] ) );
		self::assertSame( $sorted, $rows, 'the newest first' );
		self::assertSame( array_keys( $rows ), array_column( $rows, 'later' ) );
	}
}
