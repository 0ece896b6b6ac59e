<?php
declare(strict_types=1);

namespace StorePosture\Mail;

use StorePosture\Contract\Shapes;

/**
 * What of a report is worth a mail: what is open, and under which fingerprint. Pure.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type FindingShape from Shapes
 */
final class Picture {
	private const CLOSED = array( 'accepted', 'handled_elsewhere', 'false_positive' );
	private const FINE   = array( 'pass', 'not_applicable' );

	/**
	 * @param array<string, string>       $open    Id to fingerprint.
	 * @param array<string, string>       $urgent  Those of them to fix today.
	 * @param list<string>                $overdue Ids of open ones past their time.
	 * @param list<string>                $fine    Ids of what was seen to be fine, or does not apply.
	 * @param list<string>                $next    Ids of the three to do next.
	 * @param array<string, FindingShape> $findings By id.
	 */
	private function __construct(
		public readonly array $open,
		public readonly array $urgent,
		public readonly array $overdue,
		public readonly array $fine,
		public readonly array $next,
		public readonly array $findings,
	) {}

	/**
	 * @param ReportShape $report
	 */
	public static function of( array $report ): self {
		$quiet    = array_column( array_filter( $report['score']['explained'] ?? array(), fn ( array $row ): bool => null !== $row['from'] ), 'check' );
		$findings = array_column( $report['findings'], null, 'id' );
		$open     = array_filter( $findings, fn ( array $finding ): bool => self::is_open( $finding ) && ! in_array( $finding['id'], $quiet, true ) );
		return new self(
			array_column( $open, 'fingerprint', 'id' ),
			array_column( array_filter( $open, fn ( array $finding ): bool => 'critical' === $finding['severity'] ), 'fingerprint', 'id' ),
			array_keys( array_filter( $open, fn ( array $finding ): bool => $finding['overdue'] ) ),
			array_keys( array_filter( $findings, fn ( array $finding ): bool => in_array( $finding['outcome'], self::FINE, true ) ) ),
			array_values( array_filter( $report['next_things'], fn ( string $id ): bool => isset( $open[ $id ] ) ) ),
			$findings,
		);
	}

	/**
	 * @param list<string> $ids
	 * @return list<FindingShape>
	 */
	public function found( array $ids ): array {
		$found = array();
		foreach ( $ids as $id ) {
			if ( isset( $this->findings[ $id ] ) ) {
				$found[] = $this->findings[ $id ];
			}
		}
		return $found;
	}

	/**
	 * @param FindingShape $finding
	 */
	private static function is_open( array $finding ): bool {
		return 'fail' === $finding['outcome'] && ! in_array( $finding['state']['state'] ?? '', self::CLOSED, true );
	}
}
