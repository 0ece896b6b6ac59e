<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Outcome;
use StorePosture\Model\Severity;
use StorePosture\Model\State;

/**
 * How much of what could be judged is in order. Pure; weights and limits are data/pillars.json.
 *
 * A pillar's score is the weighted share of passes among what could be judged; the store's is the mean of
 * its judged pillars by their weights. What rests on a person's word counts for at most a fifth of it. What somebody
 * lives with gives no points, what is handled elsewhere gives all of them, what is no problem here stands beside.
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
	 * @param array<string, Judgement>                                  $judgements
	 * @param array<string, State>                                      $states     That stand, by id of the check.
	 * @param array<string, array{from: string, outcome: Outcome|null}> $quiet      Rules that move no number yet.
	 * @return ScoreShape
	 */
	public function score( array $judgements, array $states = array(), array $quiet = array() ): array {
		$applying = array_filter( $judgements, fn ( Judgement $j ): bool => Outcome::NotApplicable !== $j->outcome() );
		$counted  = array_map( fn ( Judgement $j ): Counted => $this->counted( $j, $states[ $j->check['id'] ] ?? null, $quiet[ $j->check['id'] ] ?? null ), $applying );
		$beside   = array_filter( $counted, fn ( Counted $c ): bool => Counted::BESIDE === $c->result );
		$all      = array_diff_key( $counted, $beside );
		$judged   = array_filter( $all, fn ( Counted $c ): bool => Counted::UNSEEN !== $c->result );
		$coverage = $this->share_of( $judged, $all );
		$points   = $this->points( $judged );
		$raw      = $coverage < $this->number_from || array() === $points ? null : self::sum( $points, $judged );
		$has_band = null !== $raw && $coverage < $this->exact_from;
		$capped   = self::lost_criticals( $judged );
		$worst    = array_map( fn ( Counted $c ): Counted => Counted::UNSEEN === $c->result ? $c->lost() : $c, $all );
		$best     = array_map( fn ( Counted $c ): Counted => Counted::UNSEEN === $c->result ? $c->won() : $c, $all );
		return array(
			'value'           => $this->cap( $raw, $capped ),
			'low'             => $has_band ? $this->value( $worst ) : null,
			'high'            => $has_band ? $this->value( $best ) : null,
			'coverage'        => round( $coverage, 4 ),
			'capped_by'       => null !== $raw && round( $raw ) > $this->cap ? $capped : 0,
			'judged'          => count( array_filter( $applying, fn ( Judgement $j ): bool => $j->outcome()->is_judged() || Counted::WON === $counted[ $j->check['id'] ]->result ) ),
			'total'           => count( $applying ),
			'version'         => $this->version,
			'views'           => array(
				'now'     => $this->cap( $raw, $capped ),
				'planned' => null === $raw ? null : $this->value( array_map( fn ( Counted $c ): Counted => State::PLANNED === $c->why ? $c->won() : $c, $judged ) ),
				'best'    => null === $raw ? null : $this->value( array_map( fn ( Counted $c ): Counted => State::ACCEPTED === $c->why ? $c : $c->won(), $all ) ),
			),
			'parts'           => self::parts( $points, $judged ),
			'false_positives' => count( array_filter( $beside, fn ( Counted $c ): bool => State::FALSE_POSITIVE === $c->why ) ),
			'explained'       => null === $raw ? array() : $this->explained( $counted, $points, $raw, $capped, $quiet ),
			'pillars'         => array_map( fn ( array $pillar ): array => $this->pillar( $pillar, $applying, $all, $states ), $this->pillars ),
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
	 * @param array{from: string, outcome: Outcome|null}|null $quiet
	 */
	private function counted( Judgement $judgement, ?State $state, ?array $quiet ): Counted {
		$outcome = $judgement->outcome();
		$kind    = $state->kind ?? null;
		$result  = match ( $outcome ) {
			Outcome::Pass => Counted::WON,
			Outcome::Fail => Counted::LOST,
			default       => Counted::UNSEEN,
		};
		$why     = match ( $outcome ) {
			Outcome::Pass        => 'fine',
			Outcome::Fail        => State::PLANNED === $kind || State::ACCEPTED === $kind ? $kind : 'open',
			Outcome::NeedsAnswer => 'unanswered',
			default              => 'unseen',
		};
		if ( State::HANDLED_ELSEWHERE === $kind ) {
			$result = Counted::WON;
			$why    = $kind;
		} elseif ( State::FALSE_POSITIVE === $kind ) {
			$result = Counted::BESIDE;
			$why    = $kind;
		}
		if ( null !== $quiet ) {
			$why    = 'new_rule';
			$result = match ( $quiet['outcome'] ) {
				null, Outcome::NotApplicable => Counted::BESIDE,
				Outcome::Pass => Counted::WON,
				Outcome::Fail => Counted::LOST,
				default => Counted::UNSEEN,
			};
		}
		return new Counted(
			$judgement->check['id'],
			$judgement->check['pillar'],
			Severity::Critical === $judgement->severity(),
			$result,
			$why,
			$judgement->is_told() || State::HANDLED_ELSEWHERE === $kind,
			$this->weight( $judgement ),
		);
	}

	/**
	 * @param Pillar                   $pillar
	 * @param array<string, Judgement> $applying
	 * @param array<string, Counted>   $counted
	 * @param array<string, State>     $states
	 * @return value-of<ScoreShape['pillars']>
	 */
	private function pillar( array $pillar, array $applying, array $counted, array $states ): array {
		$own    = array_filter( $applying, fn ( Judgement $j ): bool => $j->check['pillar'] === $pillar['id'] );
		$mine   = array_filter( $counted, fn ( Counted $c ): bool => $c->pillar === $pillar['id'] );
		$judged = array_filter( $mine, fn ( Counted $c ): bool => Counted::UNSEEN !== $c->result );
		$won    = array_filter( $judged, fn ( Counted $c ): bool => Counted::WON === $c->result );
		$all    = self::weights( $judged );
		$open   = array();
		foreach ( $own as $judgement ) {
			array_push( $open, ...$judgement->verdict->questions );
		}
		return array(
			'pillar'       => $pillar['id'],
			'title'        => $pillar['label'],
			'to_do'        => count( array_filter( $own, fn ( Judgement $j ): bool => $j->is_to_do() && true !== ( $states[ $j->check['id'] ] ?? null )?->is_closed() ) ),
			'value'        => $pillar['shows_number'] && $all > 0 ? (int) round( 100 * self::weights( $won ) / $all ) : null,
			'open_answers' => count( array_unique( $open ) ),
		);
	}

	/**
	 * What each check is worth, of 100, before the cap. Told parts are scaled down until they are no more than their share.
	 * Empty where nothing was seen.
	 *
	 * @param array<string, Counted> $counted
	 * @return array<string, float>
	 */
	private function points( array $counted ): array {
		$pillars = array();
		foreach ( $counted as $one ) {
			$pillars[ $one->pillar ] = ( $pillars[ $one->pillar ] ?? 0.0 ) + $one->weight;
		}
		$weights = array_column( $this->pillars, 'weight', 'id' );
		$points  = array();
		$seen    = 0.0;
		$told    = 0.0;
		foreach ( $counted as $id => $one ) {
			$points[ $id ] = $pillars[ $one->pillar ] > 0 ? ( $weights[ $one->pillar ] ?? 0 ) * $one->weight / $pillars[ $one->pillar ] : 0.0;
			if ( $one->is_told ) {
				$told += $points[ $id ];
			} else {
				$seen += $points[ $id ];
			}
		}
		if ( $seen <= 0 ) {
			return array();
		}
		$most  = $seen * $this->told_share_max / ( 1 - $this->told_share_max );
		$scale = $told > $most ? $most / $told : 1.0;
		foreach ( $counted as $id => $one ) {
			$points[ $id ] *= 100 * ( $one->is_told ? $scale : 1.0 ) / ( $seen + $scale * $told );
		}
		return $points;
	}

	/**
	 * The number these would give; null where nothing was seen.
	 *
	 * @param array<string, Counted> $counted All judged.
	 */
	private function value( array $counted ): ?int {
		$points = $this->points( $counted );
		return array() === $points ? null : $this->cap( self::sum( $points, $counted ), self::lost_criticals( $counted ) );
	}

	/**
	 * Where every point is, and what putting a thing right would change on the screen.
	 *
	 * @param array<string, Counted>                                    $counted
	 * @param array<string, float>                                      $points
	 * @param array<string, array{from: string, outcome: Outcome|null}> $quiet
	 * @return ScoreShape['explained']
	 */
	private function explained( array $counted, array $points, float $raw, int $capped, array $quiet ): array {
		$rows = array();
		foreach ( $counted as $id => $one ) {
			if ( $one->weight <= 0 ) {
				continue;
			}
			$worth  = $points[ $id ] ?? 0.0;
			$after  = Counted::LOST === $one->result ? $this->cap( $raw + $worth, $capped - ( $one->is_critical ? 1 : 0 ) ) : null;
			$gain   = max( 0, (int) $after - (int) $this->cap( $raw, $capped ) );
			$rows[] = array(
				'check'  => $id,
				'won'    => round( Counted::WON === $one->result ? $worth : 0.0, 2 ),
				'lost'   => round( Counted::LOST === $one->result ? $worth : 0.0, 2 ),
				'why'    => self::why( $one->why ),
				'effect' => null === $after ? 'none' : $this->effect( $one, $gain, $raw + $worth, $capped ),
				'gain'   => null === $after ? 0 : $gain,
				'from'   => $quiet[ $id ]['from'] ?? null,
			);
		}
		usort( $rows, fn ( array $a, array $b ): int => array( $b['lost'], $b['won'], $a['check'] ) <=> array( $a['lost'], $a['won'], $b['check'] ) );
		return $rows;
	}

	/**
	 * @return 'gains'|'under_one'|'lifts_cap'|'held'
	 */
	private function effect( Counted $one, int $gain, float $after, int $capped ): string {
		$is_held = round( $after ) > $this->cap && $capped > 0;
		return match ( true ) {
			$one->is_critical && 1 === $capped && $is_held => 'lifts_cap',
			$gain > 0                                      => 'gains',
			$is_held                                       => 'held',
			default                                        => 'under_one',
		};
	}

	/**
	 * What was seen, what was told, and of that what somebody else is said to handle.
	 *
	 * @param array<string, float>   $points
	 * @param array<string, Counted> $judged
	 * @return ScoreShape['parts']
	 */
	private static function parts( array $points, array $judged ): array {
		$sum = fn ( \Closure $wanted ): float => round( array_sum( array_intersect_key( $points, array_filter( $judged, $wanted ) ) ), 2 );
		return array(
			'seen_won' => $sum( fn ( Counted $c ): bool => ! $c->is_told && Counted::WON === $c->result ),
			'seen_of'  => $sum( fn ( Counted $c ): bool => ! $c->is_told ),
			'told_won' => $sum( fn ( Counted $c ): bool => $c->is_told && Counted::WON === $c->result ),
			'told_of'  => $sum( fn ( Counted $c ): bool => $c->is_told ),
			'handled'  => $sum( fn ( Counted $c ): bool => State::HANDLED_ELSEWHERE === $c->why ),
		);
	}

	/**
	 * @param array<string, Counted> $some
	 * @param array<string, Counted> $all
	 */
	private function share_of( array $some, array $all ): float {
		$weight = self::weights( $all );
		return $weight > 0 ? self::weights( $some ) / $weight : 0.0;
	}

	/**
	 * @param array<string, Counted> $counted
	 */
	private static function weights( array $counted ): float {
		return (float) array_sum( array_map( fn ( Counted $c ): float => $c->weight, $counted ) );
	}

	/**
	 * @param array<string, float>   $points
	 * @param array<string, Counted> $counted
	 */
	private static function sum( array $points, array $counted ): float {
		return (float) array_sum( array_intersect_key( $points, array_filter( $counted, fn ( Counted $c ): bool => Counted::WON === $c->result ) ) );
	}

	/**
	 * Open, planned or accepted: an urgent problem holds the number down whatever was decided about it.
	 *
	 * @param array<string, Counted> $counted
	 */
	private static function lost_criticals( array $counted ): int {
		return count( array_filter( $counted, fn ( Counted $c ): bool => $c->is_critical && Counted::LOST === $c->result ) );
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
	 * @return value-of<ScoreShape['explained']>['why']
	 */
	private static function why( string $why ): string {
		return match ( $why ) {
			'fine', 'open', 'planned', 'accepted', 'handled_elsewhere', 'false_positive', 'unanswered', 'new_rule' => $why,
			default => 'unseen',
		};
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
