<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\Edits\ConstantChange;
use StorePosture\Fixes\Support\Edits\MovedFile;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Probes\Support\WebPlaces;

/**
 * WordPress's debug log, from the web folder to beside it.
 */
final class ErrorLog extends Reversible {
	public function title(): string {
		return __( 'Move the debug log out of the web folder', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Nobody can fetch the log by its address any more.', 'store-posture' ),
			__( 'Your developer finds it in the new place.', 'store-posture' ),
		);
	}

	public function edits( Bench $bench ): array {
		$path  = ( new WebPlaces() )->relative( WP_CONTENT_DIR . '/debug.log' );
		$moved = MovedFile::of( $path );
		$edits = array_filter( array( $moved ), static fn ( ?Edit $edit ): bool => null !== $edit );
		$log   = defined( 'WP_DEBUG_LOG' ) ? constant( 'WP_DEBUG_LOG' ) : false;
		// Something is still written there.
		if ( null !== $moved && '' !== MovedFile::folder() && in_array( $log, array( true, 1, '1', 'true' ), true ) ) {
			$edits[] = ConstantChange::to( 'WP_DEBUG_LOG', MovedFile::folder() . '/debug.log' );
		}
		return self::needed( ...$edits );
	}
}
