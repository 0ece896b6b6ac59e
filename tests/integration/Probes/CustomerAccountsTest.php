<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\CustomerAccounts;
use StorePosture\Probes\Support\Plugins;

final class CustomerAccountsTest extends ProbeCase {
	public function test_without_a_store(): void {
		if ( Plugins::woocommerce_runs() ) {
			self::assertIsBool( $this->see( new CustomerAccounts() )['sign_up'] );
			return;
		}
		foreach ( array( 'sign_up', 'password_by_mail', 'strength_asked' ) as $field ) {
			self::assertSame( 'woo_absent', $this->unseen( new CustomerAccounts(), $field ) );
		}
	}

	#[Group( 'store' )]
	public function test_each_way_to_an_account(): void {
		$ways = array( 'woocommerce_enable_myaccount_registration', 'woocommerce_enable_signup_and_login_from_checkout', 'woocommerce_enable_delayed_account_creation' );
		foreach ( array( '', ...$ways ) as $open ) {
			foreach ( $ways as $way ) {
				$this->option( $way, $way === $open ? 'yes' : 'no' );
			}
			self::assertSame( '' !== $open, $this->see( new CustomerAccounts() )['sign_up'], $open );
		}
	}

	#[Group( 'store' )]
	public function test_link_or_typed_and_how_strong(): void {
		$this->option( 'woocommerce_registration_generate_password', 'yes' );
		self::assertTrue( $this->see( new CustomerAccounts() )['password_by_mail'] );
		$this->option( 'woocommerce_registration_generate_password', 'no' );
		$seen = $this->see( new CustomerAccounts() );
		self::assertFalse( $seen['password_by_mail'] );
		self::assertSame( 3.0, $seen['strength_asked'] );
		$this->filter( 'woocommerce_min_password_strength', static fn (): string => '1' );
		self::assertSame( 1.0, $this->see( new CustomerAccounts() )['strength_asked'] );
		$this->filter( 'woocommerce_min_password_strength', static fn (): array => array() );
		self::assertSame( 'unknown_format', $this->unseen( new CustomerAccounts(), 'strength_asked' ) );
	}
}
