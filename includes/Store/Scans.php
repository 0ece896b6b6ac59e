<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Model\Problem;
use StorePosture\Model\ScanRecord;
use StorePosture\Scan\ScanStore;

/**
 * Scans, one row each. What a slice needs to go on stands in the column "work".
 */
final class Scans implements ScanStore {
	private const ACTIVE = "status IN ('queued', 'running')";

	/**
	 * @param int $score_version Of the algorithm that counts the score now: kept with every scan.
	 */
	public function __construct( private readonly Database $database, private readonly int $score_version = 0 ) {}

	public function create( string $trigger, ?array $checks, array $todo, string $now, bool $further = false ): ScanRecord {
		$scan = new ScanRecord( 0, 'queued', $trigger, $checks, $now, $todo, count( $todo ), bin2hex( random_bytes( 16 ) ), $further );

		$scan->score_version = $this->score_version;

		$id = $this->database->insert(
			'scans',
			array(
				'status'         => $scan->status,
				'started_by'     => $trigger,
				'partial'        => null === $checks ? 0 : 1,
				'created_at'     => $now,
				'started_at'     => '',
				'finished_at'    => '',
				'work'           => self::work( $scan ),
				'schema_version' => 1,
			)
		);
		return $this->find( $id ?? 0 ) ?? throw Problem::not_stored();
	}

	public function find( int $id ): ?ScanRecord {
		return $this->one( 'WHERE id = %d', array( $id ) );
	}

	public function latest(): ?ScanRecord {
		return $this->one( 'WHERE partial = 0 ORDER BY id DESC LIMIT 1', array() );
	}

	public function latest_done(): ?ScanRecord {
		return $this->one( "WHERE partial = 0 AND status = 'done' ORDER BY id DESC LIMIT 1", array() );
	}

	public function active(): array {
		return array_map( self::scan( ... ), $this->database->rows( 'SELECT * FROM %i WHERE ' . self::ACTIVE . ' ORDER BY partial DESC, id', 'scans' ) );
	}

	public function save( ScanRecord $scan ): void {
		$this->database->write(
			'UPDATE %i SET status = %s, started_at = %s, finished_at = %s, work = %s WHERE id = %d AND ' . self::ACTIVE,
			'scans',
			array( $scan->status, (string) $scan->started_at, (string) $scan->finished_at, self::work( $scan ), $scan->id )
		);
	}

	public function cancel( int $id, string $now ): void {
		$this->database->write( "UPDATE %i SET status = 'cancelled', finished_at = %s WHERE id = %d AND " . self::ACTIVE, 'scans', array( $now, $id ) );
	}

	public function withdraw( int $id ): void {
		$this->database->write( "DELETE FROM %i WHERE id = %d AND status = 'queued'", 'scans', array( $id ) );
	}

	public function prune( int $keep ): void {
		$newest = $this->database->rows( 'SELECT id FROM %i ORDER BY id DESC LIMIT 1', 'scans' );
		$full   = $this->latest_done();
		$this->database->write(
			'DELETE FROM %i WHERE id <= %d AND id <> %d AND NOT ' . self::ACTIVE,
			'scans',
			array( (int) ( $newest[0]['id'] ?? 0 ) - $keep, $full->id ?? 0 )
		);
	}

	/**
	 * @param literal-string $where
	 * @param list<int>      $args
	 */
	private function one( string $where, array $args ): ?ScanRecord {
		$rows = $this->database->rows( "SELECT * FROM %i {$where}", 'scans', $args );
		return isset( $rows[0] ) ? self::scan( $rows[0] ) : null;
	}

	private static function work( ScanRecord $scan ): string {
		return Json::write(
			array(
				'checks'        => $scan->checks,
				'todo'          => $scan->todo,
				'total'         => $scan->total,
				'in_flight'     => $scan->in_flight,
				'deaths'        => $scan->deaths,
				'dead'          => $scan->dead,
				'left'          => $scan->left,
				'further'       => $scan->further,
				'requests'      => $scan->requests,
				'score_version' => $scan->score_version,
				'http_seconds'  => $scan->http_seconds,
				'controls'      => $scan->controls,
				'secret'        => $scan->is_active() ? $scan->secret : '',
			)
		);
	}

	/**
	 * @param array<string, string> $row
	 */
	private static function scan( array $row ): ScanRecord {
		$work    = Json::record( $row['work'] ) ?? array();
		$trigger = $row['started_by'];
		$scan    = new ScanRecord(
			(int) $row['id'],
			self::status( $row['status'] ),
			'schedule' === $trigger || 'cli' === $trigger ? $trigger : 'person',
			'0' === $row['partial'] ? null : Json::text_list( $work['checks'] ?? null ),
			$row['created_at'],
			Json::text_list( $work['todo'] ?? null ),
			is_int( $work['total'] ?? null ) ? $work['total'] : 0,
			is_string( $work['secret'] ?? null ) ? $work['secret'] : '',
			true === ( $work['further'] ?? null ),
		);

		$scan->started_at    = '' === $row['started_at'] ? null : $row['started_at'];
		$scan->finished_at   = '' === $row['finished_at'] ? null : $row['finished_at'];
		$scan->in_flight     = is_string( $work['in_flight'] ?? null ) ? $work['in_flight'] : '';
		$scan->dead          = Json::text_list( $work['dead'] ?? null );
		$scan->left          = Json::text_list( $work['left'] ?? null );
		$scan->requests      = is_int( $work['requests'] ?? null ) ? $work['requests'] : 0;
		$scan->http_seconds  = is_numeric( $work['http_seconds'] ?? null ) ? (float) $work['http_seconds'] : 0.0;
		$scan->controls      = is_array( $work['controls'] ?? null ) ? $work['controls'] : array();
		$scan->score_version = is_int( $work['score_version'] ?? null ) ? $work['score_version'] : 0;
		foreach ( is_array( $work['deaths'] ?? null ) ? $work['deaths'] : array() as $fact => $times ) {
			$scan->deaths[ (string) $fact ] = is_int( $times ) ? $times : 0;
		}
		return $scan;
	}

	/**
	 * @return 'queued'|'running'|'done'|'cancelled'|'failed'
	 */
	private static function status( string $status ): string {
		return match ( $status ) {
			'queued', 'running', 'done', 'cancelled' => $status,
			default => 'failed',
		};
	}
}
