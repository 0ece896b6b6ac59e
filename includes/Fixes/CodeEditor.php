<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\ConstantChange;
use StorePosture\Fixes\Support\Reversible;

/**
 * The editors for code in wp-admin.
 */
final class CodeEditor extends Reversible {
	public function title(): string {
		return __( 'Switch the code editors in wp-admin off', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( '"Theme File Editor" and "Plugin File Editor" leave the menu. Updates and new plugins still work.', 'store-posture' ),
			__( 'A developer who edits code there notices.', 'store-posture' ),
		);
	}

	public function edits( Bench $bench ): array {
		return self::needed( ConstantChange::to( 'DISALLOW_FILE_EDIT', true ) );
	}
}
