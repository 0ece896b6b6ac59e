<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How long a log-in of staff lasts, asked where visitors are: some plugins change it there only.
 */
final class SessionLength implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		foreach ( array(
			'staff_days'          => 'session_seconds',
			'staff_remember_days' => 'remembered_seconds',
		) as $field => $name ) {
			$parts->see(
				$field,
				static function () use ( $watch, $name ): float {
					$seconds = $watch->controls->front( 'filters' )[ $name ] ?? null;
					return is_int( $seconds ) ? round( $seconds / DAY_IN_SECONDS, 2 ) : throw new Unseen( 'filter_threw' );
				}
			);
		}
		$parts->see(
			'changed_by',
			static function () use ( $watch ): array {
				$sources = array();
				$all     = $watch->controls->front( 'filters' )['callbacks'] ?? array();
				foreach ( is_array( $all ) ? $all : array() as $callback ) {
					if ( is_array( $callback ) && 'auth_cookie_expiration' === ( $callback['hook'] ?? null ) ) {
						$sources[] = Text::of( $callback['source'] ?? '' );
					}
				}
				return array_values( array_unique( $sources ) );
			}
		);
		return $parts->sighting( 'loopback' );
	}
}
