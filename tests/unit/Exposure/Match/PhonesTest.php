<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Match;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class PhonesTest extends TestCase {
	/** @return iterable<string, array{string, bool}> */
	public static function writings(): iterable {
		yield 'international' => array( '{"phone":"+447700900189"}', true );
		yield 'national' => array( 'Call 07700 900189 now', true );
		yield 'with 00' => array( 'Call 0044 7700 900 189', true );
		yield 'with (0)' => array( 'Call +44 (0)7700-900-189', true );
		yield 'dots' => array( '07700.900.189', true );
		yield 'brackets' => array( '(07700) 900 189', true );
		yield 'spaces that do not break' => array( "07700\u{a0}900\u{202f}189", true );
		yield 'the same as entities' => array( '<p>07700&nbsp;900&#8239;189</p>', true );
		yield 'as a number' => array( '{"phone":7700900189}', true );
		yield 'as a number with its code, nowhere in particular' => array( '{"wa":447700900189}', true );
		yield 'tel' => array( '<a href="tel:+44-7700-900189">', true );
		yield 'encoded' => array( '?p=%2B447700900189', true );
		yield 'beside another number' => array( 'Line 70 07700 900189 12', true );
		yield 'beside a day' => array( '2026-11-03 07700 900189', true );
		yield 'another end' => array( '07700 900188', false );
		yield 'another beginning' => array( '07701 900189', false );
		yield 'the end alone' => array( '00900189', false );
		yield 'within a longer number' => array( '{"id":907700900189555}', false );
		yield 'another country of that length' => array( '{"id":1117700900189}', false );
		yield 'within a word' => array( 'img_07700900189x', false );
	}

	#[DataProvider( 'writings' )]
	public function test_a_number_is_known_in_any_writing( string $body, bool $is ): void {
		self::assertSame( $is ? array( 'phone user:7' ) : array(), Store::proven( Store::read( $body ) ) );
	}

	public function test_times_and_ids_are_no_numbers_of_5000_customers(): void {
		mt_srand( 9 );
		$ids = array();
		for ( $n = 0; $n < 5000; $n++ ) {
			$ids[] = array( 'id' => mt_rand( 1000000, 99999999 ), 'at' => 1700000000 + mt_rand( 0, 99999999 ), 'date' => date( 'Y-m-d H:i:s', 1700000000 + $n * 7001 ) );
		}
		$read = ( new \StorePosture\Exposure\Match\Matcher( new Crowd( 5000 ) ) )->read( array( array( new \StorePosture\Exposure\Match\Asked( 'r' ), new \StorePosture\Exposure\Match\Answer( 200, array(), (string) json_encode( $ids ) ) ) ) );
		self::assertSame( array(), $read[0]->hits );
	}
}
