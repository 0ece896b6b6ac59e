<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Reading;

/**
 * When to stop asking: something in front of the site turns us away, or nothing answers there. Whoever goes on then is a
 * nuisance, and learns nothing. Pure.
 */
final class Patience {
	private const REFUSED  = array( 'waf_403', 'challenge', 'rate_limited' );
	private const NO_WAY   = array( 'loopback_refused', 'loopback_dns', 'loopback_tls', 'no_answer' );
	private const AT_MOST  = 3;
	private const TOO_LATE = array( 'loopback_timeout', 'answered_late' );
	/** Longer than one slow surface has questions: it must not keep the others from being asked. */
	private const TIMEOUTS = 20;

	private string $reason = '';
	private int $limited   = 0;
	private int $timeouts  = 0;

	/**
	 * @param int $in_a_row Refusals before the first that is noted here.
	 */
	public function __construct( private int $in_a_row = 0 ) {}

	public function note( Reading $reading ): void {
		$reason = Reading::UNSEEN === $reading->class ? $reading->reason : '';
		if ( 'rate_limited' === $reason ) {
			++$this->limited;
		}
		if ( $this->is_over() ) {
			return;
		}
		if ( in_array( $reason, array( ...self::REFUSED, ...self::NO_WAY ), true ) ) {
			++$this->in_a_row;
		} elseif ( in_array( $reason, self::TOO_LATE, true ) ) {
			++$this->timeouts;
		} else {
			$this->in_a_row = 0;
			$this->timeouts = 0;
		}
		$this->reason = $this->in_a_row >= self::AT_MOST || $this->timeouts >= self::TIMEOUTS ? $reason : '';
	}

	public function is_over(): bool {
		return '' !== $this->reason;
	}

	/** What ended it; ''. */
	public function reason(): string {
		return $this->reason;
	}

	public function in_a_row(): int {
		return $this->in_a_row;
	}

	/** How often the site asked to be slower. */
	public function limited(): int {
		return $this->limited;
	}
}
