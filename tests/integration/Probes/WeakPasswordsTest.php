<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\HandsOff;
use StorePosture\Probes\Support\Passwords\Guessing;
use StorePosture\Probes\Support\Passwords\Trials;
use StorePosture\Probes\WeakPasswords;

final class WeakPasswordsTest extends ProbeCase {
	private const STORED = 'store_posture_password_trials';

	protected function setUp(): void {
		parent::setUp();
		$this->option( self::STORED, null );
		$this->option( 'blogname', 'Lantern &amp; Thread' );
		// What a test does not name shall stand the guesses, whatever the site's own accounts are.
		foreach ( get_users( array( 'fields' => array( 'ID', 'user_pass' ) ) ) as $user ) {
			$this->stored_password( (int) $user->ID, md5( random_bytes( 16 ) ) );
			$this->repair( fn () => $this->stored_password( (int) $user->ID, $user->user_pass ) );
		}
	}

	private function staff( string $password, string $role = 'shop_manager' ): int {
		$id = $this->user( null === get_role( $role ) ? 'editor' : $role );
		$this->stored_password( $id, wp_hash_password( $password ) );
		return $id;
	}

	private function guess( float $seconds = 60.0 ): bool {
		wp_cache_flush();
		return ( new Guessing( $this->watch()->data ) )->go_on( $seconds, self::NOW );
	}

	private function guessed( int $id ): ?string {
		foreach ( $this->see( new WeakPasswords() )['accounts'] as $account ) {
			if ( $id === $account['user']['id'] ) {
				return $account['guessed'];
			}
		}
		self::fail( "No account {$id}." );
	}

	public function test_what_can_be_guessed_and_what_stands(): void {
		$shop   = $this->staff( 'Lanternthread2026', 'administrator' );
		$common = $this->staff( 'Autumn2026!' );
		$name   = $this->staff( 'x' );
		$login  = get_userdata( $name );
		self::assertNotFalse( $login );
		$this->stored_password( $name, wp_hash_password( $login->user_login . '123' ) );
		$phpass = $this->staff( 'x' );
		require_once ABSPATH . WPINC . '/class-phpass.php';
		$this->stored_password( $phpass, ( new \PasswordHash( 8, true ) )->HashPassword( 'password' ) );
		$strong = $this->staff( 'correct horse battery staple' );

		self::assertNull( $this->guessed( $shop ), 'before any guess' );
		self::assertSame( 'at_night', $this->unseen( new WeakPasswords(), 'accounts.0.guessed' ) );
		self::assertFalse( $this->guess() );
		self::assertSame(
			array( 'shop_name', 'common', 'login_name', 'common', 'none' ),
			array_map( $this->guessed( ... ), array( $shop, $common, $name, $phpass, $strong ) )
		);
		$seen = $this->see( new WeakPasswords() );
		self::assertSame( array( count( $seen['accounts'] ), 0 ), array( $seen['tested'], $seen['waiting'] ) );
	}

	public function test_neither_password_nor_hash_is_kept(): void {
		$id     = $this->staff( 'Lanternthread2026' );
		$stored = (string) $GLOBALS['wpdb']->get_var( "SELECT user_pass FROM {$GLOBALS['wpdb']->users} WHERE ID = {$id}" );
		$this->guess();
		$kept = (string) maybe_serialize( get_option( self::STORED ) ) . wp_json_encode( $this->see( new WeakPasswords() ) );
		foreach ( array( 'Lanternthread', $stored, substr( $stored, 12 ), hash( 'sha256', $stored ), md5( $stored ) ) as $secret ) {
			self::assertStringNotContainsString( $secret, $kept );
		}
		self::assertSame( $stored, $GLOBALS['wpdb']->get_var( "SELECT user_pass FROM {$GLOBALS['wpdb']->users} WHERE ID = {$id}" ), 'it is not stored anew' );
	}

	public function test_it_goes_on_where_it_stopped_and_never_makes_more_than_twenty(): void {
		$id    = $this->staff( 'correct horse battery staple' );
		$other = $this->staff( 'correct horse battery staple, too' );
		self::assertTrue( $this->guess( 0.0 ), 'no time, no guess' );
		self::assertSame( array(), Trials::all() );
		for ( $slices = 1; $this->guess( 0.3 ); $slices++ ) {
			self::assertLessThan( 500, $slices, 'it comes to an end' );
		}
		self::assertGreaterThan( 1, $slices );
		self::assertSame( array( 20, 20 ), array( Trials::all()[ $id ]->guessed, Trials::all()[ $other ]->guessed ) );
	}

	public function test_each_stored_password_is_tested_once_and_a_new_one_anew(): void {
		$id = $this->staff( 'correct horse battery staple' );
		$this->guess();
		$before = get_option( self::STORED );
		self::assertFalse( ( new Guessing( $this->watch()->data ) )->is_left() );
		$this->guess();
		self::assertSame( $before, get_option( self::STORED ) );

		$this->stored_password( $id, wp_hash_password( 'password' ) );
		self::assertNull( $this->guessed( $id ) );
		self::assertTrue( ( new Guessing( $this->watch()->data ) )->is_left() );
		$this->guess();
		self::assertSame( 'common', $this->guessed( $id ) );
		// What was found says nothing about the password that follows.
		$this->stored_password( $id, wp_hash_password( 'correct horse battery staple' ) );
		self::assertNull( $this->guessed( $id ) );
	}

	public function test_customers_and_who_cannot_log_in_are_left_alone(): void {
		$customer = $this->user( 'subscriber' );
		$locked   = $this->staff( 'x' );
		$this->stored_password( $locked, '!' );
		$this->guess();
		self::assertSame( array(), array_intersect( array( $customer, $locked ), array_column( array_column( $this->see( new WeakPasswords() )['accounts'], 'user' ), 'id' ) ) );
		self::assertSame( array(), array_intersect( array( $customer, $locked ), array_keys( Trials::all() ) ) );
	}

	public function test_a_format_we_do_not_know_is_never_fine(): void {
		$id = $this->staff( 'x' );
		$this->stored_password( $id, '$S$D' . str_repeat( 'a', 50 ) );
		$this->guess();
		self::assertNull( $this->guessed( $id ) );
		self::assertContains( 'unknown_format', $this->look( new WeakPasswords() )->reasons );
	}

	public function test_other_code_decides_which_passwords_are_right(): void {
		$id = $this->staff( 'password' );
		$this->guess();
		self::assertSame( 'common', $this->guessed( $id ) );
		$this->filter( 'check_password', static fn ( bool $is ): bool => $is );
		self::assertNull( $this->guessed( $id ) );
		self::assertContains( 'unknown_login_plugin', $this->look( new WeakPasswords() )->reasons );
	}

	public function test_hands_off_says_so(): void {
		$this->staff( 'password' );
		HandsOff::switch_on( 'A test.', 1, self::NOW );
		$this->repair( static fn () => HandsOff::switch_off() );
		self::assertContains( 'hands_off', $this->look( new WeakPasswords() )->reasons );
	}
}
