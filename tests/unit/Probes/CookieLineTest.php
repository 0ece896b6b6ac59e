<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\CookieLine;

final class CookieLineTest extends TestCase {
	private const HASH = '0123456789abcdef0123456789abcdef';

	public function test_flags(): void {
		self::assertSame(
			array(
				'kind'      => 'shopper',
				'secure'    => true,
				'http_only' => true,
				'same_site' => 'lax',
			),
			CookieLine::read( 'wp_woocommerce_session_' . self::HASH . '=t_1%7C%7C2; expires=Sat, 01 Jan 2028 00:00:00 GMT; path=/; SECURE; HttpOnly; SameSite=Lax' )
		);
		self::assertSame(
			array(
				'kind'      => 'php_session',
				'secure'    => false,
				'http_only' => false,
				'same_site' => '',
			),
			CookieLine::read( 'PHPSESSID=abc; path=/; SameSite=sometimes' )
		);
	}

	#[TestWith( array( 'wordpress_logged_in_' . self::HASH, 'staff' ) )]
	#[TestWith( array( 'wordpress_sec_' . self::HASH, 'staff' ) )]
	#[TestWith( array( 'wordpress_' . self::HASH, 'staff' ) )]
	#[TestWith( array( 'wordpress_test_cookie', null ) )]
	#[TestWith( array( 'wordpress_gdpr_cookies_allowed', null ), 'a consent plugin, read by its script' )]
	#[TestWith( array( 'woocommerce_items_in_cart', null ), 'read by scripts on purpose' )]
	#[TestWith( array( 'woocommerce_cart_hash', null ) )]
	#[TestWith( array( 'store_notice' . self::HASH, null ) )]
	public function test_whose_it_is( string $name, ?string $kind ): void {
		self::assertSame( $kind, CookieLine::read( "{$name}=1; path=/" )['kind'] ?? null );
	}

	#[TestWith( array( '' ) )]
	#[TestWith( array( '%20' ), 'as core deletes them' )]
	#[TestWith( array( 'deleted' ), 'as PHP deletes them' )]
	public function test_one_that_is_being_deleted_holds_nothing( string $value ): void {
		self::assertNull( CookieLine::read( 'wordpress_sec_' . self::HASH . "={$value}; path=/" ) );
	}
}
