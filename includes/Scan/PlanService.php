<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Plan;
use StorePosture\Model\Problem;
use StorePosture\Model\Words;

/**
 * Takes plans: who will put a finding right, and until when.
 */
final class PlanService {
	private const MAX_DAYS = 365;

	public function __construct(
		private readonly Catalog $catalog,
		private readonly PlanStore $plans,
		private readonly Clock $clock,
		private readonly Words $words,
	) {}

	/**
	 * @param string $until Date, as 2026-11-26.
	 * @throws Problem For an unknown check, no name, or a day that is not ahead.
	 */
	public function plan( string $check, string $by, string $until, string $note, int $user ): void {
		$this->must_exist( $check );
		$by    = trim( $by );
		$today = $this->clock->today();
		$day   = \DateTimeImmutable::createFromFormat( '!Y-m-d', $until );
		if ( false === $day || $day->format( 'Y-m-d' ) !== $until ) {
			throw Problem::invalid( $this->words->say( 'This is no date.' ) );
		}
		$last = ( new \DateTimeImmutable( $today ) )->modify( '+' . self::MAX_DAYS . ' days' )->format( 'Y-m-d' );
		if ( $until <= $today || $until > $last ) {
			throw Problem::invalid( $this->words->say( 'Choose a day after today, within a year.' ) );
		}
		if ( '' === $by ) {
			throw Problem::invalid( $this->words->say( 'Say who will do it.' ) );
		}
		$this->plans->save( new Plan( $check, $by, $until, trim( $note ), $this->clock->now(), $user ) );
	}

	public function remove( string $check ): void {
		$this->must_exist( $check );
		$this->plans->remove( $check );
	}

	private function must_exist( string $check ): void {
		if ( ! isset( $this->catalog->checks()[ $check ] ) ) {
			throw Problem::not_found( $this->words->say( 'There is no such check.' ) );
		}
	}
}
