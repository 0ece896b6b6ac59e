<?php
declare(strict_types=1);

namespace StorePosture\Tests\House;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * Rules that every fix keeps, whoever adds it.
 */
final class FixesTest extends TestCase {
	public function test_every_fix_that_a_check_names_is_there(): void {
		$named = array_values( array_filter( array_column( House::checks(), 'fix' ), static fn ( string $fix ): bool => '' !== $fix ) );
		self::assertNotSame( array(), $named );
		self::assertSame( array(), array_values( array_diff( array_unique( $named ), array_column( iterator_to_array( self::fixes(), false ), 0 ) ) ) );
	}

	#[DataProvider( 'fixes' )]
	public function test_it_is_played_on_a_living_store( string $id ): void {
		self::assertStringContainsString( $id, House::read( 'tests/integration/fixes.test.ts' ) );
	}

	#[DataProvider( 'fixes' )]
	public function test_it_says_what_else_happens( string $id, string $code ): void {
		self::assertMatchesRegularExpression( '/function effects\(.*?\{\s*return array\(\s*__\(/s', $code );
	}

	/** What is done goes through an edit or a deed, so that it was shown before. */
	#[DataProvider( 'fixes' )]
	public function test_it_writes_nothing_by_itself( string $id, string $code ): void {
		$is_final = str_contains( $code, 'extends LastingFix' );
		self::assertSame( $is_final, ! str_contains( $code, 'extends Reversible' ) );
		if ( ! $is_final ) {
			self::assertDoesNotMatchRegularExpression( '/\b(update_option|delete_option|file_put_contents|rename|unlink|wp_insert_post|->query|->update)\b/', $code );
		}
	}

	/**
	 * @return iterable<string, array{string, string}> Id and code.
	 */
	public static function fixes(): iterable {
		foreach ( House::files( 'includes/Fixes', 'php' ) as $file ) {
			if ( 1 === preg_match( '#^includes/Fixes/(\w+)\.php$#', $file, $match ) && 'Fix' !== $match[1] ) {
				$id = strtolower( (string) preg_replace( '/(?<!^)(?=[A-Z])/', '-', $match[1] ) );
				yield $id => array( $id, House::read( $file ) );
			}
		}
	}
}
