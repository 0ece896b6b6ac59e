<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Judge;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Judge\Context;
use StorePosture\Judge\Judge;

/**
 * The cases of every check, compiled from src/checks, judged by the PHP evaluator. Jest judges the same.
 */
final class CasesTest extends TestCase {
	/** @var array<string, array<string, mixed>>|null */
	private static ?array $checks = null;

	/**
	 * @param array<string, mixed> $given
	 */
	#[DataProvider( 'cases' )]
	public function test_the_case_comes_out_as_it_says( array $given ): void {
		self::$checks ??= array_column( self::json( 'build/checks.json' ), null, 'id' );
		$context        = new Context( ...$given['context'] );
		$verdict        = Judge::judge( self::$checks[ $given['check'] ], $context, $given['open'] );
		self::assertSame( $given['outcome'], $verdict->outcome->value );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function cases(): iterable {
		foreach ( self::json( 'tests/golden/cases.json' ) as $given ) {
			yield "{$given['check']}: {$given['name']}" => array( $given );
		}
	}

	/**
	 * @return array<int, array<string, mixed>>
	 */
	private static function json( string $file ): array {
		return json_decode( (string) file_get_contents( __DIR__ . "/../../../{$file}" ), true, 512, JSON_THROW_ON_ERROR );
	}
}
