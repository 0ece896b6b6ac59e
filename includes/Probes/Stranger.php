<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Contract\Read;
use StorePosture\Probes\Support\OwnSettings;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\StrangerSummary;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What the stranger test found when it went round last. Nobody is asked here.
 */
final class Stranger implements Probe {
	/** Beyond this, what it found is too old to judge by; it goes round weekly. */
	private const DAYS = 15;

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		try {
			$summary = StrangerSummary::read();
			$at      = OwnSettings::time( $summary['walked_at'] ?? null ) ?? throw new Unseen( 'unknown_format' );
			if ( (int) strtotime( $watch->now ) - (int) strtotime( $at ) > self::DAYS * DAY_IN_SECONDS ) {
				throw new Unseen( 'asked_long_ago' );
			}
		} catch ( Unseen $unseen ) {
			foreach ( array( 'walked_at', 'requests', 'limited', 'groups', 'open', 'changed' ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
			return $parts->sighting();
		}
		$groups = array();
		foreach ( Read::records( $summary, 'groups' ) as $number => $group ) {
			$groups[] = self::group( $group, $number, $parts, self::or_not_all( StrangerSummary::blind( $summary, Read::text( $group, 'name' ) ) ) );
		}
		$parts->set( 'walked_at', $at );
		$parts->set( 'requests', Read::number( $summary, 'requests' ) );
		$parts->set( 'limited', Read::number( $summary, 'limited' ) );
		$parts->set( 'groups', $groups );
		$parts->set( 'open', self::texts( $summary, 'open', array( 'surface', 'owner', 'group', 'class' ) ) );
		$changed = self::texts( $summary, 'changed', array( 'surface', 'owner', 'since' ) );
		$blind   = StrangerSummary::blind( $summary );
		$is_all  = false !== ( $summary['is_whole'] ?? null ) && 0 === array_sum( array_column( $groups, 'unseen' ) );
		if ( array() === $changed && ( '' !== $blind || ! $is_all ) ) {
			$parts->unseen( 'changed', self::or_not_all( $blind ) );
		} else {
			$parts->set( 'changed', $changed );
		}
		return $parts->sighting();
	}

	private static function or_not_all( string $blind ): string {
		return '' === $blind ? 'not_all_asked' : $blind;
	}

	/**
	 * @param array<array-key, mixed> $summary
	 * @param list<string>            $fields
	 * @return list<array<string, string>>
	 */
	private static function texts( array $summary, string $name, array $fields ): array {
		$rows = array();
		foreach ( Read::records( $summary, $name ) as $one ) {
			$row = array();
			foreach ( $fields as $field ) {
				$row[ $field ] = Read::text( $one, $field );
			}
			$rows[] = $row;
		}
		return $rows;
	}

	/**
	 * @param array<array-key, mixed> $group
	 * @return array<string, mixed>
	 */
	private static function group( array $group, int $number, Parts $parts, string $reason ): array {
		$name = Read::text( $group, 'name' );
		$seen = array();
		foreach ( array( 'proven', 'likely' ) as $field ) {
			$seen[ $field ] = is_int( $group[ $field ] ?? null ) ? $group[ $field ] : null;
			if ( null === $seen[ $field ] ) {
				// A round in which none could be made, or none was seen to be let in.
				$is_without = in_array( $name, StrangerSummary::NEED_CUSTOMERS, true ) && ( 'control_blind' === $reason || 0 === Read::number( $group, 'asked' ) );
				$parts->reason( "groups.{$number}.{$field}", $is_without ? 'no_test_customer' : $reason );
			}
		}
		return array(
			'name'   => $name,
			'asked'  => Read::number( $group, 'asked' ),
			'proven' => $seen['proven'],
			'likely' => $seen['likely'],
			'unseen' => Read::number( $group, 'unseen' ),
		);
	}
}
