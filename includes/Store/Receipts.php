<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Fixes\Support\ReceiptStore;
use StorePosture\Model\Problem;
use StorePosture\Model\Receipt;

/**
 * What fixes did.
 */
final class Receipts implements ReceiptStore {
	public function __construct( private readonly Database $database ) {}

	public function create( Receipt $receipt ): Receipt {
		$id = $this->database->insert(
			'receipts',
			array(
				'fix'            => $receipt->fix,
				'is_final'       => $receipt->is_final ? 1 : 0,
				'checks'         => Json::write( $receipt->checks ),
				'user_id'        => $receipt->user,
				'applied_at'     => $receipt->at,
				'schema_version' => 1,
			) + self::moving( $receipt )
		);
		return null === $id ? throw Problem::not_stored() : $this->find( $id ) ?? throw Problem::not_stored();
	}

	public function save( Receipt $receipt ): void {
		$moving = self::moving( $receipt );
		$done   = $this->database->write(
			'UPDATE %i SET status = %s, changes = %s, way_back = %s, note = %s, ended_by = %d, ended_at = %s WHERE id = %d',
			'receipts',
			array( $moving['status'], $moving['changes'], $moving['way_back'], $moving['note'], $moving['ended_by'], $moving['ended_at'], $receipt->id )
		);
		if ( null === $done ) {
			throw Problem::not_stored();
		}
	}

	public function find( int $id ): ?Receipt {
		$row = $this->database->rows( 'SELECT * FROM %i WHERE id = %d', 'receipts', array( $id ) )[0] ?? null;
		return null === $row ? null : self::receipt( $row );
	}

	public function latest( int $at_most ): array {
		return array_map( self::receipt( ... ), $this->database->rows( 'SELECT * FROM %i ORDER BY id DESC LIMIT %d', 'receipts', array( $at_most ) ) );
	}

	/**
	 * @return array{status: string, changes: string, way_back: string, note: string, ended_by: int, ended_at: string}
	 */
	private static function moving( Receipt $receipt ): array {
		return array(
			'status'   => $receipt->status,
			'changes'  => Json::write( $receipt->changes ),
			'way_back' => Json::write( $receipt->undo ),
			'note'     => $receipt->note,
			'ended_by' => $receipt->ended_by,
			'ended_at' => $receipt->ended_at,
		);
	}

	/**
	 * @param array<string, string> $row
	 */
	private static function receipt( array $row ): Receipt {
		$changes = array();
		foreach ( self::records( $row['changes'] ) as $change ) {
			$texts     = Json::texts( $change );
			$changes[] = array(
				'place'  => $texts['place'] ?? '',
				'before' => $texts['before'] ?? '',
				'after'  => $texts['after'] ?? '',
			);
		}
		$status = match ( $row['status'] ) {
			Receipt::APPLIED, Receipt::ROLLED_BACK, Receipt::UNDONE => $row['status'],
			default => Receipt::STARTED,
		};
		return new Receipt(
			(int) $row['id'],
			$row['fix'],
			'1' === $row['is_final'],
			$status,
			$changes,
			self::records( $row['way_back'] ),
			Json::text_list( json_decode( $row['checks'], true ) ),
			(int) $row['user_id'],
			$row['applied_at'],
			$row['note'],
			(int) $row['ended_by'],
			$row['ended_at'],
		);
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private static function records( string $json ): array {
		$records = array();
		$list    = json_decode( $json, true );
		foreach ( is_array( $list ) ? $list : array() as $item ) {
			$record = Json::record( Json::write( $item ) );
			if ( null !== $record ) {
				$records[] = $record;
			}
		}
		return $records;
	}
}
