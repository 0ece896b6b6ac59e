<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Contract\Shapes;
use StorePosture\Model\State;

/**
 * Lists findings, as of the last look.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type FindingShape from Shapes
 */
final class Findings extends Command {
	/**
	 * Lists findings, as of the last look.
	 *
	 * ## OPTIONS
	 *
	 * [--outcome=<outcome>]
	 * : What came of it. Open is what failed and nobody has decided about.
	 * ---
	 * default: open
	 * options:
	 *   - open
	 *   - fail
	 *   - pass
	 *   - unknown
	 *   - needs_answer
	 *   - not_applicable
	 *   - error
	 *   - all
	 * ---
	 *
	 * [--severity=<severity>]
	 * : Only of this severity.
	 * ---
	 * options:
	 *   - critical
	 *   - high
	 *   - medium
	 *   - low
	 *   - information
	 * ---
	 *
	 * [--area=<area>]
	 * : Only of this area, as accounts.
	 *
	 * [--who=<who>]
	 * : Only what this person can do.
	 * ---
	 * options:
	 *   - owner
	 *   - developer
	 *   - host
	 * ---
	 *
	 * [--state=<state>]
	 * : Only what somebody decided so.
	 * ---
	 * options:
	 *   - planned
	 *   - accepted
	 *   - handled_elsewhere
	 *   - false_positive
	 * ---
	 *
	 * [--fields=<fields>]
	 * : Names of fields, with commas.
	 *
	 * [--format=<format>]
	 * : How it is told.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 *   - csv
	 *   - yaml
	 *   - count
	 * ---
	 *
	 * @param list<string>            $arguments
	 * @param array<array-key, mixed> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		$this->with(
			self::VIEW,
			function () use ( $options ): void {
				$report = $this->services()->reports()->report();
				$state  = self::text( $options, 'state' );
				// Whoever asks for a state asks for what is not open.
				$outcome = '' !== $state && 'open' === self::text( $options, 'outcome' ) ? 'all' : self::text( $options, 'outcome' );
				$rows    = match ( $outcome ) {
					'open'  => self::open( $report ),
					'all'   => $report['findings'],
					default => array_filter( $report['findings'], static fn ( array $finding ): bool => $finding['outcome'] === $outcome ),
				};
				foreach ( array( 'severity', 'area', 'who' ) as $field ) {
					$value = self::text( $options, $field );
					$rows  = '' === $value ? $rows : array_filter( $rows, static fn ( array $finding ): bool => $finding[ $field ] === $value );
				}
				$rows = '' === $state ? $rows : array_filter( $rows, static fn ( array $finding ): bool => ( $finding['state']['state'] ?? '' ) === $state );
				Output::rows( array_values( $rows ), array( 'severity', 'id', 'outcome', 'title', 'who', 'minutes' ), $options );
			}
		);
	}

	/**
	 * What failed and nobody has closed; what is planned is still open.
	 *
	 * @param ReportShape $report
	 * @return list<FindingShape>
	 */
	public static function open( array $report ): array {
		return array_values( array_filter( $report['findings'], static fn ( array $finding ): bool => 'fail' === $finding['outcome'] && in_array( $finding['state']['state'] ?? State::PLANNED, array( State::PLANNED ), true ) ) );
	}
}
