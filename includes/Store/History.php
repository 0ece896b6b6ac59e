<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Model\PastScan;
use StorePosture\Scan\PastScans;

/**
 * What whole scans came to, one row each.
 */
final class History implements PastScans {
	private const SCHEMA_VERSION = 1;

	public function __construct( private readonly Database $database ) {}

	public function add( PastScan $scan ): void {
		$this->database->replace(
			'history',
			array(
				'scan_id'        => $scan->scan,
				'at'             => $scan->at,
				'score'          => null === $scan->score ? -1 : $scan->score,
				'coverage'       => sprintf( '%.4F', $scan->coverage ),
				'catalogue'      => $scan->catalogue,
				'algorithm'      => $scan->algorithm,
				'outcomes'       => Json::write( (object) $scan->outcomes ),
				'changed'        => Json::write( $scan->changed ),
				'schema_version' => self::SCHEMA_VERSION,
			)
		);
	}

	public function newest(): ?PastScan {
		return $this->all( 1 )[0] ?? null;
	}

	public function all( int $at_most ): array {
		return array_reverse( array_map( self::scan( ... ), $this->database->rows( 'SELECT * FROM %i ORDER BY at DESC, scan_id DESC LIMIT %d', 'history', array( $at_most ) ) ) );
	}

	public function prune( string $before ): void {
		$this->database->write( 'DELETE FROM %i WHERE at < %s', 'history', array( $before ) );
	}

	/**
	 * @param array<string, string> $row
	 */
	private static function scan( array $row ): PastScan {
		$score = (int) $row['score'];
		return new PastScan(
			(int) $row['scan_id'],
			$row['at'],
			$score < 0 ? null : $score,
			(float) $row['coverage'],
			$row['catalogue'],
			(int) $row['algorithm'],
			Json::texts( Json::record( $row['outcomes'] ) ),
			Json::text_list( Json::record( $row['changed'] ) ),
		);
	}
}
