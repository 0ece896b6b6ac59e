<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Scan\Judgement;
use StorePosture\Scan\Scoring;

/**
 * The three things to do next: the most urgent first, and among equally urgent ones whatever gains most points a minute.
 */
final class NextThings {
	private const HOW_MANY = 3;

	/**
	 * @param array<string, Judgement> $judgements
	 * @param list<string>             $planned    Ids somebody already takes care of.
	 * @return list<string>
	 */
	public static function of( array $judgements, Scoring $scoring, array $planned ): array {
		$to_do = array_filter( $judgements, fn ( Judgement $j ): bool => $j->is_to_do() && ! in_array( $j->check['id'], $planned, true ) );
		$gain  = array_map( fn ( Judgement $j ): float => $scoring->points_left( $j, $judgements ) / max( 1, $j->check['minutes'] ), $to_do );
		uasort(
			$to_do,
			fn ( Judgement $a, Judgement $b ): int => array( $b->severity()->rank(), $gain[ $b->check['id'] ], $a->check['id'] )
				<=> array( $a->severity()->rank(), $gain[ $a->check['id'] ], $b->check['id'] )
		);
		return array_slice( array_keys( $to_do ), 0, self::HOW_MANY );
	}
}
