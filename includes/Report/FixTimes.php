<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Read;
use StorePosture\Judge\Evaluator;
use StorePosture\Model\Outcome;
use StorePosture\Model\State;
use StorePosture\Scan\Judgement;

/**
 * How long a finding is known, against the time in which it should be put right.
 */
final class FixTimes {
	/**
	 * @param mixed $days By severity (data/scanning.json).
	 */
	public function __construct( private readonly mixed $days, private readonly string $now ) {}

	/**
	 * @param State|null $state Who says it is closed: then nothing runs.
	 * @return array{known_for_days: int|null, fix_days: int|null, overdue: bool}
	 */
	public function of( Judgement $judgement, ?string $since, ?State $state ): array {
		$is_failing = Outcome::Fail === $judgement->outcome();
		$time       = $is_failing && null !== $since ? Evaluator::seconds( $since ) : null;
		$known      = null === $time ? null : max( 0, intdiv( (int) Evaluator::seconds( $this->now ) - $time, 86400 ) );
		$days       = Read::number( $this->days, $judgement->severity()->value );
		$fix        = ! $is_failing || 0 === $days || ( null !== $state && $state->is_closed() ) ? null : $days;
		return array(
			'known_for_days' => $known,
			'fix_days'       => $fix,
			'overdue'        => null !== $fix && null !== $known && $known > $fix,
		);
	}
}
