<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Sessions;
use StorePosture\Probes\Support\Staff;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Watch;

/**
 * How many log-ins of each of the staff are open, and how old the oldest is. Addresses and browsers are not read.
 */
final class StaffSessions implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see(
			'accounts',
			static function () use ( $watch ): array {
				$staff = Staff::all( $watch->data );
				$open  = Sessions::open( array_map( static fn ( StaffMember $member ): int => $member->id, $staff ), (int) strtotime( $watch->now ) );
				$list  = array();
				foreach ( $staff as $member ) {
					$begun  = $open[ $member->id ] ?? array();
					$noted  = array_filter( $begun, static fn ( int $since ): bool => 0 < $since );
					$list[] = array(
						'user'   => $member->reference(),
						'open'   => count( $begun ),
						'oldest' => array() === $noted ? null : Time::of_seconds( min( $noted ) ),
					);
				}
				return $list;
			}
		);
		return $parts->sighting();
	}
}
