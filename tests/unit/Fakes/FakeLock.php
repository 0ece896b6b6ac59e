<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Scan\Clock;
use StorePosture\Scan\SliceLock;

final class FakeLock implements SliceLock {
	private ?string $holder = null;
	private float $until    = 0.0;
	private int $tokens     = 0;

	public function __construct( private readonly Clock $clock ) {}

	public function claim( int $seconds ): ?string {
		if ( null !== $this->holder && $this->until > $this->clock->seconds() ) {
			return null;
		}
		$this->holder = 'token-' . ++$this->tokens;
		$this->until  = $this->clock->seconds() + $seconds;
		return $this->holder;
	}

	public function extend( string $token, int $seconds ): bool {
		if ( $token !== $this->holder ) {
			return false;
		}
		$this->until = $this->clock->seconds() + $seconds;
		return true;
	}

	public function release( string $token ): void {
		if ( $token === $this->holder ) {
			$this->holder = null;
		}
	}
}
