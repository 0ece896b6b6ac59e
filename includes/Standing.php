<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Scan\ScanStore;
use StorePosture\Store\Home;
use StorePosture\Store\Settings;

/**
 * What may happen by itself on this site, and whether anybody may be told.
 */
final class Standing {
	/**
	 * @param \Closure(): Settings  $settings
	 * @param \Closure(): ScanStore $scans
	 */
	public function __construct( private readonly Home $home, private readonly \Closure $settings, private readonly \Closure $scans ) {}

	/** A copy of a site sends nobody anything and does nothing by itself. */
	public function is_silent(): bool {
		return 'production' !== wp_get_environment_type() || 'live' !== $this->home->standing();
	}

	/** Nor does one that is investigated. */
	public function tells_nobody(): bool {
		return $this->is_silent() || HandsOff::is_on();
	}

	/** Until somebody was asked who hears, nobody does. */
	public function is_set_up(): bool {
		$settings = ( $this->settings )()->get();
		return $settings['set_up'] && ( '' !== $settings['alert_email'] || '' !== $settings['webhook_url'] );
	}

	/** Null: never. Nothing runs by itself before somebody started a first scan. */
	public function days_between_scans(): ?int {
		return ! $this->is_silent() && null !== ( $this->scans )()->latest() ? ( $this->settings )()->get()['scan_interval_days'] : null;
	}
}
