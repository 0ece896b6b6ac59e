<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether planned jobs are run. A shop without a visitor is late until the next one comes, so late is what was due for hours at one
 * look and stands there still at another.
 */
final class Scheduler implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'late', static fn (): array => self::late( $watch ) );
		$parts->set( 'runner', defined( 'DISABLE_WP_CRON' ) && true === (bool) constant( 'DISABLE_WP_CRON' ) ? 'server' : 'visits' );
		return $parts->sighting();
	}

	/**
	 * @return list<string> Their hooks, each once.
	 */
	private static function late( Watch $watch ): array {
		$plan = get_option( 'cron' );
		if ( ! is_array( $plan ) ) {
			throw new Unseen( 'wrong_type' );
		}
		$now    = (int) strtotime( $watch->now );
		$before = $now - 60 * (int) Limits::number( $watch->data, 'cron_late_minutes' );
		$hooks  = array();
		foreach ( $plan as $due => $jobs ) {
			foreach ( is_int( $due ) && $due < $before && is_array( $jobs ) ? $jobs : array() as $hook => $calls ) {
				// What a plugin that is gone has left behind has no code, and does no harm.
				if ( false !== has_action( (string) $hook ) ) {
					foreach ( array_keys( is_array( $calls ) ? $calls : array() ) as $call ) {
						$hooks[ hash( 'sha256', "{$due}|{$hook}|{$call}" ) ] = Text::plain( (string) $hook, 100 );
					}
				}
			}
		}
		$twice = gmdate( 'Y-m-d\TH:i:s\Z', $now - 60 * (int) Limits::number( $watch->data, 'cron_twice_minutes' ) );
		$late  = array_filter( $watch->memory->first_seen( 'scheduler', array_keys( $hooks ), $watch->now ), static fn ( string $seen ): bool => $seen <= $twice );
		return array_values( array_unique( array_intersect_key( $hooks, $late ) ) );
	}
}
