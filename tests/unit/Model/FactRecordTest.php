<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Model;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Model\FactRecord;

final class FactRecordTest extends TestCase {
	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function paths(): iterable {
		yield 'the exact path' => array( 'pages.1.framing', 'waf_403' );
		yield 'without places in lists' => array( 'pages.2.framing', 'budget' );
		yield 'what stands above' => array( 'pages.1.private', 'challenge' );
		yield 'all of it' => array( 'hsts', 'loopback_refused' );
	}

	#[DataProvider( 'paths' )]
	public function test_the_nearest_reason( string $path, string $reason ): void {
		$reasons = array(
			''                => 'loopback_refused',
			'pages.1.framing' => 'waf_403',
			'pages.framing'   => 'budget',
			'pages'           => 'challenge',
		);
		$this->assertSame( $reason, ( new FactRecord( 'page_headers', null, $reasons, '', '' ) )->reason( $path ) );
	}

	public function test_nobody_said(): void {
		$this->assertSame( '', ( new FactRecord( 'page_headers', array(), array( 'pages' => 'budget' ), '', '' ) )->reason( 'hsts' ) );
	}
}
