<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Outcome;
use StorePosture\Model\Severity;

/**
 * What outlives a scan: since when a check fails without a break, and which failing ones are urgent.
 */
final class History {
	private const FAILING = 'failing';
	private const URGENT  = 'urgent';

	public function __construct( private readonly Remembered $memory ) {}

	/**
	 * To be told after each scan and each answer. What could not be seen this time is still failing, if it was.
	 *
	 * @param array<string, Judgement> $judgements
	 * @param list<string>             $closed     Ids of those that somebody lives with, or that are handled or no problem here.
	 */
	public function note( array $judgements, string $now, array $closed = array() ): void {
		$known   = $this->memory->known( self::FAILING );
		$failing = array();
		$urgent  = array();
		foreach ( $judgements as $id => $judgement ) {
			$outcome    = $judgement->outcome();
			$is_failing = Outcome::Fail === $outcome;
			if ( $is_failing || ( isset( $known[ $id ] ) && in_array( $outcome, array( Outcome::Unknown, Outcome::Error, Outcome::NeedsAnswer ), true ) ) ) {
				$failing[] = $id;
			}
			if ( $is_failing && Severity::Critical === $judgement->severity() && ! in_array( $id, $closed, true ) ) {
				$urgent[] = $id;
			}
		}
		$this->memory->first_seen( self::FAILING, $failing, $now );
		$this->memory->first_seen( self::URGENT, $urgent, $now );
	}

	/**
	 * @return array<string, string> Id of the check to UTC time.
	 */
	public function known_since(): array {
		return $this->memory->known( self::FAILING );
	}

	public function urgent_count(): int {
		return count( $this->memory->known( self::URGENT ) );
	}
}
