<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\HandsOff;

/**
 * Says on the pages that PHP makes that hands off is on. The panel says it by itself.
 */
final class HoldNotice {
	public static function show(): void {
		if ( HandsOff::is_on() ) {
			printf(
				'<p class="store-posture-hold"><strong>%s</strong> %s</p>',
				esc_html__( 'Hands off is on.', 'store-posture' ),
				esc_html__( 'We look, but change and remove nothing.', 'store-posture' )
			);
		}
	}
}
