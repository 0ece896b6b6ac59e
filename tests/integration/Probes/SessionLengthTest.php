<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\SessionLength;

final class SessionLengthTest extends HttpProbeCase {
	public function test_as_wordpress_has_it(): void {
		$seen = $this->see( new SessionLength() );
		self::assertEquals( array( 2, 14, array() ), array( $seen['staff_days'], $seen['staff_remember_days'], $seen['changed_by'] ) );
	}

	public function test_code_that_makes_it_longer_for_visitors_only(): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-stay.php', "<?php if ( 'cli' !== PHP_SAPI ) { add_filter( 'auth_cookie_expiration', function ( \$seconds, \$user, \$remember ) { return \$remember && user_can( \$user, 'manage_options' ) ? YEAR_IN_SECONDS : \$seconds; }, 10, 3 ); }" );
		$seen = $this->see( new SessionLength() );
		self::assertEquals( array( 2, 365, array( 'mu-plugins/a-probe-stay.php' ) ), array( $seen['staff_days'], $seen['staff_remember_days'], $seen['changed_by'] ) );
	}

	public function test_a_filter_that_throws(): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-stay.php', "<?php if ( 'cli' !== PHP_SAPI ) { add_filter( 'auth_cookie_expiration', function () { throw new Exception( 'no' ); } ); }" );
		self::assertSame( 'filter_threw', $this->unseen( new SessionLength(), 'staff_remember_days' ) );
	}

	public function test_the_front_page_cannot_be_asked(): void {
		$this->fake()->on( 'https://shop.example.net/?store_posture_view', 403, array( 'content-type' => 'text/html' ), '<html>no' );
		foreach ( array( 'staff_days', 'staff_remember_days', 'changed_by' ) as $field ) {
			self::assertSame( 'waf_403', $this->unseen( new SessionLength(), $field ) );
		}
	}
}
