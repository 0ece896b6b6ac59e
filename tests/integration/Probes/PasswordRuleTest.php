<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\PasswordRule;

final class PasswordRuleTest extends ProbeCase {
	public function test_wordpress_alone_turns_nothing_away(): void {
		$seen = $this->see( new PasswordRule() );
		self::assertSame( array( false, false, array() ), array( $seen['enforced'], $seen['breach_list'], $seen['source'] ) );
	}

	public function test_strong_ones_are_asked_for(): void {
		$this->plugin( 'really-simple-ssl' );
		$this->option( 'rsssl_options', array( 'enforce_password_security_enabled' => true ) );
		$seen = $this->see( new PasswordRule() );
		self::assertSame( array( true, false, array( 'Really Simple Security' ) ), array( $seen['enforced'], $seen['breach_list'], $seen['source'] ) );
		$this->option( 'rsssl_options', array( 'enforce_password_security_enabled' => false ) );
		self::assertFalse( $this->see( new PasswordRule() )['enforced'] );
	}

	public function test_a_list_of_known_ones_is_enough(): void {
		$this->plugin( 'better-wp-security' );
		$this->option( 'itsec-storage', array( 'password-requirements' => array( 'enabled_requirements' => array( 'strength' => false, 'hibp' => true ) ) ) );
		$seen = $this->see( new PasswordRule() );
		self::assertSame( array( true, true ), array( $seen['enforced'], $seen['breach_list'] ) );
		self::assertSame( array( 'Solid Security (Kadence Security)' ), $seen['source'] );
	}

	public function test_what_we_cannot_read_is_not_no(): void {
		$this->plugin( 'wp-simple-firewall' );
		self::assertSame( 'unknown_plugin', $this->unseen( new PasswordRule(), 'enforced' ) );
		self::assertSame( 'unknown_plugin', $this->unseen( new PasswordRule(), 'breach_list' ) );
		$this->put_back();
		$this->filter( 'user_profile_update_errors', static fn () => null );
		self::assertSame( 'unknown_plugin', $this->unseen( new PasswordRule(), 'enforced' ) );
		self::assertNotSame( array(), $this->see( new PasswordRule() )['unknown_code'] );
	}
}
