<?php
declare(strict_types=1);

namespace StorePosture\Scan;

/**
 * When the passwords of staff are tested: at night, a few seconds at a time, while the shop is quiet. WordPress's cron runs
 * when somebody visits; where nobody does at night, the third night that was missed is made up for by day.
 */
final class PasswordNights {
	/** Hours of the site's own zone. */
	private const FROM  = 1;
	private const UNTIL = 5;

	private const MISSED_AT_MOST = 3;
	private const SECONDS        = 5.0;
	private const LOCK_SECONDS   = 60;
	private const PAUSE          = 60;
	private const WAIT           = 1800;

	/**
	 * @param \Closure(): bool      $may     Whether it may run by itself here, now.
	 * @param \Closure(): bool      $is_left Whether a password waits.
	 * @param \Closure(float): bool $go_on   For about so many seconds; true: there is more to do.
	 * @param \Closure(): bool      $is_busy Whether the shop is.
	 * @param \Closure(): void      $done    All were tested.
	 */
	public function __construct(
		private readonly Timetable $timetable,
		private readonly SliceLock $lock,
		private readonly Clock $clock,
		private readonly \DateTimeZone $zone,
		private readonly string $address,
		private readonly \Closure $may,
		private readonly \Closure $is_left,
		private readonly \Closure $go_on,
		private readonly \Closure $is_busy,
		private readonly \Closure $done,
	) {}

	/** After a scan and once a day: the coming night, if a password waits. */
	public function plan(): void {
		if ( ! $this->timetable->has_passwords() && ( $this->may )() && ( $this->is_left )() ) {
			$this->timetable->passwords_at( self::next( (int) $this->clock->seconds(), $this->zone, $this->address ), 0 );
		}
	}

	/**
	 * The cron event.
	 *
	 * @param int $missed Nights in which nobody came by.
	 */
	public function run( int $missed ): void {
		if ( ! ( $this->may )() ) {
			return;
		}
		$now = (int) $this->clock->seconds();
		if ( $missed < self::MISSED_AT_MOST && ! self::is_night( $now, $this->zone ) ) {
			$this->timetable->passwords_at( self::next( $now, $this->zone, $this->address ), $missed + 1 );
			return;
		}
		if ( ( $this->is_busy )() ) {
			$this->timetable->passwords_at( $now + self::WAIT, $missed );
			return;
		}
		$token = $this->lock->claim( self::LOCK_SECONDS );
		// A watchdog, should this process die; the guesses made so far are kept.
		$this->timetable->passwords_at( $now + self::PAUSE, $missed );
		if ( null === $token ) {
			return;
		}
		try {
			$is_more = ( $this->go_on )( self::SECONDS );
		} finally {
			$this->lock->release( $token );
		}
		if ( ! $is_more ) {
			$this->timetable->no_passwords();
			( $this->done )();
		}
	}

	public static function is_night( int $now, \DateTimeZone $zone ): bool {
		$hour = (int) ( new \DateTimeImmutable( "@{$now}" ) )->setTimezone( $zone )->format( 'G' );
		return $hour >= self::FROM && $hour < self::UNTIL;
	}

	/**
	 * The start of the next night, and so many minutes later as the address says: many shops stand on one server.
	 *
	 * @return int Seconds since 1970.
	 */
	public static function next( int $now, \DateTimeZone $zone, string $address ): int {
		$minutes = hexdec( substr( hash( 'sha256', $address ), 0, 8 ) ) % ( 60 * ( self::UNTIL - self::FROM - 1 ) );
		$today   = ( new \DateTimeImmutable( "@{$now}" ) )->setTimezone( $zone )->setTime( self::FROM, $minutes );
		return ( $today->getTimestamp() > $now ? $today : $today->modify( '+1 day' ) )->getTimestamp();
	}
}
