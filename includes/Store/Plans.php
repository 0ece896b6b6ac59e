<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Model\Plan;
use StorePosture\Model\Problem;
use StorePosture\Scan\PlanStore;

/**
 * Findings somebody planned to put right. The table is called states: later issues keep their states there too.
 */
final class Plans implements PlanStore {
	public function __construct( private readonly Database $database ) {}

	public function all(): array {
		$plans = array();
		foreach ( $this->database->rows( "SELECT * FROM %i WHERE state = 'planned'", 'states' ) as $row ) {
			if ( '' === $row['by_whom'] || ! Moment::is_date( $row['until_on'] ) || ! Moment::is_time( $row['set_at'] ) ) {
				continue; // A damaged row: who does it, or until when, cannot be told, so it counts as not planned.
			}
			$plans[ $row['check_id'] ] = new Plan( $row['check_id'], $row['by_whom'], $row['until_on'], $row['note'], $row['set_at'], (int) $row['user_id'] );
		}
		return $plans;
	}

	public function save( Plan $plan ): void {
		$is_stored = $this->database->replace(
			'states',
			array(
				'check_id'       => $plan->check,
				'state'          => 'planned',
				'by_whom'        => $plan->by,
				'until_on'       => $plan->until,
				'note'           => $plan->note,
				'set_at'         => $plan->set_at,
				'user_id'        => $plan->user,
				'schema_version' => 1,
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
