<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Judge\Evaluator;
use StorePosture\Model\ScanRecord;

/**
 * How hard a scan may work when cron drives it. One that a person waits for goes on; one that came by itself takes smaller
 * slices, and waits while the shop is busy: not for ever, for some shops always are.
 */
final class Pace {
	private const SECONDS       = 10.0;
	private const QUIET_SECONDS = 5.0;

	/**
	 * @param \Closure(): bool $is_busy Whether the shop is, now.
	 * @param float            $patience Seconds from the start of a scan after which it waits no more.
	 */
	public function __construct( private readonly \Closure $is_busy, private readonly Clock $clock, private readonly float $patience ) {}

	/** What the next slice may take. */
	public function seconds( ScanRecord $scan ): float {
		return 'schedule' === $scan->trigger ? self::QUIET_SECONDS : self::SECONDS;
	}

	public function waits( ScanRecord $scan ): bool {
		return $this->may_wait( $scan ) && ( $this->is_busy )();
	}

	/** A slice that took twice its time says that the server has other things to do. */
	public function waits_after( ScanRecord $scan, float $took ): bool {
		return $took > 2 * $this->seconds( $scan ) && $this->may_wait( $scan );
	}

	private function may_wait( ScanRecord $scan ): bool {
		$since = Evaluator::seconds( $scan->created_at );
		return 'schedule' === $scan->trigger && null !== $since && $this->clock->seconds() - $since < $this->patience;
	}
}
