<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Accounts of this site with rights beyond buying, hidden ones among them. Those of the network are the network's.
 */
final class Staff implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see(
			'accounts',
			static fn (): array => array_map(
				static fn ( StaffMember $member ): array => array(
					'user'          => $member->reference(),
					'administrator' => $member->administrator,
					'shop_manager'  => $member->shop_manager,
					'registered'    => $member->registered,
				),
				$watch->staff->all( $watch->data )
			)
		);
		$parts->see(
			'administrators',
			static function () use ( $parts ): int {
				$accounts = $parts->get( 'accounts' );
				return is_array( $accounts ) ? count( array_filter( array_column( $accounts, 'administrator' ), Text::is_on( ... ) ) ) : throw new Unseen( $parts->reason_of( 'accounts' ) );
			}
		);
		return $parts->sighting();
	}
}
