<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Baseline\Difference;
use StorePosture\Probes\Support\Baseline\Differences;
use StorePosture\Probes\Support\Baseline\Kept;
use StorePosture\Probes\Support\Baseline\Present;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Watch;

/**
 * What has moved since somebody last said that all is right. Who moved it is no matter: an intruder has an account, too.
 */
final class Baseline implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$kept  = Kept::load();
		$parts->set( 'kept', null !== $kept );
		$parts->set( 'since', $kept->since ?? '' );
		$parts->set( 'moved', null !== $kept && $kept->is_moved() );
		$parts->set( 'rekeyed', null !== $kept && ! $kept->awaits_key && $kept->is_rekeyed() );
		$of_a_store = array_fill_keys( Present::OF_A_STORE, array() );
		foreach ( Differences::of( $kept, Present::all( $watch->data, $watch->staff ) ) + $of_a_store as $kind => $found ) {
			if ( is_string( $found ) ) {
				$parts->unseen( $kind, $found );
			} else {
				$parts->set( $kind, array_map( static fn ( Difference $one ): array => self::told( $one, $kept, $watch->now ), $found ) );
			}
		}
		return $parts->sighting();
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function told( Difference $one, ?Kept $kept, string $now ): array {
		$told = array( 'mark' => $one->mark ) + $one->shown;
		if ( 'administrators' === $one->kind ) {
			$told['odd_date'] = self::is_odd( (int) substr( $one->name, (int) strpos( $one->name, ' ' ) ), $told['registered'] ?? null, $kept, $now );
			unset( $told['registered'] );
		}
		if ( 'webhooks' === $one->kind ) {
			$told['moved'] = $one->known;
		}
		return $told;
	}

	/** A number from after the baseline with a date from before it, from the future, or none: written straight into the table. */
	private static function is_odd( int $user, mixed $registered, ?Kept $kept, string $now ): bool {
		if ( ! is_string( $registered ) ) {
			return true;
		}
		$at = (int) strtotime( $registered );
		return $at > (int) strtotime( $now ) + DAY_IN_SECONDS || ( null !== $kept && $user > $kept->top && $at < (int) strtotime( $kept->since ) - DAY_IN_SECONDS );
	}
}
