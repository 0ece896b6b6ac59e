<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\SignUpForms;

final class SignUpFormsTest extends ProbeCase {
	protected function setUp(): void {
		parent::setUp();
		$this->option( 'users_can_register', '0' );
		$this->option( 'woocommerce_enable_myaccount_registration', 'no' );
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private function forms(): array {
		return $this->see( new SignUpForms() )['forms'];
	}

	public function test_none_is_open(): void {
		self::assertSame( array(), $this->forms() );
	}

	public function test_open_to_robots_and_tested(): void {
		$this->option( 'users_can_register', '1' );
		self::assertSame( array( array( 'form' => 'wordpress_form', 'tested' => false, 'by' => '' ) ), $this->forms() );
		$this->plugin( 'simple-cloudflare-turnstile' );
		$this->option( 'cfturnstile_key', 'made-up' );
		$this->option( 'cfturnstile_woo_register', '1' );
		self::assertFalse( $this->forms()[0]['tested'], 'that is another form' );
		$this->option( 'cfturnstile_register', '1' );
		self::assertSame( array( array( 'form' => 'wordpress_form', 'tested' => true, 'by' => 'Simple Cloudflare Turnstile' ) ), $this->forms() );
	}

	#[Group( 'store' )]
	public function test_the_account_page(): void {
		$this->option( 'woocommerce_enable_myaccount_registration', 'yes' );
		self::assertSame( array( 'account_page' ), array_column( $this->forms(), 'form' ) );
		$this->plugin( 'hcaptcha-for-forms-and-more' );
		$this->option( 'hcaptcha_settings', array( 'woocommerce_status' => array( 'login', 'register' ) ) );
		self::assertTrue( $this->forms()[0]['tested'] );
		$this->option( 'hcaptcha_settings', array( 'woocommerce_status' => array( 'login' ) ) );
		self::assertFalse( $this->forms()[0]['tested'] );
	}

	public function test_what_we_cannot_read_is_not_no(): void {
		$this->option( 'users_can_register', '1' );
		$this->filter( 'registration_errors', static fn ( mixed $errors ): mixed => $errors );
		self::assertSame( 'unknown_plugin', $this->unseen( new SignUpForms(), 'forms.0.tested' ) );
		$this->put_back();
		$this->option( 'users_can_register', '1' );
		$this->plugin( 'cleantalk-spam-protect' );
		self::assertSame( 'unknown_plugin', $this->unseen( new SignUpForms(), 'forms.0.tested' ) );
	}
}
