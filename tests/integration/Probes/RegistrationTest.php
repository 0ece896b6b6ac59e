<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Registration;

final class RegistrationTest extends ProbeCase {
	public function test_rights_of_the_role_and_not_its_name(): void {
		$this->option( 'users_can_register', 1 );
		$this->option( 'default_role', 'subscriber' );
		$seen = $this->see( new Registration() );
		self::assertTrue( $seen['open'] );
		self::assertFalse( $seen['role_privileged'] );

		add_role( 'wholesaler', 'Wholesaler', array( 'read' => true ) );
		$this->repair( static fn () => remove_role( 'wholesaler' ) );
		$this->option( 'default_role', 'wholesaler' );
		self::assertFalse( $this->see( new Registration() )['role_privileged'] );
		$this->filter( 'user_has_cap', static fn ( array $rights, array $asked, array $more, \WP_User $user ): array => in_array( 'wholesaler', $user->roles, true ) ? array( 'edit_plugins' => true ) + $rights : $rights, 10, 4 );
		$seen = $this->see( new Registration() );
		self::assertTrue( $seen['role_privileged'] );
		self::assertContains( 'edit_plugins', $seen['rights'] );
	}

	public function test_closed(): void {
		$this->option( 'users_can_register', 0 );
		$this->option( 'default_role', 'administrator' );
		$seen = $this->see( new Registration() );
		self::assertFalse( $seen['open'] );
		self::assertTrue( $seen['role_privileged'] );
	}

	public function test_a_role_that_is_gone(): void {
		$this->option( 'default_role', 'no-such-role' );
		self::assertSame( 'role_missing', $this->unseen( new Registration(), 'role_privileged' ) );
	}
}
