<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\StaffActivity;

final class StaffActivityTest extends ProbeCase {
	/** Log-ins are recorded since 2024, and were yesterday. */
	private int $customer = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->metas_aside( 'session_tokens', ...array_column( $this->watch()->data->any( 'last_login_metas' ), 'meta' ) );
		$this->customer = $this->user( 'subscriber' );
	}

	private function recorded(): void {
		update_user_meta( $this->customer, 'wc_last_active', (string) strtotime( '2024-01-01' ) );
		update_user_meta( $this->user( 'subscriber' ), 'wc_last_active', (string) strtotime( '2026-11-21' ) );
	}

	private function staff( string $registered = '2023-06-01 10:00:00' ): int {
		global $wpdb;
		$id = $this->user( 'editor' );
		( new \WP_User( $id ) )->add_cap( 'list_users' );
		$wpdb->update( $wpdb->users, array( 'user_registered' => $registered ), array( 'ID' => $id ) );
		clean_user_cache( $id );
		return $id;
	}

	/**
	 * @return array{?string, ?string}
	 */
	private function of( int $id ): array {
		foreach ( $this->see( new StaffActivity() )['accounts'] as $account ) {
			if ( $id === $account['user']['id'] ) {
				return array( $account['quiet_since'], $account['source'] );
			}
		}
		self::fail( "No account {$id}." );
	}

	private function reason( int $id ): string {
		$sighting = $this->look( new StaffActivity() );
		foreach ( $sighting->value['accounts'] ?? array() as $at => $account ) {
			if ( $id === $account['user']['id'] ) {
				return $sighting->reasons[ "accounts.{$at}.quiet_since" ] ?? '';
			}
		}
		self::fail( "No account {$id}." );
	}

	public function test_the_newest_trace_counts(): void {
		$this->recorded();
		$id = $this->staff();
		update_user_meta( $id, 'wc_last_active', (string) strtotime( '2026-03-01' ) );
		self::assertSame( array( '2026-03-01T00:00:00Z', 'log_in' ), $this->of( $id ) );
		$post = wp_insert_post( array( 'post_title' => 'Probe', 'post_status' => 'publish', 'post_author' => $id, 'post_date_gmt' => '2026-04-01 10:00:00', 'post_date' => '2026-04-01 10:00:00' ) );
		$this->repair( static fn () => wp_delete_post( $post, true ) );
		self::assertSame( array( '2026-04-01T10:00:00Z', 'work' ), $this->of( $id ) );
		update_user_meta( $id, '_application_passwords', array( array( 'last_used' => strtotime( '2026-05-01T10:00:00Z' ) ), array( 'last_used' => null ) ) );
		self::assertSame( array( '2026-05-01T10:00:00Z', 'key' ), $this->of( $id ) );
		update_user_meta( $id, 'wp-last-login', (string) strtotime( '2026-06-01T10:00:00Z' ) );
		self::assertSame( array( '2026-06-01T10:00:00Z', 'log_in' ), $this->of( $id ) );
		$this->option( 'timezone_string', 'America/New_York' );
		update_user_meta( $id, 'last_login_time', '2026-07-01 10:00:00' );
		self::assertSame( array( '2026-07-01T14:00:00Z', 'log_in' ), $this->of( $id ) );
	}

	#[Group( 'store' )]
	public function test_keys_of_the_store_are_traces(): void {
		global $wpdb;
		$this->recorded();
		$id = $this->staff();
		$this->row( "{$wpdb->prefix}woocommerce_api_keys", array( 'user_id' => $id, 'permissions' => 'read', 'consumer_key' => str_repeat( 'a', 64 ), 'consumer_secret' => 'cs_' . str_repeat( 'b', 40 ), 'truncated_key' => 'abcdefg', 'last_access' => '2026-08-01 10:00:00' ) );
		self::assertSame( 'key', $this->of( $id )[1] );
	}

	public function test_no_trace_means_quiet_since_log_ins_are_recorded(): void {
		$old = $this->staff();
		$new = $this->staff( '2026-11-01 10:00:00' );
		self::assertSame( 'no_trace', $this->reason( $old ), 'nothing records log-ins here' );
		self::assertSame( 'no_trace', $this->unseen( new StaffActivity(), 'watching_since' ) );
		update_user_meta( $this->customer, 'wc_last_active', (string) strtotime( '2024-01-01' ) );
		self::assertSame( 'no_trace', $this->reason( $old ), 'nothing has recorded any for two years' );
		$this->recorded();
		self::assertSame( '2024-01-01T00:00:00Z', $this->see( new StaffActivity() )['watching_since'] );
		self::assertSame( array( '2024-01-01T00:00:00Z', 'record' ), $this->of( $old ) );
		self::assertSame( array( '2026-11-01T10:00:00Z', 'registered' ), $this->of( $new ) );
	}

	public function test_open_log_ins(): void {
		$this->recorded();
		$id   = $this->staff();
		$open = static fn ( string $since, string $until ): array => array( 'x' => array( 'expiration' => strtotime( $until ), 'login' => strtotime( $since ) ) );
		update_user_meta( $id, 'session_tokens', $open( '2026-11-20T10:00:00Z', '2026-12-04T10:00:00Z' ) );
		self::assertSame( array( '2026-11-20T10:00:00Z', 'log_in' ), $this->of( $id ) );
		update_user_meta( $id, 'session_tokens', $open( '2026-01-20T10:00:00Z', '2027-01-20T10:00:00Z' ) );
		self::assertSame( array( null, null ), $this->of( $id ) );
		self::assertSame( 'session_open', $this->reason( $id ) );
		update_user_meta( $id, 'session_tokens', $open( '2026-01-20T10:00:00Z', '2026-02-20T10:00:00Z' ) );
		self::assertSame( array( '2024-01-01T00:00:00Z', 'record' ), $this->of( $id ), 'it has run out' );
		// Kept elsewhere: the other traces speak.
		$this->filter( 'session_token_manager', static fn (): string => 'Other_Sessions' );
		self::assertSame( 'record', $this->of( $id )[1] );
	}

	public function test_who_cannot_log_in_is_left_out(): void {
		$id = $this->staff();
		$this->stored_password( $id, '!' );
		self::assertNotContains( $id, array_column( array_column( $this->see( new StaffActivity() )['accounts'], 'user' ), 'id' ) );
	}

	public function test_sessions_in_another_form(): void {
		update_user_meta( $this->staff(), 'session_tokens', 'garbled' );
		self::assertSame( 'unknown_format', $this->unseen( new StaffActivity(), 'accounts' ) );
	}
}
