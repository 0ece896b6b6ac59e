<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Fixes\Support\Switches;

/**
 * Places where WordPress tells strangers the names of accounts.
 */
final class AccountNames extends Reversible {
	public function title(): string {
		return __( 'Stop telling strangers the names of accounts', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Pages of authors answer "not found" to visitors who are not logged in.', 'store-posture' ),
			__( 'A blog that links to its authors loses those pages. The list of accounts for programs asks for a log-in.', 'store-posture' ),
		);
	}

	public function edits( Bench $bench ): array {
		return self::needed( OptionChange::to( __( 'Names of accounts', 'store-posture' ), Switches::OPTION, true, array( 'enumeration_off' ) ) );
	}
}
