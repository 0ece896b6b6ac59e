<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\AppPasswords;

final class AppPasswordsTest extends ProbeCase {
	public function test_of_staff_only_and_without_names(): void {
		$staff    = $this->user( 'administrator' );
		$customer = $this->user( 'subscriber' );
		foreach ( array( $staff, $customer ) as $user ) {
			update_user_meta(
				$user,
				'_application_passwords',
				array(
					array( 'uuid' => "uuid-{$user}", 'app_id' => '0b540e2f-86b7-4b8a-8e0c-f61e9bfbde59', 'name' => 'phone of Ann', 'password' => 'hash', 'created' => 1700000000, 'last_used' => null, 'last_ip' => null ),
					array( 'uuid' => "used-{$user}", 'app_id' => '', 'name' => 'robot', 'password' => 'hash', 'created' => 1700000000, 'last_used' => 1710000000, 'last_ip' => '192.0.2.1' ),
				)
			);
		}
		$seen = $this->see( new AppPasswords() );
		$mine = array_column( $seen['list'], null, 'uuid' );
		self::assertArrayNotHasKey( "uuid-{$customer}", $mine );
		self::assertFalse( $mine[ "uuid-{$staff}" ]['used'] );
		self::assertSame( 'WooCommerce app', $mine[ "uuid-{$staff}" ]['known_app'] );
		self::assertSame( '2024-03-09T16:00:00Z', $mine[ "used-{$staff}" ]['last_used'] );
		self::assertStringNotContainsString( 'Ann', (string) json_encode( $seen ) );
		self::assertStringNotContainsString( '192.0.2.1', (string) json_encode( $seen ) );
	}

	public function test_whether_wordpress_would_take_one(): void {
		$this->filter( 'wp_is_application_passwords_available', '__return_true' );
		self::assertTrue( $this->see( new AppPasswords() )['available'] );
		$this->filter( 'wp_is_application_passwords_available', '__return_false', 20 );
		self::assertFalse( $this->see( new AppPasswords() )['available'] );
	}

	public function test_a_format_nobody_knows(): void {
		update_user_meta( $this->user( 'administrator' ), '_application_passwords', 'encrypted by somebody' );
		self::assertSame( 'unknown_format', $this->unseen( new AppPasswords(), 'list' ) );
	}
}
