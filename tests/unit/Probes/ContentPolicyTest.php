<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\ContentPolicy;

final class ContentPolicyTest extends TestCase {
	private const LIMITS = "object-src 'none'; base-uri 'self'; frame-ancestors 'self'";

	/**
	 * @param list<string> $headers
	 * @param list<string> $metas
	 * @param list<string> $report_only
	 */
	#[DataProvider( 'policies' )]
	public function test_how_far_it_goes( string $reach, array $headers, array $metas = array(), array $report_only = array() ): void {
		self::assertSame( $reach, ContentPolicy::reach( $headers, $metas, $report_only ) );
	}

	/**
	 * @return iterable<string, array{0: string, 1: list<string>, 2?: list<string>, 3?: list<string>}>
	 */
	public static function policies(): iterable {
		yield 'nothing at all' => array( 'none', array() );
		yield 'empty lines' => array( 'none', array( '', ' ; ' ) );
		yield 'only reported' => array( 'report_only', array(), array(), array( self::LIMITS ) );
		yield 'what WooCommerce sends by itself' => array( 'open', array( "frame-ancestors 'self';" ) );
		yield 'enforced beside a report' => array( 'open', array( "frame-ancestors 'self';" ), array(), array( self::LIMITS ) );
		yield 'all three' => array( 'limits', array( self::LIMITS . "; script-src 'unsafe-inline' *" ) );
		yield 'in capitals' => array( 'limits', array( strtoupper( self::LIMITS ) ) );
		yield 'over two headers' => array( 'limits', array( "frame-ancestors 'self'", "object-src 'none'; base-uri 'self'" ) );
		yield 'over two policies in one header' => array( 'limits', array( "frame-ancestors 'self', object-src 'none'; base-uri 'self'" ) );
		yield 'default-src stands in for object-src' => array( 'limits', array( "default-src 'self'; base-uri 'none'; frame-ancestors 'none'" ) );
		yield 'default-src does not stand in for base-uri' => array( 'open', array( "default-src 'self'; frame-ancestors 'none'" ) );
		yield 'object-src before default-src' => array( 'open', array( "default-src 'self'; object-src *; base-uri 'none'; frame-ancestors 'none'" ) );
		yield 'anything over https is anything' => array( 'open', array( "object-src https:; base-uri 'self'; frame-ancestors 'self'" ) );
		yield 'a directive said twice: the first counts' => array( 'open', array( "object-src *; object-src 'none'; base-uri 'self'; frame-ancestors 'self'" ) );
		yield 'in a meta element, framing in a header' => array( 'limits', array( "frame-ancestors 'self'" ), array( "object-src 'none'; base-uri 'self'" ) );
		yield 'framing in a meta element is ignored' => array( 'open', array(), array( self::LIMITS ) );
	}

	public function test_whether_it_upgrades(): void {
		self::assertTrue( ContentPolicy::upgrades( "frame-ancestors 'self'", 'Upgrade-Insecure-Requests;' ) );
		self::assertTrue( ContentPolicy::upgrades( "default-src 'self', upgrade-insecure-requests" ) );
		self::assertFalse( ContentPolicy::upgrades( "frame-ancestors 'self'; block-all-mixed-content" ) );
		self::assertFalse( ContentPolicy::upgrades() );
	}
}
