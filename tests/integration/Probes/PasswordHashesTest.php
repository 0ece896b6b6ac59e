<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\PasswordHashes;

final class PasswordHashesTest extends ProbeCase {
	public function test_kinds(): void {
		$before = $this->see( new PasswordHashes() );
		$kinds  = array(
			'current'    => array( '$wp$2y$10$abcdefghijklmnopqrstuv', '$2y$10$abcdefghijklmnopqrstuvabcdefghijklmnopqrstuvabcdefghi', '$argon2id$v=19$m=65536,t=4,p=1$c2FsdA$aGFzaA' ),
			'phpass'     => array( '$P$Babcdefghijklmnopqrstuvwxyz0123', '$H$9abcdefghijklmnopqrstuvwxyz0123' ),
			'md5'        => array( '5f4dcc3b5aa765d61d8327deb882cf99', '5F4DCC3B5AA765D61D8327DEB882CF99' ),
			'clear_text' => array( 'summer2026', 'p' ),
			'unusable'   => array( '', '*', '!', 'x' ),
			'other'      => array( 'deadbeefdeadbeef', '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8', '$S$DzF1', 'c2FsdA==:0123456789012345678901234567890123' ),
		);
		foreach ( $kinds as $stored ) {
			foreach ( $stored as $one ) {
				$this->stored_password( $this->user( 'subscriber' ), $one );
			}
		}
		$seen = $this->see( new PasswordHashes() );
		foreach ( $kinds as $kind => $stored ) {
			self::assertSame( ( $before[ $kind ] ?? 0 ) + count( $stored ), $seen[ $kind ], $kind );
		}
		self::assertSame( $before['staff_old'], $seen['staff_old'] );
	}

	public function test_staff_among_them(): void {
		$before = $this->see( new PasswordHashes() )['staff_old'];
		$this->stored_password( $this->user( 'administrator' ), '5f4dcc3b5aa765d61d8327deb882cf99' );
		self::assertSame( $before + 1, $this->see( new PasswordHashes() )['staff_old'] );
	}

	public function test_an_unknown_format_may_be_clear_text(): void {
		$this->stored_password( $this->user( 'subscriber' ), 'c2FsdA==:0123456789012345678901234567890123' );
		self::assertSame( 'unknown_format', $this->unseen( new PasswordHashes(), 'clear_text' ) );
	}

	public function test_a_database_that_refuses(): void {
		$this->filter( 'query', static fn ( string $query ): string => str_contains( $query, 'AS kinds' ) ? 'SELECT nothing FROM nowhere_at_all' : $query );
		self::assertSame( 'db_error', $this->unseen( new PasswordHashes(), 'md5' ) );
	}
}
