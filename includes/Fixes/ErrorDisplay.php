<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\ConstantChange;
use StorePosture\Fixes\Support\Reversible;

/**
 * Error messages on pages that visitors see, where wp-config.php is what switches them on.
 */
final class ErrorDisplay extends Reversible {
	public function title(): string {
		return __( 'Hide error messages from visitors', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'A page that breaks shows no inner details any more.', 'store-posture' ),
			__( 'A developer who reads errors on the page has to look into the log instead.', 'store-posture' ),
		);
	}

	public function obstacle( Bench $bench ): string {
		return match ( $bench->fact( 'debug' )['set_by'] ?? null ) {
			'constant' => '',
			'plugin' => __( 'A plugin switches the messages on. wp-config.php cannot overrule it.', 'store-posture' ),
			default => __( 'The PHP settings of the server switch the messages on.', 'store-posture' ),
		};
	}

	public function by_hand( Bench $bench ): string {
		return 'constant' === ( $bench->fact( 'debug' )['set_by'] ?? null ) ? '' : 'display_errors = Off';
	}

	public function edits( Bench $bench ): array {
		return true === ( $bench->fact( 'debug' )['display_to_visitors'] ?? null ) ? self::needed( ConstantChange::to( 'WP_DEBUG_DISPLAY', false ) ) : array();
	}
}
