<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Match;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Reading;

/**
 * Answers made to be hard to read: the end comes soon, and says why.
 */
final class HostileTest extends TestCase {
	/** @return iterable<string, array{string, array<string, list<string>>, list<string>}> */
	public static function answers(): iterable {
		$bomb = (string) gzencode( str_repeat( "\0", 200000000 ) );
		$deep = '!~?secret~?!';
		for ( $n = 0; $n < 12; $n++ ) {
			$deep = base64_encode( $deep );
		}
		yield 'a bomb in base64' => array( base64_encode( $bomb ), array(), array( 'too_large' ) );
		yield 'a bomb' => array( $bomb, array(), array( 'too_large' ) );
		yield 'a bomb in a PDF' => array( "%PDF-1.4\nstream\n" . gzcompress( str_repeat( 'BT (x) Tj ET ', 8000000 ) ) . "\nendstream", array(), array( 'too_large' ) );
		yield 'base64 in base64 in base64' => array( $deep, array(), array( 'too_deep' ) );
		yield 'deep JSON' => array( str_repeat( '{"a":', 200000 ) . '1' . str_repeat( '}', 200000 ), array(), array() );
		yield 'a string without end' => array( str_repeat( 'A', 6000000 ), array(), array( 'too_large' ) );
		yield 'nothing but @' => array( str_repeat( '@', 2000000 ), array(), array() );
		yield 'nothing but digits and spaces' => array( str_repeat( '1 ', 1000000 ), array(), array() );
		yield 'nothing but strokes' => array( str_repeat( '\\', 2000000 ), array(), array() );
		yield 'nothing but percents' => array( str_repeat( '%25', 700000 ), array(), array() );
		yield 'quotes without end' => array( '%PDF-' . "\nstream\n" . str_repeat( '(', 1000000 ), array(), array() );
		yield 'a header of megabytes' => array( '', array( 'x-a' => array( str_repeat( 'a1', 2000000 ) ) ), array( 'too_large' ) );
		yield 'invalid UTF-8' => array( str_repeat( "\xFF\xC3\x28", 100000 ), array(), array() );
		yield 'a CSV of one quote' => array( "a,b\n\"" . str_repeat( 'x,', 1000000 ), array(), array() );
	}

	/**
	 * @param array<string, list<string>> $headers
	 * @param list<string>                $limits
	 */
	#[DataProvider( 'answers' )]
	public function test_it_ends_and_says_why( string $body, array $headers, array $limits ): void {
		memory_reset_peak_usage();
		$before  = memory_get_usage();
		$start   = hrtime( true );
		$reading = Store::read( $body, $headers );
		self::assertSame( Reading::QUIET, $reading->class );
		self::assertSame( $limits, array_values( array_intersect( $limits, $reading->limits ) ) );
		self::assertLessThan( 10.0, ( hrtime( true ) - $start ) / 1e9 );
		self::assertLessThan( 160.0, ( memory_get_peak_usage() - $before ) / 1048576 );
	}
}
