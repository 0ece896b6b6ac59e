<?php
declare(strict_types=1);

namespace StorePosture\Scan;

final class SystemClock implements Clock {
	public function __construct( private readonly \DateTimeZone $zone ) {}

	public function seconds(): float {
		return microtime( true );
	}

	public function now(): string {
		return gmdate( 'Y-m-d\TH:i:s\Z' );
	}

	public function today(): string {
		return ( new \DateTimeImmutable( 'now', $this->zone ) )->format( 'Y-m-d' );
	}
}
