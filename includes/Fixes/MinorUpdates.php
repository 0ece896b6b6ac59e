<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;

/**
 * WordPress installs its own repairs by itself again.
 */
final class MinorUpdates extends Reversible {
	public function title(): string {
		return __( 'Let WordPress install its own repairs', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Repairs within the same version come by themselves, usually at night. New versions wait for you as before.', 'store-posture' ),
			__( 'The administrator gets a mail after each.', 'store-posture' ),
		);
	}

	public function obstacle( Bench $bench ): string {
		return match ( true ) {
			is_multisite() => __( 'In a network of sites this is set for all of them.', 'store-posture' ),
			defined( 'WP_AUTO_UPDATE_CORE' ), defined( 'AUTOMATIC_UPDATER_DISABLED' ) && (bool) constant( 'AUTOMATIC_UPDATER_DISABLED' ) => __( 'wp-config.php or the host decides on updates here.', 'store-posture' ),
			! wp_is_file_mod_allowed( 'automatic_updater' ) => __( 'This site does not allow files to be changed from wp-admin (DISALLOW_FILE_MODS).', 'store-posture' ),
			default => '',
		};
	}

	public function by_hand( Bench $bench ): string {
		return "define( 'WP_AUTO_UPDATE_CORE', 'minor' );";
	}

	public function edits( Bench $bench ): array {
		// Nothing stored is WordPress's own way, which is on.
		return 'enabled' === get_option( 'auto_update_core_minor', 'enabled' ) ? array() : self::needed( OptionChange::to( __( 'Automatic repairs of WordPress', 'store-posture' ), 'auto_update_core_minor', 'enabled' ) );
	}
}
