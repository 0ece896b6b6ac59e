<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

/**
 * How hard a site is asked: evenly through the minute, one question at a time at first, and again whenever it is at its limits. Pure.
 */
final class Throttle {
	public const AT_ONCE = 4;

	private const ONE_BY_ONE      = 4;
	/** What a site gets that asks to be slower: each time twice as long, up to the longest. */
	private const SLOWER_SECONDS  = 1.0;
	private const SLOWEST_SECONDS = 5.0;

	private const STRAINED = array( 'loopback_timeout', 'too_slow', 'rate_limited' );

	private float $gap;
	private float $next = 0.0;
	/** Answers since it was last at its limits. */
	private int $well = 0;

	public function __construct( int $a_minute = 600 ) {
		$this->gap = 60.0 / max( 1, $a_minute );
	}

	public function at_once(): int {
		return $this->well < self::ONE_BY_ONE ? 1 : self::AT_ONCE;
	}

	/** Seconds until the next may be sent. */
	public function wait( float $now ): float {
		return max( 0.0, $this->next - $now );
	}

	public function sent( float $now ): void {
		$this->next = $now + $this->gap;
	}

	/** @param string $reason Why nothing could be seen; ''. */
	public function answered( string $reason ): void {
		$this->well = in_array( $reason, self::STRAINED, true ) ? 0 : $this->well + 1;
		if ( 'rate_limited' === $reason ) {
			$this->gap = min( self::SLOWEST_SECONDS, max( self::SLOWER_SECONDS, 2 * $this->gap ) );
		}
	}
}
