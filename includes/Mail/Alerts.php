<?php
declare(strict_types=1);

namespace StorePosture\Mail;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Words;
use StorePosture\Scan\Clock;
use StorePosture\Scan\SliceLock;
use StorePosture\Scan\Timetable;
use StorePosture\Store\AlertMemory;

/**
 * Tells people, when it is time: looks what is due, sends it, and remembers that it was told.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type SettingsShape from Shapes
 */
final class Alerts {
	private const LOCK_SECONDS = 120;

	/** A mail system that refuses is asked again, but not for ever. */
	private const TRIES       = 3;
	private const RETRY_AFTER = 3600;

	/**
	 * @param \Closure(): bool                        $may      Whether this site tells anybody anything.
	 * @param \Closure(): SettingsShape               $settings
	 * @param \Closure(): ReportShape                 $report
	 * @param \Closure(array<string, string>): string $link     Address of a page of the panel.
	 * @param string                                  $home     Address of this site.
	 */
	public function __construct(
		private readonly AlertMemory $memory,
		private readonly MailProof $proof,
		private readonly Webhook $webhook,
		private readonly Timetable $timetable,
		private readonly SliceLock $lock,
		private readonly Clock $clock,
		private readonly Words $words,
		private readonly \DateTimeZone $zone,
		private readonly string $home,
		private readonly \Closure $may,
		private readonly \Closure $settings,
		private readonly \Closure $report,
		private readonly \Closure $link,
	) {}

	/** After a scan, and where the plan was lost: looks as soon as mail may go out. */
	public function soon(): void {
		if ( ( $this->may )() ) {
			$this->timetable->alerts_at( $this->week()->out_of_quiet( $this->now() ) );
		}
	}

	/** Once a day. */
	public function keep_planned(): void {
		if ( ! $this->timetable->has_alerts() ) {
			$this->soon();
		}
	}

	/** The cron event. */
	public function run(): void {
		$token = ( $this->may )() ? $this->lock->claim( self::LOCK_SECONDS ) : null;
		if ( null === $token ) {
			return;
		}
		$week = $this->week();
		// First, so that it comes again should this process die.
		$this->timetable->alerts_at( $week->is_quiet( $this->now() ) ? $week->out_of_quiet( $this->now() ) : $week->next( $this->now() ) );
		try {
			$this->webhook->send_again( ( $this->settings )()['webhook_url'] );
			$this->tell( $week );
		} finally {
			$this->lock->release( $token );
		}
		$mail  = $this->memory->refusals() > 0 ? $week->out_of_quiet( $this->now() + self::RETRY_AFTER ) : null;
		$again = array_filter( array( $mail, $this->webhook->retry_at() ), is_int( ... ) );
		if ( array() !== $again ) {
			$this->timetable->alerts_at( min( array( ...$again, $week->next( $this->now() ) ) ) );
		}
	}

	private function tell( Week $week ): void {
		$now    = $this->now();
		$report = ( $this->report )();
		if ( null === $report['score'] ) {
			return;
		}
		$picture = Picture::of( $report );
		$told    = ( $this->memory->told() ?? new Told( $now, $now ) )->without_fine( $picture );
		$due     = Decision::of( $picture, $told, $week, $now );
		if ( null === $due ) {
			$is_needless = ! $week->is_quiet( $now ) && $told->looked_at < $week->latest( $now );
			$this->memory->keep( $is_needless ? $told->looked( $now ) : $told );
		} elseif ( $this->send( $due, $report, $picture, $told ) ) {
			$this->memory->keep( Decision::AT_ONCE === $due ? $told->at_once( $picture ) : $told->weekly( $picture, $now ) );
		} else {
			$this->memory->keep( $told );
		}
	}

	/**
	 * @param Decision::AT_ONCE|Decision::WEEKLY|Decision::QUIET $due
	 * @param ReportShape                                        $report
	 * @return bool Whether that is done with.
	 */
	private function send( string $due, array $report, Picture $picture, Told $told ): bool {
		$settings = ( $this->settings )();
		$ids      = Decision::AT_ONCE === $due ? Decision::new_urgent( $picture, $told ) : $picture->next;
		if ( 0 === $this->memory->refusals() ) {
			$this->webhook->send( $settings['webhook_url'], Webhook::body( $due, $report, $picture, $ids, $this->home, bin2hex( random_bytes( 8 ) ) ) );
		}
		if ( '' === $settings['alert_email'] ) {
			return true;
		}
		$composer = new Composer( $this->words, $settings['weekly_minutes'], $this->zone, $this->link );
		$letter   = fn ( string $proof ): Letter => match ( $due ) {
			Decision::AT_ONCE => $composer->at_once( $report, $picture, $ids ),
			Decision::WEEKLY  => $composer->weekly( $report, $picture, Decision::put_right( $picture, $told ), $proof ),
			Decision::QUIET   => $composer->all_quiet( $report, $proof ),
		};
		$proof    = Decision::AT_ONCE !== $due && $this->proof->is_due() ? $this->proof->link() : '';
		if ( ! Postbox::send( $settings['alert_email'], $letter( $proof ) ) ) {
			$this->memory->note_refusal( $this->clock->now() );
			if ( $this->memory->refusals() < self::TRIES ) {
				return false;
			}
			$this->memory->settle( false );
			return true;
		}
		$this->memory->settle( true );
		if ( Decision::WEEKLY === $due && array() !== $picture->overdue && ! in_array( $settings['escalation_email'], array( '', $settings['alert_email'] ), true ) ) {
			Postbox::send( $settings['escalation_email'], $letter( '' ) );
		}
		return true;
	}

	private function week(): Week {
		$settings = ( $this->settings )();
		return new Week( $settings['quiet_from'], $settings['quiet_until'], $settings['weekly_day'], $this->zone, $this->home );
	}

	private function now(): int {
		return (int) $this->clock->seconds();
	}
}
