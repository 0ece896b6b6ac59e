<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Contract;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Cleaner;
use StorePosture\Contract\Schema;

final class CleanerTest extends TestCase {
	private const SCHEMA = array(
		'type'       => 'object',
		'properties' => array(
			'open'  => array( 'type' => 'boolean' ),
			'kind'  => array(
				'type' => array( 'string', 'null' ),
				'enum' => array( 'a', 'b', null ),
			),
			'count' => array( 'type' => array( 'number', 'null' ) ),
			'at'    => array(
				'type'   => array( 'string', 'null' ),
				'format' => 'date-time',
			),
			'list'  => array(
				'type'  => array( 'array', 'null' ),
				'items' => array(
					'type'       => 'object',
					'properties' => array( 'name' => array( 'type' => 'string' ) ),
				),
			),
		),
	);

	private const GOOD = array(
		'open'  => true,
		'kind'  => 'a',
		'count' => 2,
		'at'    => '2026-11-22T10:00:00Z',
		'list'  => array( array( 'name' => 'x' ) ),
	);

	public function test_leaves_alone_what_fits(): void {
		$this->assertSame(
			array(
				'value'   => self::GOOD,
				'reasons' => array(),
			),
			Cleaner::clean( self::GOOD, array(), self::SCHEMA )
		);
	}

	/**
	 * @return iterable<string, array{string, mixed}>
	 */
	public static function wrong(): iterable {
		yield 'a text for a flag' => array( 'open', 'yes' );
		yield 'a number for a flag' => array( 'open', 1 );
		yield 'null where null is not allowed' => array( 'open', null );
		yield 'a word outside the list' => array( 'kind', 'c' );
		yield 'a text for a number' => array( 'count', '2' );
		yield 'no number at all' => array( 'count', NAN );
		yield 'endless' => array( 'count', INF );
		yield 'a date without time' => array( 'at', '2026-11-22' );
		yield 'a time in local form' => array( 'at', '2026-11-22 10:00:00' );
		yield 'bytes that are no text' => array( 'at', "\xff\xfe" );
		yield 'a record for a list' => array( 'list', array( 'name' => 'x' ) );
		yield 'an object' => array( 'count', new \stdClass() );
	}

	#[DataProvider( 'wrong' )]
	public function test_what_does_not_fit_was_not_seen( string $field, mixed $value ): void {
		$clean = Cleaner::clean( array( $field => $value ) + self::GOOD, array(), self::SCHEMA );
		$this->assertNull( $clean['value'][ $field ] );
		$this->assertSame( array( $field => 'wrong_type' ), $clean['reasons'] );
	}

	public function test_keeps_the_reason_of_the_probe(): void {
		$clean = Cleaner::clean( array( 'open' => null ) + self::GOOD, array( 'open' => 'db_error' ), self::SCHEMA );
		$this->assertSame( array( 'open' => 'db_error' ), $clean['reasons'] );
	}

	public function test_null_that_is_allowed_needs_no_reason_of_ours(): void {
		$this->assertSame( array(), Cleaner::clean( array( 'count' => null ) + self::GOOD, array(), self::SCHEMA )['reasons'] );
	}

	public function test_an_item_in_a_list_is_judged_by_itself(): void {
		$clean = Cleaner::clean( array( 'list' => array( array( 'name' => 'x' ), array( 'name' => 3 ), 'y' ) ) + self::GOOD, array(), self::SCHEMA );
		$this->assertSame( array( array( 'name' => 'x' ), array( 'name' => null ), null ), $clean['value']['list'] );
		$this->assertSame(
			array(
				'list.1.name' => 'wrong_type',
				'list.2'      => 'wrong_type',
			),
			$clean['reasons']
		);
	}

	public function test_drops_what_the_schema_does_not_know(): void {
		$this->assertSame( self::GOOD, Cleaner::clean( self::GOOD + array( 'password' => 'x' ), array(), self::SCHEMA )['value'] );
	}

	public function test_a_missing_field_was_not_seen(): void {
		$this->assertSame( array( 'open' => 'wrong_type' ), Cleaner::clean( array_diff_key( self::GOOD, array( 'open' => 1 ) ), array(), self::SCHEMA )['reasons'] );
	}

	public function test_cuts_long_text_between_characters(): void {
		$clean = Cleaner::clean( array( 'list' => array( array( 'name' => 'a' . str_repeat( 'é', 2000 ) ) ) ) + self::GOOD, array(), self::SCHEMA );
		$list  = $clean['value']['list'];
		$this->assertIsArray( $list );
		$this->assertSame( array( array( 'name' => 'a' . str_repeat( 'é', 1023 ) ) ), $list );
	}

	public function test_the_rest_of_a_long_list_is_one_unseen_item(): void {
		$clean = Cleaner::clean( array( 'list' => array_fill( 0, 700, array( 'name' => 'x' ) ) ) + self::GOOD, array(), self::SCHEMA );
		$list  = $clean['value']['list'];
		$this->assertIsArray( $list );
		$this->assertCount( 501, $list );
		$this->assertNull( $list[500] );
		$this->assertSame( array( 'list.500' => 'capped' ), $clean['reasons'] );
	}

	/** The subset of JSON Schema that the cleaner knows is all that the facts use. */
	public function test_knows_every_keyword_of_the_facts(): void {
		$known  = array( '$schema', '$id', 'title', 'description', 'type', 'enum', 'format', 'items', 'properties', 'required', 'additionalProperties', 'x-cost', 'x-requests', 'x-every-hours', 'x-max-age-hours', 'x-list', 'x-drifts' );
		$schema = new Schema( __DIR__ . '/../../../schema' );
		$this->assertNotEmpty( $schema->facts() );
		foreach ( $schema->facts() as $fact ) {
			$this->assertSame( array(), array_diff( self::keywords( $schema->get( "facts/{$fact}" ) ), $known ), $fact );
		}
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @return list<string>
	 */
	private static function keywords( array $schema ): array {
		$keywords = array_map( 'strval', array_keys( $schema ) );
		foreach ( is_array( $schema['properties'] ?? null ) ? $schema['properties'] : array() as $property ) {
			array_push( $keywords, ...self::keywords( is_array( $property ) ? $property : array() ) );
		}
		if ( is_array( $schema['items'] ?? null ) ) {
			array_push( $keywords, ...self::keywords( $schema['items'] ) );
		}
		return array_values( array_unique( $keywords ) );
	}
}
