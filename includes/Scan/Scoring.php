<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Outcome;
use StorePosture\Model\Severity;

/**
 * How much of what could be judged is in order. Pure; weights and limits are data/pillars.json.
 *
 * A pillar's score is the weighted share of passes among what could be judged; the store's is the mean of
 * its judged pillars by their weights. What rests on a person's word counts for at most a fifth of it.
 *
 * @phpstan-import-type ScoreShape from Shapes
 * @phpstan-import-type CheckShape from Shapes
 * @phpstan-type Pillar array{id: CheckShape['pillar'], label: string, weight: int|float, shows_number: bool}
 */
final class Scoring {
	/**
	 * @param list<Pillar>             $pillars
	 * @param array<string, int|float> $weights By severity.
	 */
	private function __construct(
		private readonly array $pillars,
		private readonly array $weights,
		private readonly int $cap,
		private readonly float $told_share_max,
		private readonly float $number_from,
		private readonly float $exact_from,
		private readonly int $version,
	) {}

	/**
	 * @param array<array-key, mixed> $table Values of data/pillars.json.
	 */
	public static function of( array $table ): self {
		$pillars = array();
		foreach ( self::rows( $table['pillars'] ?? null ) as $row ) {
			$pillars[] = array(
				'id'           => self::pillar_id( $row['id'] ?? null ),
				'label'        => is_string( $row['label'] ?? null ) ? $row['label'] : '',
				'weight'       => self::number( $row['weight'] ?? null ),
				'shows_number' => true === ( $row['shows_number'] ?? null ),
			);
		}
		$weights = array();
		foreach ( self::rows( $table['severities'] ?? null ) as $row ) {
			$weights[ is_string( $row['id'] ?? null ) ? $row['id'] : '' ] = self::number( $row['weight'] ?? null );
		}
		return new self(
			$pillars,
			$weights,
			(int) self::number( $table['critical_cap'] ?? null ),
			(float) self::number( $table['told_share_max'] ?? null ),
			(float) self::number( $table['coverage_number_from'] ?? null ),
			(float) self::number( $table['coverage_exact_from'] ?? null ),
			(int) self::number( $table['algorithm_version'] ?? null ),
		);
	}

	/**
	 * @return list<Pillar>
	 */
	public function pillars(): array {
		return $this->pillars;
	}

	/**
	 * @param array<string, Judgement> $judgements
	 * @return ScoreShape
	 */
	public function score( array $judgements ): array {
		$applying = array_filter( $judgements, fn ( Judgement $j ): bool => Outcome::NotApplicable !== $j->outcome() );
		$judged   = array_filter( $applying, fn ( Judgement $j ): bool => $j->outcome()->is_judged() );
		$coverage = $this->coverage( $applying, $judged );
		$raw      = $coverage < $this->number_from ? null : $this->mean( $judged, null );
		$has_band = null !== $raw && $coverage < $this->exact_from;
		$capped   = $this->failing_criticals( $applying, null );
		return array(
			'value'     => $this->cap( $raw, $capped ),
			'low'       => $has_band ? $this->cap( $this->mean( $applying, false ), $this->failing_criticals( $applying, false ) ) : null,
			'high'      => $has_band ? $this->cap( $this->mean( $applying, true ), $capped ) : null,
			'coverage'  => round( $coverage, 4 ),
			'capped_by' => null !== $raw && round( $raw ) > $this->cap ? $capped : 0,
			'judged'    => count( $judged ),
			'total'     => count( $applying ),
			'version'   => $this->version,
			'pillars'   => array_map( fn ( array $pillar ): array => $this->pillar( $pillar, $applying ), $this->pillars ),
		);
	}

	/**
	 * Points (of 100) that a failing check would add to the store's score, before the cap.
	 *
	 * @param array<string, Judgement> $judgements
	 */
	public function points_left( Judgement $failing, array $judgements ): float {
		$judged  = array_filter( $judgements, fn ( Judgement $j ): bool => $j->outcome()->is_judged() );
		$weights = array_column( $this->pillars, 'weight', 'id' );
		$of      = $failing->check['pillar'];
		$pillars = array();
		foreach ( $judged as $judgement ) {
			$pillar             = $judgement->check['pillar'];
			$pillars[ $pillar ] = ( $pillars[ $pillar ] ?? 0.0 ) + $this->weight( $judgement );
		}
		$pillars = array_filter( $pillars, fn ( float $weight ): bool => $weight > 0 );
		$all     = array_sum( array_intersect_key( $weights, $pillars ) );
		return isset( $pillars[ $of ] ) && $all > 0 ? 100 * ( $weights[ $of ] ?? 0 ) / $all * $this->weight( $failing ) / $pillars[ $of ] : 0.0;
	}

