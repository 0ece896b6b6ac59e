<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;

/**
 * How bought files are handed out.
 */
final class DownloadMethod extends Reversible {
	public function title(): string {
		return __( 'Hand downloads out without their address', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Links that buyers already have go on working.', 'store-posture' ),
			__( 'Very large files now pass through PHP and may hit its limits. Try your largest download afterwards.', 'store-posture' ),
		);
	}

	public function obstacle( Bench $bench ): string {
		return true === ( $bench->fact( 'downloads' )['remote_only'] ?? null )
			? __( 'All files lie on another host, which hands them out by such links on purpose.', 'store-posture' )
			: '';
	}

	public function edits( Bench $bench ): array {
		$edits = array();
		if ( 'redirect' === get_option( 'woocommerce_file_download_method' ) ) {
			$edits[] = OptionChange::to( __( 'File download method', 'store-posture' ), 'woocommerce_file_download_method', 'force' );
		}
		if ( 'yes' === get_option( 'woocommerce_downloads_redirect_fallback_allowed' ) ) {
			$edits[] = OptionChange::to( __( 'Redirect as a last resort', 'store-posture' ), 'woocommerce_downloads_redirect_fallback_allowed', 'no' );
		}
		return self::needed( ...$edits );
	}
}
