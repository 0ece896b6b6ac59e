<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Model\FactRecord;
use StorePosture\Scan\FactStore;

/**
 * Each fact as last seen, one row a fact.
 */
final class Facts implements FactStore {
	public const SCHEMA_VERSION = 1;

	public function __construct( private readonly Database $database ) {}

	public function all(): array {
		$records = array();
		foreach ( $this->database->rows( 'SELECT * FROM %i', 'facts' ) as $row ) {
			if ( ! Moment::is_time( $row['seen_at'] ) ) {
				continue; // A damaged row: of when it is cannot be told, so it counts as never seen.
			}
			$record                   = new FactRecord(
				$row['fact'],
				'' === $row['value'] ? null : Json::record( $row['value'] ),
				Json::texts( Json::record( $row['reasons'] ) ),
				$row['seen_at'],
				$row['vantage'],
			);
			$records[ $record->fact ] = $record;
		}
		return $records;
	}

	public function save( FactRecord $record, int $scan ): void {
		$this->database->replace(
			'facts',
			array(
				'fact'           => $record->fact,
				'value'          => null === $record->value ? '' : Json::write( $record->value ),
				'reasons'        => Json::write( (object) $record->reasons ),
				'seen_at'        => $record->seen_at,
				'vantage'        => $record->vantage,
				'scan_id'        => $scan,
				'schema_version' => self::SCHEMA_VERSION,
			)
		);
	}
}
