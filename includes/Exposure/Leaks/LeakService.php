<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Leaks;

use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Model\Problem;
use StorePosture\Scan\Clock;
use StorePosture\Scan\Journal;

/**
 * Records of leaks: kept up after each walk, and decided on by people. Each turn stands in the journal.
 */
final class LeakService {
	/**
	 * @param \Closure(): Ledger $ledger
	 */
	public function __construct( private readonly LeakStore $leaks, private readonly Journal $journal, private readonly Clock $clock, private readonly \Closure $ledger ) {}

	/**
	 * @return list<Leak> The newest first.
	 */
	public function all(): array {
		return $this->leaks->all();
	}

	/**
	 * Before the summary of the walk is kept: what was known at the round before is asked for.
	 *
	 * @param list<KnownSurface> $surfaces
	 */
	public function after_walk( array $surfaces, WalkRecord $walk ): void {
		$said = array(
			'opened'   => 'leak.opened',
			'reopened' => 'leak.reopened',
			'closed'   => 'leak.closed',
		);
		foreach ( ( $this->ledger )()->after( $surfaces, $walk, $this->leaks->all() ) as [ $turn, $leak ] ) {
			try {
				$this->leaks->save( $leak );
				if ( 'reopened' === $turn ) {
					// What was decided then stands among what is past; this time is another.
					$this->leaks->decide( $leak->id, $leak->decision );
				}
			} catch ( Problem ) {
				// A read-only database: the next walk tries again.
				continue;
			}
			if ( 'seen' !== $turn ) {
				$this->journal->note( $said[ $turn ], 0, self::subject( $leak ), 'closed' === $turn ? array( 'why' => "leak_{$leak->because}" ) : array() );
			}
		}
	}

	/**
	 * Whom the owner tells. Also while hands off is on: nothing of the site is touched, and it is wanted then most.
	 *
	 * @param 'yes'|'no'|'undecided' $regulator
	 * @param 'yes'|'no'|'undecided' $customers
	 * @throws Problem When there is no such record, or the reason for not telling is missing.
	 */
	public function decide( int $id, string $regulator, string $customers, string $reason, int $user ): void {
		$leak   = $this->leaks->find( $id ) ?? throw Problem::not_found( 'There is no such record.' );
		$reason = mb_substr( trim( $reason ), 0, Decision::REASON_MAX );
		if ( '' === $reason && in_array( Decision::NO, array( $regulator, $customers ), true ) ) {
			throw Problem::invalid( 'Say why nobody has to be told: it may be asked for later.' );
		}
		$decision = new Decision( $regulator, $customers, $reason, $user, $this->clock->now() );
		if ( $decision->is_same( $leak->decision ) ) {
			return;
		}
		$this->leaks->decide( $id, $decision );
		$this->journal->note(
			'leak.decided',
			$user,
			self::subject( $leak ),
			array(
				'regulator' => $regulator,
				'customers' => $customers,
				'reason'    => $reason,
			)
		);
	}

	/** As much of the surface's id as an entry holds. */
	private static function subject( Leak $leak ): string {
		return mb_strcut( $leak->surface, 0, 140 );
	}
}
