<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;

/**
 * Notices of blogs to each other, which are used to flood others with requests.
 */
final class Pingbacks extends Reversible {
	public function title(): string {
		return __( 'Switch pingbacks off', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array( __( 'New posts take no notices from other blogs and send none. Posts that are there keep their own setting.', 'store-posture' ) );
	}

	public function edits( Bench $bench ): array {
		return self::needed(
			OptionChange::to( __( 'Allow link notifications from other blogs', 'store-posture' ), 'default_ping_status', 'closed' ),
			OptionChange::to( __( 'Attempt to notify any blogs linked to', 'store-posture' ), 'default_pingback_flag', '0' ),
		);
	}
}
