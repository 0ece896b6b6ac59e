<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Callbacks;

/**
 * Whose code a callback is. Asking must not run any of it, and whatever it throws when it is loaded means nobody knows.
 */
final class Origins {
	public static function of( mixed $callback ): Origin {
		try {
			$place = Callbacks::place_of( $callback );
		} catch ( \Throwable ) {
			return new Origin( 'unknown' );
		}
		return new Origin( $place['source'], $place['file'], $place['line'] );
	}
}
