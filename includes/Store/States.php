<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Model\Problem;
use StorePosture\Model\State;
use StorePosture\Scan\StateStore;

/**
 * What people decided about findings, one row a finding.
 */
final class States implements StateStore {
	public function __construct( private readonly Database $database ) {}

	public function all(): array {
		$states = array();
		foreach ( $this->database->rows( 'SELECT * FROM %i', 'states' ) as $row ) {
			$kind = State::kind( $row['state'] );
			if ( null === $kind ) {
				continue; // A newer version wrote it; the finding is open.
			}
			$has_owner = '' !== $row['by_whom'] || State::FALSE_POSITIVE === $kind;
			if ( ! $has_owner || ! Moment::is_date( $row['until_on'] ) || ! Moment::is_time( $row['set_at'] ) ) {
				continue; // A damaged row: who answers for it, or until when, cannot be told, so the finding is open.
			}
			$states[ $row['check_id'] ] = new State(
				$row['check_id'],
				$kind,
				$row['by_whom'],
				$row['until_on'],
				$row['note'],
				State::HANDLED_ELSEWHERE !== $kind ? null : array(
					'issuer' => $row['document_issuer'] ?? '',
					'date'   => $row['document_date'] ?? '',
					'kept'   => $row['document_kept'] ?? '',
				),
				$row['fingerprint'] ?? '',
				$row['set_at'],
				(int) $row['user_id'],
			);
		}
		return $states;
	}

	public function save( State $state ): void {
		$is_stored = $this->database->replace(
			'states',
			array(
				'check_id'        => $state->check,
				'state'           => $state->kind,
				'by_whom'         => $state->by,
				'until_on'        => $state->until,
				'note'            => $state->note,
				'set_at'          => $state->set_at,
				'user_id'         => $state->user,
				'schema_version'  => 2,
				'fingerprint'     => $state->fingerprint,
				'document_issuer' => $state->document['issuer'] ?? '',
				'document_date'   => $state->document['date'] ?? '',
				'document_kept'   => $state->document['kept'] ?? '',
			)
		);
		if ( ! $is_stored ) {
			throw Problem::not_stored();
		}
	}

	public function remove( string $check ): void {
		if ( null === $this->database->write( 'DELETE FROM %i WHERE check_id = %s', 'states', array( $check ) ) ) {
			throw Problem::not_stored();
		}
	}
}
