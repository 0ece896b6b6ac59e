<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Read;
use StorePosture\Contract\Shapes;
use StorePosture\Judge\Evaluator;
use StorePosture\Model\PastScan;
use StorePosture\Model\Severity;
use StorePosture\Model\Words;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Clock;
use StorePosture\Scan\Drift;
use StorePosture\Scan\FactStore;
use StorePosture\Scan\Trend;

/**
 * What scans came to, told to somebody: schema/history.json.
 *
 * @phpstan-import-type HistoryShape from Shapes
 */
final class HistoryPage {
	/** A year of daily scans, and some by hand. */
	private const SCANS = 500;

	private const CHANGES = 100;

	public function __construct(
		private readonly Trend $trend,
		private readonly Catalog $catalog,
		private readonly FactStore $facts,
		private readonly Clock $clock,
		private readonly Words $words,
	) {}

	/**
	 * @return HistoryShape
	 */
	public function page(): array {
		$scans   = $this->trend->scans( self::SCANS );
		$rows    = array();
		$changes = array();
		foreach ( $scans as $i => $scan ) {
			$drift   = 0 === $i ? array() : Drift::between( $scans[ $i - 1 ], $scan );
			$rows[]  = $this->row( $scan, count( $drift ) );
			$changes = array( ...array_map( fn ( array $change ): array => $this->change( $scan->at, $change ), $drift ), ...array_slice( $changes, 0, self::CHANGES ) );
		}
		return array(
			'kept_days'       => $this->trend->kept_days(),
			'scans'           => $rows,
			'changes'         => array_slice( $changes, 0, self::CHANGES ),
			'waiting_updates' => $this->waiting_updates(),
		);
	}

	/**
	 * @return value-of<HistoryShape['scans']>
	 */
	private function row( PastScan $scan, int $changes ): array {
		$to_do = $scan->to_do();
		return array(
			'scan'      => $scan->scan,
			'at'        => $scan->at,
			'score'     => $scan->score,
			'coverage'  => $scan->coverage,
			'to_do'     => count( $to_do ),
			'urgent'    => count( array_filter( $to_do, fn ( string $check ): bool => Severity::Critical === $this->severity( $check ) ) ),
			'changes'   => $changes,
			'catalogue' => $scan->catalogue,
			'algorithm' => $scan->algorithm,
		);
	}

	/**
	 * @param value-of<list<array{check: string, from: \StorePosture\Model\Outcome|null, to: \StorePosture\Model\Outcome|null, cause: key-of<Drift::CAUSES>}>> $change
	 * @return value-of<HistoryShape['changes']>
	 */
	private function change( string $at, array $change ): array {
		$check = $this->catalog->checks()[ $change['check'] ] ?? null;
		return array(
			'at'       => $at,
			'check'    => $change['check'],
			'topic'    => null === $check ? $change['check'] : $this->words->say( $check['title']['topic'] ),
			'severity' => $this->severity( $change['check'] )?->value,
			'from'     => $change['from']?->value,
			'to'       => $change['to']?->value,
			'cause'    => $change['cause'],
			'why'      => $this->words->say( Drift::CAUSES[ $change['cause'] ] ),
		);
	}

	private function severity( string $check ): ?Severity {
		return Severity::tryFrom( $this->catalog->checks()[ $check ]['severity'] ?? '' );
	}

	/**
	 * @return HistoryShape['waiting_updates']
	 */
	private function waiting_updates(): ?array {
		$pending = $this->facts->all()['extension_updates']->value['pending'] ?? null;
		if ( ! is_array( $pending ) ) {
			return null;
		}
		$now     = (int) Evaluator::seconds( $this->clock->now() );
		$waiting = array();
		foreach ( $pending as $update ) {
			$since = Read::text( $update, 'first_seen_at' );
			$time  = Evaluator::seconds( $since );
			if ( null !== $time ) {
				$waiting[] = array(
					'name'          => Read::text( $update, 'name' ),
					'kind'          => 'theme' === Read::text( $update, 'kind' ) ? 'theme' : 'plugin',
					'from'          => Read::text( $update, 'from' ),
					'to'            => Read::text( $update, 'to' ),
					'first_seen_at' => $since,
					'days'          => max( 0, intdiv( $now - $time, 86400 ) ),
				);
			}
		}
		usort( $waiting, fn ( array $one, array $other ): int => array( $one['first_seen_at'], $one['name'] ) <=> array( $other['first_seen_at'], $other['name'] ) );
		return $waiting;
	}
}
