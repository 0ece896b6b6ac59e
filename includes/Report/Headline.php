<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Severity;
use StorePosture\Model\Words;
use StorePosture\Scan\Judgement;

/**
 * The verdict: what is most urgent, in one sentence, and how much was checked, in another.
 *
 * @phpstan-import-type ScoreShape from Shapes
 */
final class Headline {
	/**
	 * @param array<string, Judgement> $judgements
	 * @param ScoreShape               $score
	 */
	public static function of( array $judgements, array $score, bool $was_scanned, Words $words ): string {
		if ( ! $was_scanned ) {
			return $words->say( 'We have not looked at the shop yet.' );
		}
		return self::most_urgent( $judgements, $words ) . ' ' . $words->say( '%1$d of %2$d things checked.', $score['judged'], $score['total'] );
	}

	/**
	 * @param array<string, Judgement> $judgements
	 */
	private static function most_urgent( array $judgements, Words $words ): string {
		$to_do = array_filter( $judgements, fn ( Judgement $j ): bool => $j->is_to_do() );
		$n     = fn ( Severity $severity ): int => count( array_filter( $to_do, fn ( Judgement $j ): bool => $severity === $j->severity() ) );
		if ( $n( Severity::Critical ) > 0 ) {
			return $words->many( '%d thing to fix today.', '%d things to fix today.', $n( Severity::Critical ) );
		}
		if ( $n( Severity::High ) > 0 ) {
			return $words->say( 'Nothing to fix today in what we checked.' ) . ' ' . $words->many( '%d thing to do this week.', '%d things to do this week.', $n( Severity::High ) );
		}
		if ( array() !== $to_do ) {
			return $words->say( 'Nothing to fix this week in what we checked.' ) . ' ' . $words->many( '%d thing to do later.', '%d things to do later.', count( $to_do ) );
		}
		return $words->say( 'We found nothing to fix in what we checked.' );
	}
}
