<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Whether WordPress's automatic updater is switched off as a whole. Its own is_disabled() asks the same, and does not say by what.
 */
final class AutomaticUpdater {
	/**
	 * The filter has the last word: it is given what the constant says.
	 *
	 * @return 'constant'|'filter'|null Null: it is on.
	 */
	public static function off_by(): ?string {
		// phpcs:disable WordPress.NamingConventions -- core's own filters, asked for their outcome.
		$off = defined( 'AUTOMATIC_UPDATER_DISABLED' ) && (bool) AUTOMATIC_UPDATER_DISABLED;
		return match ( true ) {
			! wp_is_file_mod_allowed( 'automatic_updater' ) => defined( 'DISALLOW_FILE_MODS' ) && (bool) DISALLOW_FILE_MODS ? 'constant' : 'filter',
			(bool) apply_filters( 'automatic_updater_disabled', $off ) => $off ? 'constant' : 'filter',
			default => null,
		};
		// phpcs:enable
	}
}
