<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Model\Outcome;
use StorePosture\Scan\Judgement;

/**
 * What hides or bends the results of other checks: two firewalls that fight, visitors that all look alike, a site that
 * does not reach itself. It is said before everything else, however urgent it is by itself.
 */
final class Distorting {
	/**
	 * @param array<string, Judgement> $judgements
	 * @return list<string> Ids.
	 */
	public static function of( array $judgements ): array {
		return array_keys( array_filter( $judgements, fn ( Judgement $judgement ): bool => Outcome::Fail === $judgement->outcome() && $judgement->check['distorts'] ) );
	}
}