	/**
	 * @param Pillar                   $pillar
	 * @param array<string, Judgement> $applying
	 * @return value-of<ScoreShape['pillars']>
	 */
	private function pillar( array $pillar, array $applying ): array {
		$own   = array_filter( $applying, fn ( Judgement $j ): bool => $j->check['pillar'] === $pillar['id'] );
		$share = $this->share( array_filter( $own, fn ( Judgement $j ): bool => $j->outcome()->is_judged() ) );
		$open  = array();
		foreach ( $own as $judgement ) {
			array_push( $open, ...$judgement->verdict->questions );
		}
		return array(
			'pillar'       => $pillar['id'],
			'title'        => $pillar['label'],
			'to_do'        => count( array_filter( $own, fn ( Judgement $j ): bool => $j->is_to_do() ) ),
			'value'        => $pillar['shows_number'] && null !== $share ? (int) round( 100 * $share ) : null,
			'open_answers' => count( array_unique( $open ) ),
		);
	}

	/**
	 * Weighted share of passes; null where only information was judged.
	 *
	 * @param array<string, Judgement> $judged
	 */
	private function share( array $judged ): ?float {
		$all    = array_sum( array_map( $this->weight( ... ), $judged ) );
		$passed = array_filter( $judged, fn ( Judgement $j ): bool => Outcome::Pass === $j->outcome() );
		return $all > 0 ? array_sum( array_map( $this->weight( ... ), $passed ) ) / $all : null;
	}

	/**
	 * The store's score, 0 to 100, before the cap. Told parts are scaled down until they are no more than their share.
	 *
	 * @param array<string, Judgement> $judgements
	 * @param bool|null                $unjudged_as What stands for those that could not be judged: pass or fail; null: there are none.
	 */
	private function mean( array $judgements, ?bool $unjudged_as ): ?float {
		$sums = array(
			'seen' => array( 0.0, 0.0 ),
			'told' => array( 0.0, 0.0 ),
		);
		foreach ( $this->pillars as $pillar ) {
			$own = array_filter( $judgements, fn ( Judgement $j ): bool => $j->check['pillar'] === $pillar['id'] );
			$all = array_sum( array_map( $this->weight( ... ), $own ) );
			foreach ( $all > 0 ? $own : array() as $judgement ) {
				$kind   = $judgement->is_told() ? 'told' : 'seen';
				$weight = $pillar['weight'] * $this->weight( $judgement ) / $all;
				$passed = $judgement->outcome()->is_judged() ? Outcome::Pass === $judgement->outcome() : true === $unjudged_as;

				$sums[ $kind ][0] += $passed ? $weight : 0.0;
				$sums[ $kind ][1] += $weight;
			}
		}
		list( $seen_passed, $seen ) = $sums['seen'];
		list( $told_passed, $told ) = $sums['told'];
		if ( $seen <= 0 ) {
			return null;
		}
		$most  = $seen * $this->told_share_max / ( 1 - $this->told_share_max );
		$scale = $told > $most ? $most / $told : 1.0;
		return 100 * ( $seen_passed + $scale * $told_passed ) / ( $seen + $scale * $told );
	}

	/**
	 * @param array<string, Judgement> $applying
	 * @param array<string, Judgement> $judged
	 */
	private function coverage( array $applying, array $judged ): float {
		$all = array_sum( array_map( $this->weight( ... ), $applying ) );
		return $all > 0 ? array_sum( array_map( $this->weight( ... ), $judged ) ) / $all : 0.0;
	}

	/**
	 * @param array<string, Judgement> $judgements
	 * @param bool|null                $unjudged_as False: those that could not be judged fail too.
	 */
	private function failing_criticals( array $judgements, ?bool $unjudged_as ): int {
		return count(
			array_filter(
				$judgements,
				fn ( Judgement $j ): bool => Severity::Critical === $j->severity()
					&& ( Outcome::Fail === $j->outcome() || ( false === $unjudged_as && ! $j->outcome()->is_judged() ) )
			)
		);
	}

	private function cap( ?float $value, int $criticals ): ?int {
		if ( null === $value ) {
			return null;
		}
		return $criticals > 0 ? min( $this->cap, (int) round( $value ) ) : (int) round( $value );
	}

	private function weight( Judgement $judgement ): float {
		return (float) ( $this->weights[ $judgement->severity()->value ] ?? 0 );
	}

	/**
	 * @return list<array<array-key, mixed>>
	 */
	private static function rows( mixed $rows ): array {
		return array_values( array_filter( is_array( $rows ) ? $rows : array(), 'is_array' ) );
	}

	/**
	 * @return CheckShape['pillar']
	 */
	private static function pillar_id( mixed $id ): string {
		return match ( $id ) {
			'take-security-seriously', 'liability', 'respond', 'listen', 'business-risk', 'ask-a-professional' => $id,
			default => throw new \UnexpectedValueException( 'data/pillars.json names an unknown pillar.' ),
		};
	}

	private static function number( mixed $value ): int|float {
		return is_int( $value ) || is_float( $value ) ? $value : 0;
	}
}
