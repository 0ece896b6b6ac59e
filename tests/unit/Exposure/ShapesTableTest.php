<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Tests\Integration\Exposure\Shapes;

/**
 * docs/STRANGER-TEST.md tells which shapes of a leak are found and from where: those that are tested, no more and no fewer.
 */
final class ShapesTableTest extends TestCase {
	private const ROOT   = __DIR__ . '/../../..';
	private const ASKERS = array(
		Asker::VISITOR            => 'anybody',
		Asker::VISITOR_WITH_NONCE => 'anybody, with the nonce of a public page',
		Asker::CUSTOMER           => 'a customer',
	);

	public function test_the_table_is_that_of_the_tests(): void {
		$rows = array( '| shape | found as | asked by | loopback | browser | outside |', '|--|--|--|--|--|--|' );
		foreach ( Shapes::all() as $file => $shape ) {
			$browser = '' === $shape['browser'] ? 'yes' : "no: {$shape['browser']}";
			$asker   = null === $shape['after'] ? self::ASKERS[ $shape['asker'] ] : self::ASKERS[ $shape['asker'] ] . ', after ' . self::ASKERS[ $shape['after'] ];
			$outside = Asker::CUSTOMER === $shape['asker'] || Asker::CUSTOMER === $shape['after'] ? 'no: ' . Shapes::OUTSIDE : 'yes';
			$rows[]  = "| {$shape['says']} ({$file}) | {$shape['found']} | {$asker} | yes | {$browser} | {$outside} |";
		}
		$page  = (string) file_get_contents( self::ROOT . '/docs/STRANGER-TEST.md' );
		$table = implode( "\n", array_filter( explode( "\n", (string) strstr( $page, '## Shapes' ) ), static fn ( string $line ): bool => str_starts_with( $line, '|' ) ) );
		self::assertSame( implode( "\n", $rows ), $table );
	}

	public function test_each_plugin_is_one_of_them(): void {
		$files = array_map( static fn ( string $path ): string => basename( $path, '.php' ), (array) glob( self::ROOT . '/tests/integration/Exposure/fixtures/*.php' ) );
		$known = array( ...array_keys( Shapes::all() ), 'shop' );
		sort( $files );
		sort( $known );
		self::assertSame( $known, $files );
	}
}
