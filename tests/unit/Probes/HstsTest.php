<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\Hsts;

final class HstsTest extends TestCase {
	/**
	 * @return iterable<string, array{list<string>, string, int, bool, bool}>
	 */
	public static function headers(): iterable {
		yield 'not sent' => array( array(), 'absent', 0, false, false );
		yield 'plain' => array( array( 'max-age=31536000' ), 'present', 31536000, false, false );
		yield 'all of it, any case, quoted' => array( array( 'Max-Age="63072000"; includeSubDomains; PRELOAD;' ), 'present', 63072000, true, true );
		yield 'rolled back' => array( array( 'max-age=0' ), 'present', 0, false, false );
		yield 'no age' => array( array( 'includeSubDomains' ), 'invalid', 0, false, false );
		yield 'empty' => array( array( '' ), 'invalid', 0, false, false );
		yield 'no number' => array( array( 'max-age=1 year' ), 'invalid', 0, false, false );
		yield 'negative' => array( array( 'max-age=-1' ), 'invalid', 0, false, false );
		yield 'twice in one' => array( array( 'max-age=1; max-age=31536000' ), 'invalid', 0, false, false );
		yield 'two headers' => array( array( 'max-age=300', 'max-age=31536000' ), 'invalid', 0, false, false );
		yield 'merged by a comma' => array( array( 'max-age=300, max-age=31536000' ), 'invalid', 0, false, false );
		yield 'unknown directive' => array( array( 'max-age=300; something=else' ), 'present', 300, false, false );
	}

	/**
	 * @param list<string> $headers
	 */
	#[DataProvider( 'headers' )]
	public function test_reads_it_as_browsers_do( array $headers, string $state, int $age, bool $subdomains, bool $preload ): void {
		$hsts = Hsts::of( $headers );
		self::assertSame( array( $state, $age, $subdomains, $preload ), array( $hsts->state, $hsts->max_age, $hsts->subdomains, $hsts->preload ) );
	}
}
