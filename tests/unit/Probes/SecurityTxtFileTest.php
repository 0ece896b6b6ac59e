<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\SecurityTxtFile;

final class SecurityTxtFileTest extends TestCase {
	private const GOOD = "Contact: mailto:security@shop.example.org\r\nExpires: 2027-01-31T12:00:00+01:00\r\nCanonical: https://shop.example.org/.well-known/security.txt\r\n";

	public function test_reads_a_good_file(): void {
		$file = new SecurityTxtFile( self::GOOD );
		self::assertTrue( $file->is_one() );
		self::assertTrue( $file->are_contacts_valid() );
		self::assertSame( '2027-01-31T11:00:00Z', $file->expires() );
		self::assertSame( 1, $file->expires_fields() );
		self::assertFalse( $file->signed );
		self::assertSame( 'listed', $file->canonical( array( 'https://shop.example.org/.well-known/security.txt' ) ) );
		self::assertSame( 'not_listed', $file->canonical( array( 'https://www.shop.example.org/.well-known/security.txt' ) ) );
		self::assertTrue( $file->is_within( 32768, 2048, 1000 ) );
	}

	public function test_reads_what_is_signed(): void {
		$file = new SecurityTxtFile( "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n# Hello\ncontact: https://shop.example.org/report\n- Expires: 2027-01-31T12:00:00Z\n-----BEGIN PGP SIGNATURE-----\nContact: mailto:nobody@example.org\n-----END PGP SIGNATURE-----\n" );
		self::assertTrue( $file->signed );
		self::assertSame( array( 'https://shop.example.org/report' ), $file->contacts() );
		self::assertSame( '2027-01-31T12:00:00Z', $file->expires() );
	}

	public function test_a_page_is_no_such_file(): void {
		self::assertFalse( ( new SecurityTxtFile( "<!DOCTYPE html><html>\nContact: mailto:a@b.example\n</html>" ) )->is_one() );
		self::assertFalse( ( new SecurityTxtFile( "Nothing here.\nTitle: Not found\n" ) )->is_one() );
		self::assertFalse( ( new SecurityTxtFile( '' ) )->is_one() );
	}

	/**
	 * @return iterable<string, array{string, bool}>
	 */
	public static function contacts(): iterable {
		yield 'page' => array( 'https://shop.example.org/report', true );
		yield 'mail' => array( 'mailto:security%2Bweb@shop.example.org', true );
		yield 'phone' => array( 'tel:+44-20-7946-0000', true );
		yield 'mail without a scheme' => array( 'security@shop.example.org', false );
		yield 'page without encryption' => array( 'http://shop.example.org/report', false );
		yield 'half a mail' => array( 'mailto:security', false );
		yield 'nothing' => array( '', false );
	}

	#[DataProvider( 'contacts' )]
	public function test_contacts_are_addresses( string $contact, bool $valid ): void {
		self::assertSame( $valid, ( new SecurityTxtFile( "Contact: {$contact}\nExpires: 2027-01-31T12:00:00Z\n" ) )->are_contacts_valid() );
	}

	public function test_one_bad_contact_is_enough(): void {
		self::assertFalse( ( new SecurityTxtFile( "Contact: https://shop.example.org/report\nContact: call us\n" ) )->are_contacts_valid() );
	}

	/**
	 * @return iterable<string, array{string, string|null}>
	 */
	public static function dates(): iterable {
		yield 'fractions' => array( '2027-01-31T12:00:00.123Z', '2027-01-31T12:00:00Z' );
		yield 'day alone' => array( '2027-01-31', null );
		yield 'words' => array( 'next year', null );
		yield 'mail style' => array( 'Sun, 31 Jan 2027 12:00:00 GMT', null );
		yield 'no such day' => array( '2027-13-45T12:00:00Z', null );
	}

	#[DataProvider( 'dates' )]
	public function test_dates_of_the_standard_only( string $text, ?string $expected ): void {
		$file = new SecurityTxtFile( "Contact: tel:+123456\nExpires: {$text}\n" );
		self::assertSame( $expected, $file->expires() );
		self::assertSame( 1, $file->expires_fields() );
	}

	public function test_limits(): void {
		self::assertFalse( ( new SecurityTxtFile( self::GOOD . str_repeat( 'x', 2049 ) ) )->is_within( 32768, 2048, 1000 ) );
		self::assertFalse( ( new SecurityTxtFile( self::GOOD . str_repeat( "#\n", 1000 ) ) )->is_within( 32768, 2048, 1000 ) );
		self::assertFalse( ( new SecurityTxtFile( str_repeat( "# ....\n", 5000 ) ) )->is_within( 32768, 2048, 10000 ) );
	}
}
