<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\Framing;

final class FramingTest extends TestCase {
	/**
	 * @return iterable<string, array{list<string>, list<string>, string}>
	 */
	public static function headers(): iterable {
		yield 'nothing sent' => array( array(), array(), 'any' );
		yield 'same origin' => array( array(), array( 'SAMEORIGIN' ), 'same' );
		yield 'sent twice' => array( array(), array( 'SAMEORIGIN', 'sameorigin' ), 'same' );
		yield 'merged on the way' => array( array(), array( 'SAMEORIGIN, SAMEORIGIN' ), 'same' );
		yield 'deny' => array( array(), array( 'DENY' ), 'none' );
		yield 'contradiction' => array( array(), array( 'SAMEORIGIN', 'DENY' ), 'none' );
		yield 'ALLOW-FROM is ignored by browsers' => array( array(), array( 'ALLOW-FROM https://example.com' ), 'any' );
		yield 'typing error' => array( array(), array( 'SAME-ORIGIN' ), 'any' );
		yield 'policy without the directive' => array( array( "default-src 'self'" ), array(), 'any' );
		yield 'policy without the directive beside the other header' => array( array( "default-src 'self'" ), array( 'SAMEORIGIN' ), 'same' );
		yield 'frame-ancestors self' => array( array( "default-src *; frame-ancestors 'self'" ), array(), 'same' );
		yield 'frame-ancestors beats the older header' => array( array( 'frame-ancestors *' ), array( 'DENY' ), 'any' );
		yield 'a scheme is everybody' => array( array( 'frame-ancestors https:' ), array(), 'any' );
		yield 'named' => array( array( "frame-ancestors 'self' https://partner.example" ), array(), 'named' );
		yield 'none' => array( array( "frame-ancestors 'none'" ), array(), 'none' );
		yield 'empty list' => array( array( 'frame-ancestors' ), array(), 'none' );
		yield 'two policies, the strictest binds' => array( array( 'frame-ancestors *', "frame-ancestors 'self'" ), array(), 'same' );
		yield 'two policies in one header' => array( array( "frame-ancestors 'self', frame-ancestors 'none'" ), array(), 'none' );
		yield 'the first of two directives counts' => array( array( "frame-ancestors *; frame-ancestors 'self'" ), array(), 'any' );
	}

	/**
	 * @param list<string> $policies
	 * @param list<string> $options
	 */
	#[DataProvider( 'headers' )]
	public function test_who_may_frame( array $policies, array $options, string $expected ): void {
		self::assertSame( $expected, Framing::of( $policies, $options ) );
	}
}
