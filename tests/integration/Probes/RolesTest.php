<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Roles;
use StorePosture\Probes\Support\Plugins;

final class RolesTest extends ProbeCase {
	/**
	 * @return array<string, mixed>
	 */
	private function role( string $name ): array {
		$list = array_column( $this->see( new Roles() )['list'], null, 'role' );
		self::assertArrayHasKey( $name, $list );
		return $list[ $name ];
	}

	public function test_known_roles_as_they_come(): void {
		$this->option( 'users_can_register', 0 );
		self::assertSame( array(), $this->role( 'contributor' )['beyond_baseline'] );
		self::assertContains( 'edit_users', $this->role( 'administrator' )['takeover'] );
		self::assertFalse( $this->role( 'administrator' )['by_filter'] );
		self::assertFalse( $this->role( 'subscriber' )['stranger_gets_it'] );
	}

	public function test_a_right_too_many(): void {
		$this->option( 'users_can_register', 0 );
		$role = get_role( 'contributor' );
		self::assertNotNull( $role );
		$role->add_cap( 'install_plugins' );
		$this->repair( static fn () => $role->remove_cap( 'install_plugins' ) );
		$seen = $this->role( 'contributor' );
		self::assertSame( array( 'install_plugins', 'upload_plugins' ), $seen['beyond_baseline'] );
		self::assertFalse( $seen['by_filter'] );
	}

	public function test_a_right_from_running_code(): void {
		$this->filter( 'user_has_cap', static fn ( array $rights, array $asked, array $more, \WP_User $user ): array => in_array( 'author', $user->roles, true ) ? array( 'list_users' => true ) + $rights : $rights, 10, 4 );
		$seen = $this->role( 'author' );
		self::assertSame( array( 'list_users' ), $seen['customer_data'] );
		self::assertTrue( $seen['by_filter'] );
	}

	public function test_people_are_counted(): void {
		$before = $this->role( 'author' )['users'];
		$this->user( 'author' );
		self::assertSame( $before + 1, $this->role( 'author' )['users'] );
	}

	public function test_what_strangers_get(): void {
		$this->option( 'users_can_register', 1 );
		$this->option( 'default_role', 'contributor' );
		self::assertTrue( $this->role( 'contributor' )['stranger_gets_it'] );
		// The registration fact tells a privileged one: here it would be the same thing twice.
		$this->option( 'default_role', 'administrator' );
		self::assertNotContains( 'administrator', array_column( $this->see( new Roles() )['list'], 'role' ) );
	}

	public function test_the_store(): void {
		if ( ! Plugins::woocommerce_runs() ) {
			self::assertSame( array(), $this->see( new Roles() )['shop_manager_may_edit'] );
			return;
		}
		$this->option( 'users_can_register', 0 );
		$this->option( 'woocommerce_enable_myaccount_registration', 'no' );
		$this->option( 'woocommerce_enable_signup_and_login_from_checkout', 'no' );
		$this->option( 'woocommerce_enable_delayed_account_creation', 'no' );
		$this->option( 'woocommerce_enable_guest_checkout', 'yes' );
		self::assertFalse( $this->role( 'customer' )['stranger_gets_it'] );
		$this->option( 'woocommerce_enable_myaccount_registration', 'yes' );
		self::assertTrue( $this->role( 'customer' )['stranger_gets_it'] );

		self::assertNotContains( 'edit_users', $this->role( 'shop_manager' )['takeover'] );
		$this->filter( 'woocommerce_shop_manager_editable_roles', static fn (): array => array( 'customer', 'administrator' ) );
		self::assertSame( array( 'customer', 'administrator' ), $this->see( new Roles() )['shop_manager_may_edit'] );
		$this->filter( 'woocommerce_shop_manager_editable_roles', static fn (): string => 'all', 20 );
		self::assertSame( 'wrong_type', $this->unseen( new Roles(), 'shop_manager_may_edit' ) );
	}

	public function test_unseen_when_rights_throw(): void {
		$this->filter( 'user_has_cap', static fn (): never => throw new \LogicException( 'no' ) );
		self::assertSame( 'filter_threw', $this->unseen( new Roles(), 'list' ) );
	}
}
