<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\ProductFiles;

/**
 * WooCommerce keeps to the folders that somebody approved.
 */
final class ApprovedDirectories extends Reversible {
	public function title(): string {
		return __( 'Keep downloads to the approved folders', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array( __( 'Whoever edits products can name files from these folders only.', 'store-posture' ) );
	}

	public function obstacle( Bench $bench ): string {
		if ( ! Plugins::woocommerce_runs() ) {
			return __( 'There is no WooCommerce store here.', 'store-posture' );
		}
		$all      = ProductFiles::addresses();
		$approved = ProductFiles::approved();
		$outside  = array_filter( $all['files'], static fn ( string $file ): bool => ! ProductFiles::is_below( $file, $approved ) );
		return match ( true ) {
			array() !== $outside => __( 'Products use files outside the approved folders, and those downloads would stop. Approve their folders first.', 'store-posture' ),
			! $all['complete'] => __( 'There are too many products to tell whether a download would stop.', 'store-posture' ),
			default => '',
		};
	}

	public function edits( Bench $bench ): array {
		return Plugins::woocommerce_runs() ? self::needed( OptionChange::to( __( 'Approved download directories', 'store-posture' ), 'wc_downloads_approved_directories_mode', 'enabled' ) ) : array();
	}
}
