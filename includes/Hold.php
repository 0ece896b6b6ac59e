<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Model\Problem;
use StorePosture\Model\Words;
use StorePosture\Scan\Clock;
use StorePosture\Scan\Journal;

/**
 * Switches hands off (see HandsOff), and keeps who did and why.
 */
final class Hold {
	public function __construct( private readonly Journal $journal, private readonly Clock $clock, private readonly Words $words ) {}

	/**
	 * @throws Problem Without a reason, or where it could not be stored.
	 */
	public function on( string $reason, int $user ): void {
		$reason = trim( $reason );
		if ( '' === $reason ) {
			throw Problem::invalid( $this->words->say( 'Say why.' ) );
		}
		if ( ! HandsOff::switch_on( $reason, $user, $this->clock->now() ) ) {
			throw Problem::not_stored();
		}
		$this->journal->note( 'hold.on', $user, '', array( 'reason' => $reason ) );
	}

	/**
	 * @throws Problem Where it could not be stored.
	 */
	public function off( int $user ): void {
		if ( ! HandsOff::is_on() ) {
			return;
		}
		if ( ! HandsOff::switch_off() ) {
			throw Problem::not_stored();
		}
		$this->journal->note( 'hold.off', $user );
	}
}
