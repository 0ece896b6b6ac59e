<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\CertificateReading;

final class CertificateReadingTest extends TestCase {
	private const NAMES = 'DNS:shop.example.net, DNS:*.Example.org, IP Address:192.0.2.1';

	public function test_names(): void {
		$read = self::certificate( self::NAMES );
		self::assertSame( array( 'shop.example.net', '*.example.org' ), $read->names );
		foreach ( array(
			'shop.example.net'    => true,
			'SHOP.example.net'    => true,
			'www.shop.example.net' => false,
			'www.example.org'     => true,
			'example.org'         => false,
			'a.www.example.org'   => false,
			'common.example.com'  => false,
		) as $host => $is_for ) {
			self::assertSame( $is_for, $read->is_for( $host ), $host );
		}
	}

	public function test_dates(): void {
		$read = self::certificate( self::NAMES, 90 );
		self::assertEqualsWithDelta( 90, $read->lifetime(), 0.01 );
		self::assertEqualsWithDelta( 15 * 86400, $read->not_after - $read->renewal_due( 1 / 6 ), 60 );
		self::assertSame( 'Made-up authority', $read->issuer );
	}

	public function test_what_is_no_certificate(): void {
		self::assertNull( CertificateReading::of( '' ) );
		self::assertNull( CertificateReading::of( "-----BEGIN CERTIFICATE-----\nnot really\n-----END CERTIFICATE-----" ) );
	}

	private static function certificate( string $names, int $days = 6 ): CertificateReading {
		$config = (string) tempnam( sys_get_temp_dir(), 'store-posture-' );
		file_put_contents( $config, "[req]\ndistinguished_name = dn\n[dn]\n[more]\nsubjectAltName = " . str_replace( 'IP Address', 'IP', $names ) . "\n" );
		$options = array(
			'config'           => $config,
			'x509_extensions'  => 'more',
			'digest_alg'       => 'sha256',
			'private_key_bits' => 2048,
			'private_key_type' => OPENSSL_KEYTYPE_EC,
			'curve_name'       => 'prime256v1',
		);
		try {
			$key     = openssl_pkey_new( $options );
			$subject = array(
				'commonName'       => 'common.example.com',
				'organizationName' => 'Made-up authority',
			);
			self::assertNotFalse( $key );
			$request = openssl_csr_new( $subject, $key, $options );
			self::assertNotFalse( $request );
			$signed = openssl_csr_sign( $request, null, $key, $days, $options );
			self::assertNotFalse( $signed );
			self::assertTrue( openssl_x509_export( $signed, $pem ) );
		} finally {
			unlink( $config );
		}
		return CertificateReading::of( $pem ) ?? self::fail( 'Not read.' );
	}
}
