<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\StaffSessions;

final class StaffSessionsTest extends ProbeCase {
	/**
	 * @return array{open: int, oldest: string|null}
	 */
	private function of( int $id ): array {
		foreach ( $this->see( new StaffSessions() )['accounts'] as $account ) {
			if ( $id === $account['user']['id'] ) {
				return array( 'open' => $account['open'], 'oldest' => $account['oldest'] );
			}
		}
		self::fail( "No account {$id}." );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function session( string $since, string $until ): array {
		return array( 'expiration' => strtotime( $until ), 'ip' => '192.0.2.44', 'ua' => 'Made-up browser', 'login' => strtotime( $since ) );
	}

	public function test_open_ones_are_counted(): void {
		$id = $this->user( 'administrator' );
		self::assertSame( array( 'open' => 0, 'oldest' => null ), $this->of( $id ) );
		update_user_meta(
			$id,
			'session_tokens',
			array(
				'a' => self::session( '2026-11-21T10:00:00Z', '2026-11-23T10:00:00Z' ),
				'b' => self::session( '2026-09-01T10:00:00Z', '2027-09-01T10:00:00Z' ),
				'over' => self::session( '2026-01-01T10:00:00Z', '2026-11-22T09:00:00Z' ),
			)
		);
		self::assertSame( array( 'open' => 2, 'oldest' => '2026-09-01T10:00:00Z' ), $this->of( $id ) );
		$kept = (string) wp_json_encode( $this->see( new StaffSessions() ) );
		self::assertStringNotContainsString( '192.0.2.44', $kept );
		self::assertStringNotContainsString( 'Made-up browser', $kept );
	}

	public function test_customers_are_left_alone(): void {
		$id = $this->user( 'subscriber' );
		update_user_meta( $id, 'session_tokens', array( 'a' => self::session( '2026-11-21T10:00:00Z', '2026-11-23T10:00:00Z' ) ) );
		self::assertNotContains( $id, array_column( array_column( $this->see( new StaffSessions() )['accounts'], 'user' ), 'id' ) );
	}

	public function test_kept_elsewhere_or_in_another_form(): void {
		$this->filter( 'session_token_manager', static fn (): string => 'Other_Sessions' );
		self::assertSame( 'other_session_store', $this->unseen( new StaffSessions(), 'accounts' ) );
		$this->put_back();
		update_user_meta( $this->user( 'administrator' ), 'session_tokens', 'garbled' );
		self::assertSame( 'unknown_format', $this->unseen( new StaffSessions(), 'accounts' ) );
	}
}
