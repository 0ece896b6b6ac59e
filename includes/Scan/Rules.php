<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Outcome;
use StorePosture\Model\Severity;

/**
 * Since when each rule is what it is. One that an update brought or changed alerts nobody and moves no number for some
 * days, unless it is critical: until then what it said before stands for it, or nothing.
 *
 * @phpstan-import-type CheckShape from Shapes
 */
final class Rules {
	private const SINCE   = 'rule';
	private const COUNTED = 'counted';

	/** Rules of the first scan are as old as can be: with them everything begins. */
	private const EVER = '1970-01-01T00:00:00Z';

	private const DAY = 86400;

	/**
	 * @param \Closure(): int $days How long a new rule is quiet.
	 */
	public function __construct( private readonly Remembered $memory, private readonly \Closure $days ) {}

	/**
	 * To be told after each scan and each answer.
	 *
	 * @param array<string, Judgement> $judgements
	 */
	public function note( array $judgements, string $now ): void {
		if ( array() === $judgements ) {
			return;
		}
		$quiet   = $this->quiet( $judgements, $now );
		$is_new  = array() === $this->memory->known( self::SINCE );
		$counted = array();
		foreach ( $judgements as $id => $judgement ) {
			$outcome = isset( $quiet[ $id ] ) ? $quiet[ $id ]['outcome'] : $judgement->outcome();
			if ( null !== $outcome ) {
				$counted[] = "{$id}:{$outcome->value}";
			}
		}
		$this->memory->first_seen( self::SINCE, array_values( array_map( self::key( ... ), $judgements ) ), $is_new ? self::EVER : $now );
		$this->memory->first_seen( self::COUNTED, $counted, $now );
	}

	/**
	 * Rules that move no number yet: from when on they do, and what stands for them until then.
	 *
	 * @param array<string, Judgement> $judgements
	 * @return array<string, array{from: string, outcome: Outcome|null}>
	 */
	public function quiet( array $judgements, string $now ): array {
		$known = $this->memory->known( self::SINCE );
		if ( array() === $known ) {
			return array();
		}
		$counted = $this->counted();
		$quiet   = array();
		foreach ( $judgements as $id => $judgement ) {
			$since = $known[ self::key( $judgement ) ] ?? $now;
			$from  = gmdate( 'Y-m-d\TH:i:s\Z', (int) strtotime( $since ) + ( $this->days )() * self::DAY );
			if ( $from > $now && Severity::Critical !== $judgement->severity() ) {
				$quiet[ $id ] = array(
					'from'    => $from,
					'outcome' => $counted[ $id ] ?? null,
				);
			}
		}
		return $quiet;
	}

	/**
	 * Ids of checks whose rule became what it is after that.
	 *
	 * @param array<string, Judgement> $judgements
	 * @return list<string>
	 */
	public function changed_since( array $judgements, string $time ): array {
		$known = $this->memory->known( self::SINCE );
		return array_keys( array_filter( $judgements, fn ( Judgement $judgement ): bool => ( $known[ self::key( $judgement ) ] ?? self::EVER ) > $time ) );
	}

	/**
	 * Of all rules together: another one where a check came, went or is judged otherwise.
	 *
	 * @param array<string, Judgement> $judgements
	 */
	public static function version( array $judgements ): string {
		$keys = array_map( self::key( ... ), $judgements );
		sort( $keys );
		return substr( hash( 'sha256', implode( "\n", $keys ) ), 0, 12 );
	}

	/**
	 * What each check counted as when last noted.
	 *
	 * @return array<string, Outcome>
	 */
	private function counted(): array {
		$counted = array();
		foreach ( array_keys( $this->memory->known( self::COUNTED ) ) as $key ) {
			list( $id, $outcome ) = explode( ':', (string) $key ) + array( '', '' );
			$outcome              = Outcome::tryFrom( $outcome );
			if ( null !== $outcome ) {
				$counted[ $id ] = $outcome;
			}
		}
		return $counted;
	}

	/** Changes when the rule does. Its words may change freely. */
	private static function key( Judgement $judgement ): string {
		$check = $judgement->check;
		$rule  = array( $check['applies'], $check['problem'], $check['severity'], $check['pillar'] );
		return $check['id'] . ':' . substr( hash( 'sha256', (string) json_encode( $rule ) ), 0, 12 );
	}
}
