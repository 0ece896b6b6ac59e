<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * Numbers of data/limits.json a probe works with. They are choices of this checklist and do not turn wrong with time.
 */
final class Limits {
	public static function number( Data $data, string $name ): float {
		$number = $data->any( 'limits' )[ $name ] ?? null;
		if ( ! is_int( $number ) && ! is_float( $number ) ) {
			throw new \UnexpectedValueException( "No limit {$name}." );
		}
		return (float) $number;
	}
}
