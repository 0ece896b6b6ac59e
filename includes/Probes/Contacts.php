<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\OwnSettings;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Watch;

/**
 * Who to ring on a bad day: whether there is somebody for each role, never who.
 */
final class Contacts implements Probe {
	public function see( Watch $watch ): Sighting {
		$kept  = OwnSettings::contacts();
		$roles = array();
		foreach ( $watch->data->any( 'contacts' ) as $row ) {
			if ( ! is_array( $row ) ) {
				continue;
			}
			$role    = Text::of( $row['role'] ?? '' );
			$contact = $kept[ $role ] ?? array(
				'needed'    => true === ( $row['needed_by_default'] ?? null ),
				'filled'    => false,
				'confirmed' => null,
			);
			// The Emergency page knows regulator and police by country: nobody has to type them.
			$by_country = true === ( $row['prefilled_by_country'] ?? null ) && ! $contact['filled'];
			$roles[]    = array(
				'role'      => $role,
				'needed'    => $contact['needed'] && ! $by_country,
				'filled'    => $contact['filled'],
				'confirmed' => $contact['confirmed'],
			);
		}
		return Sighting::of( array( 'roles' => $roles ), array(), 'told' );
	}
}
