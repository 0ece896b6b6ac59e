<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Rights;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What a stranger who signs up becomes: the role's rights as they work, not its name.
 */
final class Registration implements Probe {
	public function see( Watch $watch ): Sighting {
		$role   = (string) Option::text( 'default_role', '', 60 );
		$rights = new Rights( $watch->data );
		$parts  = new Parts();
		$parts->set( 'open', (bool) get_option( 'users_can_register' ) );
		$parts->set( 'default_role', $role );
		$parts->see(
			'rights',
			static fn (): array => isset( Rights::stored_roles()[ $role ] )
				? Rights::effective( $role, array_merge( $rights->takeover, $rights->customer_data ) )
				: throw new Unseen( 'role_missing' )
		);
		$parts->see( 'role_privileged', static fn (): bool => null === $parts->get( 'rights' ) ? throw new Unseen( $parts->reason_of( 'rights' ) ) : array() !== $parts->get( 'rights' ) );
		// A renamed log-in page does not close registration: what the form answers decides nothing, and is worth no request.
		$parts->unseen( 'form', 'budget' );
		return $parts->sighting();
	}
}
