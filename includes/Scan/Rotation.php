<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Schema;
use StorePosture\Judge\Evaluator;
use StorePosture\Model\FactRecord;

/**
 * A scan sends only so many requests, and there are more facts than they suffice for: which of them have their turn. Pure.
 */
final class Rotation {
	public const NOT_YET = 'not_yet';

	/**
	 * @param int   $requests What a scan may send for its probes; what its controls need is not in it.
	 * @param float $seconds  What it may wait for them.
	 */
	public function __construct(
		private readonly Schema $schema,
		private readonly int $requests,
		private readonly float $seconds,
	) {}

	/**
	 * Facts in the order a whole scan looks at them: local ones, then those never seen, then those that are too old to
	 * judge by soonest. Those that move slowly and were seen whole lately are not among them.
	 *
	 * @param list<string>              $facts   As the catalog gives them.
	 * @param array<string, FactRecord> $records
	 * @return list<string>
	 */
	public function round( array $facts, array $records, string $now ): array {
		$local = array();
		$turns = array();
		foreach ( $facts as $fact ) {
			$record = $records[ $fact ] ?? null;
			if ( null !== $record && $this->is_fresh( $record, $now ) ) {
				continue;
			}
			if ( $this->schema->is_http( $fact ) ) {
				$turns[ $fact ] = self::is_new( $record ) ? 0 : (int) Evaluator::seconds( $record->seen_at ?? '' ) + $this->schema->max_age( $fact );
			} else {
				$local[] = $fact;
			}
		}
		asort( $turns );
		return array( ...$local, ...array_keys( $turns ) );
	}

	/**
	 * Facts nobody has looked at yet.
	 *
	 * @param list<string>              $facts
	 * @param array<string, FactRecord> $records
	 * @return list<string>
	 */
	public static function never_seen( array $facts, array $records ): array {
		return array_values( array_filter( $facts, fn ( string $fact ): bool => self::is_new( $records[ $fact ] ?? null ) ) );
	}

	/**
	 * Whether a scan that has used up so much can still see it.
	 */
	public function fits( string $fact, int $requests, float $seconds ): bool {
		$wanted = $this->schema->requests( $fact );
		return 0 === $wanted || ( $requests + $wanted <= $this->requests && $seconds < $this->seconds );
	}

	private static function is_new( ?FactRecord $record ): bool {
		return null === $record || self::NOT_YET === $record->reason( '' );
	}

	/** What was not seen whole is looked at each time. */
	private function is_fresh( FactRecord $record, string $now ): bool {
		$age = (int) Evaluator::seconds( $now ) - (int) Evaluator::seconds( $record->seen_at );
		return null !== $record->value && array() === $record->reasons && $age >= 0 && $age < $this->schema->every( $record->fact );
	}
}
