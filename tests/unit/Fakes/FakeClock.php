<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Scan\Clock;

/**
 * Stands still until it is moved.
 */
final class FakeClock implements Clock {
	public function __construct( private float $seconds ) {}

	public static function at( string $utc ): self {
		return new self( (float) strtotime( $utc ) );
	}

	public function pass( float $seconds ): void {
		$this->seconds += $seconds;
	}

	public function seconds(): float {
		return $this->seconds;
	}

	public function now(): string {
		return gmdate( 'Y-m-d\TH:i:s\Z', (int) $this->seconds );
	}

	public function today(): string {
		return gmdate( 'Y-m-d', (int) $this->seconds );
	}
}
