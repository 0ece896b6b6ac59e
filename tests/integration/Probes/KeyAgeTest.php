<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\KeyAge;

final class KeyAgeTest extends ProbeCase {
	public function test_the_first_sight_stays_and_new_keys_begin_anew(): void {
		self::assertSame( '2026-01-05T10:00:00Z', $this->see( new KeyAge(), '2026-01-05T10:00:00Z' )['known_since'] );
		self::assertSame( '2026-01-05T10:00:00Z', $this->see( new KeyAge(), '2026-03-05T10:00:00Z' )['known_since'] );
		$this->filter( 'salt', static fn ( string $salt, string $scheme ): string => 'nonce' === $scheme ? 'another one' : $salt, 10, 2 );
		self::assertSame( '2026-04-05T10:00:00Z', $this->see( new KeyAge(), '2026-04-05T10:00:00Z' )['known_since'] );
	}

	public function test_keys_that_cannot_be_asked_for(): void {
		$this->filter( 'salt', static fn (): never => throw new \LogicException( 'no' ) );
		self::assertSame( 'filter_threw', $this->unseen( new KeyAge(), 'known_since' ) );
	}
}
