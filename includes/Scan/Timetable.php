<?php
declare(strict_types=1);

namespace StorePosture\Scan;

/**
 * When WordPress's cron calls us.
 */
final class Timetable {
	public const SLICE = 'store_posture_slice';
	public const SCAN  = 'store_posture_scan';
	public const SWEEP = 'store_posture_sweep';

	/** What the event of the scan carries when it is only for what the last one left out. */
	public const FURTHER = 'further';

	/** What the event of a slice carries when passwords are tested, and how many nights it has waited. */
	public const PASSWORDS = 'passwords';

	/** What the event of a slice carries when the stranger test asks. */
	public const WALK = 'walk';

	/** The same, when something of the site has changed. */
	public const WALK_CHANGED = 'walk-changed';

	/** What the event of the sweep carries when people are told; see Mail\Alerts. */
	public const ALERTS = 'alerts';

	private const NIGHTS = array( 0, 1, 2, 3 );

	private const HOUR = 3600;
	private const DAY  = 86400;

	/** A slice whose process died is followed by another after this, when its lock has run out. */
	private const AGAIN_SECONDS = 65;

	private const WALK_AGAIN_SECONDS = 185;

	/** Between two rounds nobody waits for. */
	private const FURTHER_SECONDS = 300;

	/** While the shop is busy. */
	private const WAIT_SECONDS = 300;

	/**
	 * @param \Closure(): string $address Of this site: it tells the time of the day.
	 */
	public function __construct( private readonly \Closure $address ) {}

	/** The next slice at once; a watchdog in its place while one runs. */
	public function slice_soon(): void {
		self::once( time(), self::SLICE );
	}

	/** A person waits: WordPress's cron is called now, and not by the next visitor. */
	public function wake(): void {
		if ( ! defined( 'DISABLE_WP_CRON' ) || true !== constant( 'DISABLE_WP_CRON' ) ) {
			spawn_cron();
		}
	}

	public function slice_later(): void {
		self::once( time() + self::AGAIN_SECONDS, self::SLICE );
	}

	public function slice_after_a_while(): void {
		self::once( time() + self::WAIT_SECONDS, self::SLICE );
	}

	public function no_slice(): void {
		wp_clear_scheduled_hook( self::SLICE );
	}

	/**
	 * Plans the daily sweep and the next scan, unless they are planned.
	 *
	 * @param int|null $days Until the next scan; null: none, because this is not the live site.
	 */
	public function keep( ?int $days ): void {
		if ( false === wp_next_scheduled( self::SWEEP ) ) {
			wp_schedule_event( time() + self::HOUR, 'daily', self::SWEEP );
		}
		$next = wp_next_scheduled( self::SCAN );
		if ( null === $days ) {
			wp_clear_scheduled_hook( self::SCAN );
		} elseif ( false === $next || $next > time() + $days * self::DAY + Spread::LEAST ) {
			$this->next_scan_in( $days );
		}
	}

	public function next_scan_in( int $days ): void {
		self::once( Spread::next( time(), $days, ( $this->address )() ), self::SCAN );
	}

	/** Another round for what the last scan left out. */
	public function further_soon(): void {
		self::once( time() + self::FURTHER_SECONDS, self::SCAN, self::FURTHER );
	}

	public function passwords_at( int $time, int $missed ): void {
		$this->no_passwords();
		wp_schedule_single_event( $time, self::SLICE, array( self::PASSWORDS, $missed ) );
	}

	public function has_passwords(): bool {
		return array() !== array_filter( self::NIGHTS, static fn ( int $missed ): bool => false !== wp_next_scheduled( self::SLICE, array( self::PASSWORDS, $missed ) ) );
	}

	public function no_passwords(): void {
		foreach ( self::NIGHTS as $missed ) {
			wp_clear_scheduled_hook( self::SLICE, array( self::PASSWORDS, $missed ) );
		}
	}

	public function walk_soon(): void {
		self::once( time(), self::SLICE, self::WALK );
	}

	/** A slice whose process died is followed by another after this, when its lock has run out. */
	public function walk_later(): void {
		self::once( time() + self::WALK_AGAIN_SECONDS, self::SLICE, self::WALK );
	}

	public function walk_changed_in( int $seconds ): void {
		self::once( time() + $seconds, self::SLICE, self::WALK_CHANGED );
	}

	public function no_walk(): void {
		wp_clear_scheduled_hook( self::SLICE, array( self::WALK ) );
	}

	public function alerts_at( int $time ): void {
		self::once( $time, self::SWEEP, self::ALERTS );
	}

	public function has_alerts(): bool {
		return false !== wp_next_scheduled( self::SWEEP, array( self::ALERTS ) );
	}

	/** UTC; null when none is planned. */
	public function next_scan(): ?string {
		$next = wp_next_scheduled( self::SCAN );
		return false === $next ? null : gmdate( 'Y-m-d\TH:i:s\Z', $next );
	}

	public static function clear(): void {
		foreach ( array( self::SLICE, self::SCAN, self::SWEEP ) as $hook ) {
			wp_unschedule_hook( $hook );
		}
	}

	/** In the place of the one that was planned with the same argument. */
	private static function once( int $time, string $hook, string ...$part ): void {
		// Cleared first: WordPress refuses a second event of one name within ten minutes.
		wp_clear_scheduled_hook( $hook, array_values( $part ) );
		wp_schedule_single_event( $time, $hook, array_values( $part ) );
	}
}
