<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Exposure\Walk\WalkStore;
use StorePosture\Model\Problem;

/**
 * Walks of the stranger test, one row each. What a slice needs to go on stands in the column "work".
 */
final class Walks implements WalkStore {
	private const ACTIVE = "status IN ('running', 'paused')";

	public function __construct( private readonly Database $database ) {}

	public function create( string $vantage, string $trigger, array $askers, array $let_in, array $todo, int $expected, string $now, bool $is_partial ): WalkRecord {
		$walk           = new WalkRecord( 0, $vantage, $trigger, $now, $askers, $let_in, $todo, count( $todo ), $is_partial );
		$walk->expected = $expected;

		$id = $this->database->insert(
			'walks',
			array(
				'status'         => $walk->status,
				'vantage'        => $vantage,
				'started_by'     => $trigger,
				'created_at'     => $now,
				'finished_at'    => '',
				'work'           => self::work( $walk ),
				'schema_version' => 1,
			)
		);
		return $this->find( $id ?? 0 ) ?? throw Problem::not_stored();
	}

	public function find( int $id ): ?WalkRecord {
		return $this->one( 'WHERE id = %d', array( $id ) );
	}

	public function latest(): ?WalkRecord {
		return $this->one( 'ORDER BY id DESC LIMIT 1', array() );
	}

	public function active(): ?WalkRecord {
		return $this->one( 'WHERE ' . self::ACTIVE . ' ORDER BY id LIMIT 1', array() );
	}

	public function withdraw( int $id ): void {
		$this->database->write( 'DELETE FROM %i WHERE id = %d', 'walks', array( $id ) );
	}

	public function save( WalkRecord $walk ): void {
		$this->database->write( 'UPDATE %i SET work = %s WHERE id = %d', 'walks', array( self::work( $walk ), $walk->id ) );
	}

	public function move( int $id, array $from, string $to, string $finished_at ): bool {
		$moved = 0;
		foreach ( $from as $status ) {
			$moved += (int) $this->database->write( 'UPDATE %i SET status = %s, finished_at = %s WHERE id = %d AND status = %s', 'walks', array( $to, $finished_at, $id, $status ) );
		}
		return $moved > 0;
	}

	public function prune( int $keep ): void {
		$newest = $this->latest();
		$this->database->write( 'DELETE FROM %i WHERE id <= %d AND NOT ' . self::ACTIVE, 'walks', array( ( $newest->id ?? 0 ) - $keep ) );
	}

	/**
	 * @param literal-string $where
	 * @param list<int>      $args
	 */
	private function one( string $where, array $args ): ?WalkRecord {
		$row = $this->database->rows( "SELECT * FROM %i {$where}", 'walks', $args )[0] ?? null;
		return null === $row ? null : self::walk( $row );
	}

	private static function work( WalkRecord $walk ): string {
		return Json::write(
			array(
				'askers'           => $walk->askers,
				'let_in'           => $walk->let_in,
				'todo'             => $walk->todo,
				'total'            => $walk->total,
				'is_partial'       => $walk->is_partial,
				'reason'           => $walk->reason,
				'firewall'         => $walk->firewall,
				'sent'             => $walk->sent,
				'expected'         => $walk->expected,
				'refused_in_a_row' => $walk->refused_in_a_row,
				'limited'          => $walk->limited,
				'with_orders'      => $walk->with_orders,
				'secret'           => $walk->secret,
				'window'           => $walk->window,
				'heard_at'         => $walk->heard_at,
				'pending'          => $walk->pending,
			)
		);
	}

	/**
	 * @param array<string, string> $row
	 */
	private static function walk( array $row ): WalkRecord {
		$work   = Json::record( $row['work'] ) ?? array();
		$number = static fn ( string $name ): int => is_int( $work[ $name ] ?? null ) ? $work[ $name ] : 0;
		$text   = Json::texts( $work );
		$walk   = new WalkRecord(
			(int) $row['id'],
			self::vantage( $row['vantage'] ),
			'schedule' === $row['started_by'] || 'cli' === $row['started_by'] ? $row['started_by'] : 'person',
			$row['created_at'],
			self::askers( $work['askers'] ?? null ),
			Json::text_list( $work['let_in'] ?? null ),
			Json::text_list( $work['todo'] ?? null ),
			$number( 'total' ),
			true === ( $work['is_partial'] ?? null ),
		);

		$walk->status           = self::status( $row['status'] );
		$walk->finished_at      = '' === $row['finished_at'] ? null : $row['finished_at'];
		$walk->reason           = $text['reason'] ?? '';
		$walk->firewall         = $text['firewall'] ?? '';
		$walk->sent             = $number( 'sent' );
		$walk->expected         = $number( 'expected' );
		$walk->refused_in_a_row = $number( 'refused_in_a_row' );
		$walk->limited          = $number( 'limited' );
		$walk->with_orders      = true === ( $work['with_orders'] ?? null );
		$walk->secret           = $text['secret'] ?? '';
		$walk->window           = $text['window'] ?? '';
		$walk->heard_at         = $text['heard_at'] ?? '';
		foreach ( is_array( $work['pending'] ?? null ) ? $work['pending'] : array() as $key => $ids ) {
			$walk->pending[ (string) $key ] = Json::text_list( $ids );
		}
		return $walk;
	}

	/**
	 * @return 'running'|'paused'|'stopped'|'done'|'cancelled'
	 */
	private static function status( string $status ): string {
		return match ( $status ) {
			'running', 'paused', 'stopped', 'done' => $status,
			default => 'cancelled',
		};
	}

	/**
	 * @return Vantage::*
	 */
	public static function vantage( string $value ): string {
		return Vantage::BROWSER === $value || Vantage::OUTSIDE === $value ? $value : Vantage::LOOPBACK;
	}

	/**
	 * @return list<Asker::*>
	 */
	private static function askers( mixed $stored ): array {
		$stored = Json::text_list( $stored );
		return array_values( array_filter( array( Asker::VISITOR, Asker::VISITOR_WITH_NONCE, Asker::CUSTOMER ), static fn ( string $asker ): bool => in_array( $asker, $stored, true ) ) );
	}
}
