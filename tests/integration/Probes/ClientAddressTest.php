<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ClientAddress;

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

	/** @return array<string, mixed> */
	private function sorted(): array {
		$seen = $this->see( new ClientAddress() );
		return array( 'seen' => $seen['seen'], 'people' => $seen['people'] );
	}
}
