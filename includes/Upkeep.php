<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Contract\Shapes;
use StorePosture\Fixes\Support\Leftovers;
use StorePosture\Model\Problem;
use StorePosture\Model\ScanRecord;
use StorePosture\Probes\Support\Passwords\Guessing;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\Unseen;

/**
 * What follows from what: after a scan, a fix, a change of settings, and once a day.
 *
 * @phpstan-import-type SettingsShape from Shapes
 */
final class Upkeep {
	/** Facts that wordpress.org is asked about. */
	private const ASKED_THERE = array( 'plugin_directory', 'core_files', 'extension_files' );

	public function __construct( private readonly Services $services ) {}

	/** In the next admin or cron request: removes test files that a killed process left. Those of a running scan are in use. */
	public function tidy(): void {
		if ( ! $this->services->scans()->is_any_active() ) {
			ProbeFile::sweep();
		}
	}

	/** Once a day. */
	public function sweep(): void {
		$this->tidy();
		$this->services->scans()->on_sweep( HandsOff::is_on() );
		$this->services->password_nights()->plan();
		$this->services->walks()->on_sweep();
		$this->services->alerts()->keep_planned();
		if ( ! HandsOff::is_on() ) {
			$this->services->trend()->prune();
			Leftovers::sweep( HOUR_IN_SECONDS );
		}
	}

	public function after_scan( ScanRecord $scan ): void {
		// First: until the next round stands, whoever looks takes a part for the whole.
		$this->services->scans()->on_finished( $scan );
		// Its process may have been killed in a probe that was then left to another round.
		ProbeFile::sweep();
		$this->services->aftermath()->run();
		$this->services->password_nights()->plan();
		if ( $this->services->scans()->is_whole( $scan ) ) {
			$this->services->trend()->note( $scan );
		}
		$this->services->alerts()->soon();
		// Last, and not where the look at the same things took the process down.
		if ( ! in_array( 'baseline', $scan->dead, true ) ) {
			$this->services->baseline()->after_scan( null === $scan->checks, HandsOff::is_on() );
		}
	}

	/**
	 * In requests of their own: this one still runs with the settings from before.
	 *
	 * @param list<string> $checks
	 */
	public function after_fix( array $checks ): void {
		if ( in_array( 'configuration/secret-keys', $checks, true ) ) {
			$this->services->baseline()->await_key();
		}
		if ( in_array( 'exposure/anonymous-reads', $checks, true ) ) {
			$this->services->walks()->ask_leaks_again();
		}
		if ( array() !== $checks ) {
			try {
				$this->services->scans()->start( 'person', $checks );
			} catch ( Problem ) {
				// Too many scans wait: the finding says when it was looked at last.
				return;
			}
		}
	}

	/** Somebody said that what has moved is theirs. */
	public function after_baseline(): void {
		$this->services->scans()->look_again( 'baseline' );
		$this->services->aftermath()->run();
	}

	/**
	 * @param SettingsShape $before
	 * @param SettingsShape $after
	 */
	public function after_settings( array $before, array $after ): void {
		$changed = array_keys( array_filter( $after, fn ( mixed $value, string $key ): bool => $value !== $before[ $key ], ARRAY_FILTER_USE_BOTH ) );
		if ( array() !== $changed ) {
			// Names of settings only: their values are addresses and people.
			$this->services->journal()->note( 'settings.changed', get_current_user_id(), '', array( 'settings' => $changed ) );
		}
		if ( in_array( 'contacts', $changed, true ) ) {
			$this->services->scans()->look_again( 'contacts' );
		}
		// With another standing, answers count again, or no more.
		if ( array() !== array_intersect( array( 'contacts', 'standing' ), $changed ) ) {
			$this->services->aftermath()->run();
		}
		// A new address is asked at once whether mail arrives there.
		if ( in_array( 'alert_email', $changed, true ) && '' !== $after['alert_email'] && ! $this->services->standing()->is_silent() ) {
			$this->services->mail()->send( $after['alert_email'] );
		}
		if ( array() !== array_intersect( array( 'set_up', 'weekly_day', 'quiet_from', 'quiet_until' ), $changed ) ) {
			$this->services->alerts()->soon();
		}
		if ( array() !== array_intersect( array( 'scan_interval_days', 'standing' ), $changed ) ) {
			$this->services->scans()->keep_timetable();
		}
		if ( in_array( 'ask_wordpress_org', $changed, true ) ) {
			$this->after_wordpress_org( $after['ask_wordpress_org'] );
		}
	}

	/** What was learned there goes at once when it is switched off; when it is switched on, a scan asks. */
	private function after_wordpress_org( bool $is_on ): void {
		if ( ! $is_on ) {
			array_map( $this->services->scans()->look_again( ... ), self::ASKED_THERE );
			$this->services->aftermath()->run();
			return;
		}
		$checks = array_filter( $this->services->catalog()->checks(), static fn ( array $check ): bool => array() !== array_intersect( self::ASKED_THERE, $check['facts'] ) );
		try {
			$this->services->scans()->start( 'person', array_keys( $checks ) );
		} catch ( Problem ) {
			// Too many scans wait: the next whole one asks.
			return;
		}
	}

	public function guess_passwords( float $seconds ): bool {
		try {
			return ( new Guessing( $this->services->data() ) )->go_on( $seconds, $this->services->clock()->now() );
		} catch ( Unseen ) {
			// As below.
			return false;
		}
	}

	public function is_password_left(): bool {
		try {
			return ( new Guessing( $this->services->data() ) )->is_left();
		} catch ( Unseen ) {
			// The finding says why.
			return false;
		}
	}

	public function after_guesses(): void {
		try {
			$this->services->scans()->start( 'schedule', array( 'accounts/weak-password' ) );
		} catch ( Problem ) {
			// Too many scans wait: the next whole one tells it.
			return;
		}
	}
}
