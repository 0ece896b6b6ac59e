<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\TwoFactor;

final class TwoFactorTest extends ProbeCase {
	/**
	 * @return list<int>
	 */
	private function without(): array {
		return array_column( $this->see( new TwoFactor() )['without'], 'id' );
	}

	public function test_nobody_has_one(): void {
		$id = $this->user( 'administrator' );
		self::assertContains( $id, $this->without() );
		self::assertSame( array(), $this->see( new TwoFactor() )['sources'] );
	}

	public function test_person_by_person(): void {
		$with    = $this->user( 'administrator' );
		$by_mail = $this->user( 'administrator' );
		$none    = $this->user( 'administrator' );
		update_user_meta( $with, '_two_factor_enabled_providers', array( 'Two_Factor_Totp' ) );
		update_user_meta( $by_mail, '_two_factor_enabled_providers', array( 'Two_Factor_Email' ) );
		update_user_meta( $none, '_two_factor_enabled_providers', array() );
		self::assertContains( $with, $this->without(), 'The product does not run.' );
		$this->plugin( 'two-factor' );
		$without = $this->without();
		self::assertNotContains( $with, $without );
		self::assertNotContains( $by_mail, $without );
		self::assertContains( $none, $without );
		self::assertSame( 1, $this->see( new TwoFactor() )['mail_only'] );
		self::assertSame( array( 'Two Factor' ), $this->see( new TwoFactor() )['sources'] );
	}

	public function test_who_cannot_log_in_is_left_out(): void {
		$id = $this->user( 'administrator' );
		$this->stored_password( $id, '!' );
		self::assertNotContains( $id, $this->without() );
	}

	public function test_unknown_code_on_the_log_in(): void {
		$this->user( 'administrator' );
		$this->filter( 'authenticate', static fn ( mixed $user ): mixed => $user );
		self::assertNotSame( array(), $this->see( new TwoFactor() )['unknown_code'] );
		self::assertSame( 'unknown_login_plugin', $this->unseen( new TwoFactor(), 'without' ) );
	}
}
