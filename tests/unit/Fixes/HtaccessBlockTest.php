<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fixes;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Fixes\Support\HtaccessBlock;

final class HtaccessBlockTest extends TestCase {
	/**
	 * @return iterable<string, array{string}>
	 */
	public static function files(): iterable {
		yield 'empty' => array( '' );
		yield 'of WordPress' => array( "\n# BEGIN WordPress\nRewriteEngine On\n# END WordPress\n" );
		yield 'of Windows, without an end' => array( "# mine\r\nOptions +FollowSymLinks" );
		yield 'no line at the end' => array( 'Deny from all' );
		yield 'with another block of ours' => array( HtaccessBlock::text( 'two', 'Options -Indexes', '' ) );
	}

	#[DataProvider( 'files' )]
	public function test_it_goes_in_once_and_comes_out_whole( string $text ): void {
		$block = HtaccessBlock::text( 'one', "Require all denied\n", $text );
		$with  = HtaccessBlock::with( $text, $block );
		self::assertStringStartsWith( '# BEGIN Store Posture: one', $with );
		self::assertSame( $block . $text, $with );
		self::assertSame( $with, HtaccessBlock::with( $with, $block ) );
		self::assertTrue( HtaccessBlock::has( $with, 'one' ) );
		self::assertFalse( HtaccessBlock::has( $text, 'one' ) );
		self::assertSame( $text, HtaccessBlock::without( $with, $block ) );
		self::assertSame( str_contains( $text, "\r\n" ), str_contains( $block, "\r\n" ) );
	}

	public function test_a_block_that_somebody_changed_stays(): void {
		$block = HtaccessBlock::text( 'one', 'Require all denied', '' );
		self::assertNull( HtaccessBlock::without( str_replace( 'denied', 'granted', $block ), $block ) );
		self::assertNull( HtaccessBlock::without( '', $block ) );
	}

	public function test_a_file_of_nothing_but_our_blocks_is_told(): void {
		$ours = HtaccessBlock::text( 'one', 'Options -Indexes', '' ) . HtaccessBlock::text( 'two', "Require all denied\n", "\r\n" );
		self::assertTrue( HtaccessBlock::is_all( $ours ) );
		self::assertFalse( HtaccessBlock::is_all( '' ) );
		self::assertFalse( HtaccessBlock::is_all( "{$ours}Deny from all" ) );
		self::assertFalse( HtaccessBlock::is_all( str_replace( 'END', 'end', $ours ) ) );
	}
}
