<?php
declare(strict_types=1);

namespace StorePosture\Mail;

/**
 * When mail may go out: the hours of quiet and the weekly moment, in the site's own zone. Pure.
 */
final class Week {
	/** Shops of one server do not all mail in the same minute. */
	private const SPREAD_MINUTES = 50;

	/**
	 * @param int    $from    Hour at which quiet begins.
	 * @param int    $until   Hour at which it ends; the same one: no quiet.
	 * @param int    $day     Of the weekly mail: 1 Monday to 7 Sunday.
	 * @param string $address Of this site: it tells the minute.
	 */
	public function __construct( private readonly int $from, private readonly int $until, private readonly int $day, private readonly \DateTimeZone $zone, private readonly string $address ) {}

	public function is_quiet( int $now ): bool {
		$hour = (int) $this->local( $now )->format( 'G' );
		return $this->from <= $this->until
			? $hour >= $this->from && $hour < $this->until
			: $hour >= $this->from || $hour < $this->until;
	}

	/** Now, or the coming end of quiet. */
	public function out_of_quiet( int $now ): int {
		if ( ! $this->is_quiet( $now ) ) {
			return $now;
		}
		$end = $this->local( $now )->setTime( $this->until, 0 );
		return ( $end->getTimestamp() > $now ? $end : $end->modify( '+1 day' )->setTime( $this->until, 0 ) )->getTimestamp();
	}

	/** The last weekly moment that has come. */
	public function latest( int $now ): int {
		$next = $this->local( $this->next( $now ) );
		return $this->moment( $next->modify( '-7 days' ) )->getTimestamp();
	}

	/** The next one after now. */
	public function next( int $now ): int {
		$today = $this->local( $now );
		$ahead = ( $this->day - (int) $today->format( 'N' ) + 7 ) % 7;
		$then  = $this->moment( $today->modify( "+{$ahead} days" ) );
		return ( $then->getTimestamp() > $now ? $then : $this->moment( $then->modify( '+7 days' ) ) )->getTimestamp();
	}

	private function moment( \DateTimeImmutable $day ): \DateTimeImmutable {
		return $day->setTime( $this->until, (int) hexdec( substr( hash( 'sha256', $this->address ), 0, 8 ) ) % self::SPREAD_MINUTES );
	}

	private function local( int $time ): \DateTimeImmutable {
		return ( new \DateTimeImmutable( "@{$time}" ) )->setTimezone( $this->zone );
	}
}
