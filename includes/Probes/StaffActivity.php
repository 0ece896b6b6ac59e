<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Sessions;
use StorePosture\Probes\Support\Staff;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Traces;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * When each of the staff was last seen, by whatever is recorded here: log-ins, keys, work on pages and products. WordPress itself
 * records no log-in.
 */
final class StaffActivity implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		try {
			$staff    = array_values( array_filter( Staff::all( $watch->data ), static fn ( StaffMember $member ): bool => $member->has_password ) );
			$ids      = array_map( static fn ( StaffMember $member ): int => $member->id, $staff );
			$traces   = new Traces( $ids, $watch->data, $watch->now );
			$sessions = self::sessions( $ids, $watch );
		} catch ( Unseen $unseen ) {
			$parts->unseen( 'accounts', $unseen->reason );
			$parts->unseen( 'watching_since', $unseen->reason );
			return $parts->sighting();
		}
		if ( null === $traces->since ) {
			$parts->unseen( 'watching_since', 'no_trace' );
		} else {
			$parts->set( 'watching_since', $traces->since );
		}
		$accounts = array();
		foreach ( $staff as $member ) {
			$seen   = $traces->of( $member->id );
			$open   = $sessions[ $member->id ] ?? array();
			$latest = array() === $open ? null : Time::of_seconds( max( $open ) );
			if ( null !== $latest && ( null === $seen || $latest > $seen['at'] ) ) {
				$seen = array(
					'at'     => $latest,
					'source' => 'log_in',
				);
			}
			$seen ??= self::nothing_since( $member, $traces->since );
			$reason = match ( true ) {
				null === $seen => 'no_trace',
				// Whoever is logged in may have come back at any time since.
				array() !== $open && $seen['at'] < self::limit( $watch ) => 'session_open',
				default => '',
			};
			foreach ( '' === $reason ? array() : array( 'quiet_since', 'source' ) as $field ) {
				$parts->reason( 'accounts.' . count( $accounts ) . ".{$field}", $reason );
			}
			$accounts[] = array(
				'user'          => $member->reference(),
				'administrator' => $member->administrator,
				'quiet_since'   => '' === $reason ? $seen['at'] ?? null : null,
				'source'        => '' === $reason ? $seen['source'] ?? null : null,
			);
		}
		$parts->set( 'accounts', $accounts );
		return $parts->sighting();
	}

	/**
	 * No trace of this person: quiet at least since log-ins are recorded here, or since the account was made.
	 *
	 * @return array{at: string, source: string}|null
	 */
	private static function nothing_since( StaffMember $member, ?string $since ): ?array {
		return match ( true ) {
			null === $since => null,
			null !== $member->registered && $member->registered > $since => array(
				'at'     => $member->registered,
				'source' => 'registered',
			),
			default => array(
				'at'     => $since,
				'source' => 'record',
			),
		};
	}

	private static function limit( Watch $watch ): string {
		return (string) Time::of_utc( Time::days_before( $watch->now, Limits::number( $watch->data, 'staff_idle_days' ) ) );
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, list<int>>
	 */
	private static function sessions( array $ids, Watch $watch ): array {
		try {
			return Sessions::open( $ids, (int) strtotime( $watch->now ) );
		} catch ( Unseen $unseen ) {
			if ( 'other_session_store' !== $unseen->reason ) {
				throw $unseen;
			}
			// Kept elsewhere: the other traces speak.
			return array();
		}
	}
}
