<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Problem;
use StorePosture\Model\Severity;

/**
 * Looks at the store, and tells what is to do.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type FindingShape from Shapes
 */
final class Scan extends Command {
	private const SLICE_SECONDS = 5.0;

	/**
	 * Looks at the store, and tells what is to do.
	 *
	 * ## OPTIONS
	 *
	 * [<check>...]
	 * : Ids of the checks to look at; all when left out.
	 *
	 * [--fail-on=<severity>]
	 * : Exit code 2 where something of this severity or a worse one is open.
	 * ---
	 * options:
	 *   - critical
	 *   - high
	 *   - medium
	 * ---
	 *
	 * [--require-coverage=<percent>]
	 * : Exit code 3 where less could be checked.
	 *
	 * [--timeout=<seconds>]
	 * : Exit code 4 where it takes longer. It then goes on by itself.
	 * ---
	 * default: 600
	 * ---
	 *
	 * [--dry-run]
	 * : Only says what would be looked at.
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
	 * ## EXAMPLES
	 *
	 *     wp posture scan --fail-on=high --require-coverage=90
	 *
	 * @param list<string>            $checks
	 * @param array<array-key, mixed> $options
	 */
	public function __invoke( array $checks, array $options ): void {
		$this->with(
			self::RESPOND,
			function () use ( $checks, $options ): void {
				$coverage = self::number( $options, 'require-coverage', 0, 100 );
				$timeout  = self::number( $options, 'timeout', 1, 86400 );
				if ( self::is_set( $options, 'dry-run' ) ) {
					$this->tell_plan( $checks, $options );
					return;
				}
				$is_done = $this->drive( array() === $checks ? null : $checks, $timeout );
				$report  = $this->services()->reports()->report();
				$open    = array_values( array_filter( Findings::open( $report ), static fn ( array $finding ): bool => array() === $checks || in_array( $finding['id'], $checks, true ) ) );
				Output::rows( $open, array( 'severity', 'id', 'title', 'who', 'minutes' ), $options );
				Output::remark( $report['verdict'] );
				$this->end( $is_done, $report, $open, self::text( $options, 'fail-on' ), $coverage );
			}
		);
	}

	/**
	 * Works until nothing waits any more: another process may be at it, and a scan may take more than one round.
	 *
	 * @param list<string>|null $checks
	 */
	private function drive( ?array $checks, int $seconds ): bool {
		$this->services()->scans()->start( 'cli', $checks, get_current_user_id() );
		return Slices::run( $this->services()->scans(), self::SLICE_SECONDS, $seconds );
	}

	/**
	 * @param list<string>            $checks
	 * @param array<array-key, mixed> $options
	 */
	private function tell_plan( array $checks, array $options ): void {
		$known = $this->services()->catalog()->checks();
		$rows  = array();
		foreach ( array() === $checks ? array_keys( $known ) : $checks as $id ) {
			$check  = $known[ $id ] ?? throw Problem::not_found( __( 'There is no such check.', 'store-posture' ) );
			$rows[] = array(
				'id'       => $id,
				'severity' => $check['severity'],
				'facts'    => implode( ', ', $check['facts'] ),
			);
		}
		Output::rows( $rows, array( 'id', 'severity', 'facts' ), $options );
	}

	/**
	 * @param ReportShape        $report
	 * @param list<FindingShape> $open
	 */
	private function end( bool $is_done, array $report, array $open, string $fail_on, int $coverage ): void {
		if ( ! $is_done ) {
			Output::remark( __( 'It takes longer than that. It goes on by itself.', 'store-posture' ) );
			\WP_CLI::halt( self::UNFINISHED );
		}
		$least = Severity::tryFrom( $fail_on )?->rank();
		$worse = array_filter( $open, static fn ( array $finding ): bool => null !== $least && Severity::from( $finding['severity'] )->rank() >= $least );
		if ( array() !== $worse ) {
			\WP_CLI::halt( self::TO_DO );
		}
		if ( 100 * ( $report['score']['coverage'] ?? 0.0 ) < $coverage ) {
			/* translators: %d: percent */
			Output::remark( sprintf( __( 'Only %d %% could be checked.', 'store-posture' ), (int) floor( 100 * ( $report['score']['coverage'] ?? 0.0 ) ) ) );
			\WP_CLI::halt( self::TOO_LITTLE );
		}
	}
}
