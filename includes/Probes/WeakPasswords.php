<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\HandsOff;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Passwords\Guessing;
use StorePosture\Probes\Support\Passwords\Scrambled;
use StorePosture\Probes\Support\Passwords\Trial;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What the guessing at night (Support\Passwords) has found, as far as each stored password is still the one that was tested.
 * Nothing is guessed here.
 */
final class WeakPasswords implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		try {
			$results = ( new Guessing( $watch->data ) )->results();
		} catch ( Unseen $unseen ) {
			foreach ( array( 'accounts', 'tested', 'waiting' ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
			return $parts->sighting();
		}
		$waits    = HandsOff::is_on() ? 'hands_off' : 'at_night';
		$unknown  = Scrambled::is_decided_elsewhere() ? 'unknown_login_plugin' : 'unknown_format';
		$accounts = array();
		foreach ( $results as $id => $result ) {
			if ( null === $result || Guessing::UNKNOWN === $result ) {
				$parts->reason( 'accounts.' . count( $accounts ) . '.guessed', null === $result ? $waits : $unknown );
			}
			$accounts[] = array(
				'user'    => array(
					'kind' => 'user',
					'id'   => $id,
				),
				'guessed' => match ( $result ) {
					null, Guessing::UNKNOWN => null,
					Trial::HELD => 'none',
					default => $result,
				},
			);
		}
		$waiting = count( array_filter( $results, 'is_null' ) );
		$parts->set( 'accounts', $accounts );
		$parts->set( 'tested', count( $results ) - $waiting );
		$parts->set( 'waiting', $waiting );
		return $parts->sighting();
	}
}
