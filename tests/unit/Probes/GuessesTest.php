<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Probes\Support\Passwords\Guesses;
use StorePosture\Probes\Support\Passwords\Scrambled;

final class GuessesTest extends TestCase {
	/**
	 * @return array<string, string> Word to kind.
	 */
	private static function guesses( string $login = 'anna', string $mail = 'anna@shop.example', string $shop = 'Lantern & Thread', string $host = 'www.lantern.example', string $now = '2026-11-22T10:00:00Z' ): array {
		return array_column( Guesses::of( $login, $mail, $shop, $host, $now, new Data( dirname( __DIR__, 3 ) . '/data', $now ) ), 'kind', 'word' );
	}

	public function test_what_a_stranger_would_try_first(): void {
		$guesses = self::guesses( 'anna', 'anna.w@shop.example' );
		foreach ( array( 'anna', 'anna123', 'anna2026', 'anna.w' ) as $word ) {
			self::assertSame( 'login_name', $guesses[ $word ] ?? '', $word );
		}
		foreach ( array( 'lantern', 'lantern123', 'Lantern2026', 'lanternthread', 'lanternthread123', 'Lanternthread2026' ) as $word ) {
			self::assertSame( 'shop_name', $guesses[ $word ] ?? '', $word );
		}
		foreach ( array( 'Autumn2026', 'Autumn2026!', '123456', 'password', 'admin' ) as $word ) {
			self::assertSame( 'common', $guesses[ $word ] ?? '', $word );
		}
	}

	#[DataProvider( 'people' )]
	public function test_never_more_than_twenty_and_each_once( string $login, string $mail, string $shop, string $host ): void {
		$guesses = Guesses::of( $login, $mail, $shop, $host, '2026-11-22T10:00:00Z', new Data( dirname( __DIR__, 3 ) . '/data', '2026-11-22T10:00:00Z' ) );
		self::assertCount( 20, $guesses );
		self::assertCount( 20, array_unique( array_column( $guesses, 'word' ) ) );
		self::assertNotContains( '', array_column( $guesses, 'word' ) );
	}

	/**
	 * @return iterable<string, array{string, string, string, string}>
	 */
	public static function people(): iterable {
		yield 'all differ' => array( 'anna', 'office@shop.example', 'Lantern & Thread', 'shop.example' );
		yield 'all the same' => array( 'admin', 'admin@admin.example', 'Admin', 'admin.example' );
		yield 'numbers' => array( '123456', '123456@1.example', '2026', '127.0.0.1' );
		yield 'nothing known' => array( '', '', '', '' );
		yield 'other letters' => array( 'żaneta', 'żaneta@sklep.example', 'Księgarnia Żółw', 'xn--kgi.example' );
	}

	public function test_a_host_that_is_no_name_is_no_guess(): void {
		self::assertArrayNotHasKey( '127', self::guesses( host: '127.0.0.1' ) );
		self::assertArrayNotHasKey( 'localhost', self::guesses( host: 'localhost' ) );
		self::assertArrayHasKey( 'shop', self::guesses( host: 'shop.co.uk' ) );
	}

	#[DataProvider( 'seasons' )]
	public function test_the_season( string $month, string $season ): void {
		self::assertArrayHasKey( "{$season}2027", self::guesses( now: "2027-{$month}-10T10:00:00Z" ) );
	}

	/**
	 * @return iterable<array{string, string}>
	 */
	public static function seasons(): iterable {
		yield array( '02', 'Winter' );
		yield array( '03', 'Spring' );
		yield array( '08', 'Summer' );
		yield array( '11', 'Autumn' );
		yield array( '12', 'Winter' );
	}

	#[DataProvider( 'stored' )]
	public function test_a_stored_password_is_compared_as_wordpress_does( string $stored ): void {
		$password = new Scrambled( $stored );
		self::assertTrue( $password->is_known_format() );
		self::assertTrue( $password->is( 'Lantern2026' ) );
		self::assertFalse( $password->is( 'lantern2026' ) );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function stored(): iterable {
		yield 'WordPress 6.8' => array( '$wp' . password_hash( base64_encode( hash_hmac( 'sha384', 'Lantern2026', 'wp-sha384', true ) ), PASSWORD_BCRYPT, array( 'cost' => 4 ) ) );
		yield 'bcrypt of a plugin' => array( password_hash( 'Lantern2026', PASSWORD_BCRYPT, array( 'cost' => 4 ) ) );
		yield 'MD5' => array( md5( 'Lantern2026' ) );
	}

	public function test_other_formats_hold_nothing_we_could_tell(): void {
		foreach ( array( '', '!', 'Lantern2026', '$S$D' . str_repeat( 'a', 50 ), sha1( 'Lantern2026' ), strtoupper( md5( 'Lantern2026' ) ) ) as $stored ) {
			$password = new Scrambled( $stored );
			self::assertFalse( $password->is_known_format(), $stored );
			self::assertFalse( $password->is( 'Lantern2026' ), $stored );
		}
	}
}
