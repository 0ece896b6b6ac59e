<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ClientAddress;
use StorePosture\Probes\Support\Arrival;

final class ClientAddressTest extends ProbeCase {
	protected function setUp(): void {
		parent::setUp();
		global $wpdb;
		$rows = $wpdb->get_results( "SELECT * FROM {$wpdb->usermeta} WHERE meta_key = 'session_tokens'", ARRAY_A );
		$wpdb->delete( $wpdb->usermeta, array( 'meta_key' => 'session_tokens' ) );
		$this->repair( static fn () => array_map( static fn ( array $row ) => $wpdb->insert( $wpdb->usermeta, $row ), $rows ) );
	}

	private function log_in( string ...$addresses ): void {
		global $wpdb;
		$sessions = array_map( static fn ( string $address ): array => array( 'ip' => $address, 'expiration' => 1, 'login' => 1 ), $addresses );
		$this->row( $wpdb->usermeta, array( 'user_id' => $this->user( 'subscriber' ), 'meta_key' => 'session_tokens', 'meta_value' => serialize( $sessions ) ) );
	}

	public function test_everybody_comes_from_the_inside(): void {
		$this->log_in( '10.0.0.5' );
		$this->log_in( '10.0.0.5', '127.0.0.1' );
		$this->log_in( 'fd00::1' );
		self::assertSame( array( 'seen' => 'proxy', 'people' => 3 ), $this->sorted() );
	}

	public function test_everybody_comes_from_a_CDN(): void {
		$this->log_in( '172.71.255.1' );
		$this->log_in( '104.16.0.0' );
		$this->log_in( '2606:4700:10::1' );
		self::assertSame( array( 'seen' => 'proxy', 'people' => 3 ), $this->sorted() );
	}

	public function test_one_of_the_internet_is_enough(): void {
		$this->log_in( '10.0.0.5' );
		$this->log_in( '10.0.0.5' );
		$this->log_in( '10.0.0.5', '172.80.0.1' );
		self::assertSame( array( 'seen' => 'visitor', 'people' => 3 ), $this->sorted() );
	}

	public function test_two_of_the_same_house_prove_nothing(): void {
		$this->log_in( '192.168.1.10' );
		$this->log_in( '192.168.1.11' );
		self::assertSame( 'few_log_ins', $this->unseen( new ClientAddress(), 'seen' ) );
	}

	public function test_what_is_no_address_counts_nobody(): void {
		$this->log_in( 'unknown' );
		self::assertSame( 0, $this->look( new ClientAddress() )->value['people'] ?? null );
	}

	public function test_a_person_who_came_straight_and_one_who_did_not(): void {
		$this->option( 'store_posture_arrival', null );
		self::assertSame( 'cli_only', $this->unseen( new ClientAddress(), 'straight' ) );
		Arrival::note( array( 'REMOTE_ADDR' => '192.168.1.7' ), self::NOW );
		self::assertSame( 'cli_only', $this->unseen( new ClientAddress(), 'straight' ), 'From the inside: a proxy that adds nothing may stand there.' );
		Arrival::note( array( 'REMOTE_ADDR' => '172.80.0.1' ), self::NOW );
		self::assertTrue( $this->see( new ClientAddress() )['straight'] );
		self::assertSame( 'cli_only', $this->unseen( new ClientAddress(), 'straight', '2031-01-01T00:00:00Z' ), 'That was long ago.' );
		Arrival::note( array( 'REMOTE_ADDR' => '192.168.1.7' ), self::NOW );
		self::assertTrue( $this->see( new ClientAddress() )['straight'], 'One from the inside takes nothing back.' );
		Arrival::note( array( 'REMOTE_ADDR' => '172.80.0.1', 'HTTP_X_FORWARDED_FOR' => '172.80.0.2' ), self::NOW );
		self::assertSame( 'cli_only', $this->unseen( new ClientAddress(), 'straight' ) );
		self::assertStringNotContainsString( '172.80', serialize( get_option( 'store_posture_arrival' ) ) );
	}

	public function test_a_copy_does_not_know_what_was_so_elsewhere(): void {
		$this->option( 'store_posture_arrival', array( 'at' => self::NOW, 'for' => 'https://elsewhere.example.com' ) );
		self::assertSame( 'cli_only', $this->unseen( new ClientAddress(), 'straight' ) );
	}

	public function test_plugins_that_believe_a_header(): void {
		self::assertSame( array(), $this->readers() );
		$this->plugin( 'limit-login-attempts-reloaded' );
		self::assertSame( array(), $this->readers(), 'Nothing was ever set.' );
		$this->option( 'limit_login_trusted_ip_origins', array( 'REMOTE_ADDR' ) );
		self::assertSame( array(), $this->readers() );
		$this->option( 'limit_login_trusted_ip_origins', array( 'HTTP_X_REAL_IP', 'REMOTE_ADDR' ) );
		self::assertSame( array( 'Limit Login Attempts Reloaded' ), $this->readers() );
		$this->plugin( 'all-in-one-wp-security-and-firewall' );
		$this->option( 'aio_wp_security_configs', array( 'aiowps_ip_retrieve_method' => 0 ) );
		self::assertCount( 1, $this->readers() );
		$this->option( 'aio_wp_security_configs', array( 'aiowps_ip_retrieve_method' => '2' ) );
		self::assertSame( array( 'Limit Login Attempts Reloaded', 'All-In-One Security' ), $this->readers() );
	}

	/** @return mixed */
	private function readers(): mixed {
		return $this->see( new ClientAddress() )['header_readers'];
	}

	/** @return array<string, mixed> */
	private function sorted(): array {
		$seen = $this->see( new ClientAddress() );
		return array( 'seen' => $seen['seen'], 'people' => $seen['people'] );
	}
}
