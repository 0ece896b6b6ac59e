<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Mail;

use StorePosture\Contract\Shapes;
use StorePosture\Tests\Unit\Report\GoldenStore;

/**
 * The golden store's report with findings as a test wants them.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type FindingShape from Shapes
 */
final class Reported {
	/**
	 * @param array<string, array<string, mixed>> $open What differs, by id; every other finding is fine.
	 * @return ReportShape
	 */
	public static function with( array $open ): array {
		$report = GoldenStore::reports()->report();
		foreach ( $report['findings'] as $i => $finding ) {
			$fine                     = array( 'outcome' => 'pass', 'state' => null, 'overdue' => false, 'known_for_days' => null );
			$other                    = ( $open[ $finding['id'] ] ?? array() ) + array( 'outcome' => 'fail' );
			$report['findings'][ $i ] = array_replace( $finding, isset( $open[ $finding['id'] ] ) ? $other + $fine : $fine );
		}
		$report['next_things'] = array_slice( array_keys( $open ), 0, 3 );
		return $report;
	}
}
