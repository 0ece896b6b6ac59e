<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Firewalls;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\PluginSetting;
use StorePosture\Probes\Support\Watch;

/**
 * Firewalls and limits at the log-in among the plugins that run here: what each has switched on, not what is installed.
 */
final class SecurityPlugins implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts     = new Parts();
		$firewalls = Firewalls::running( $watch->data );
		foreach ( $firewalls as $index => $firewall ) {
			foreach ( array( 'on', 'learning' ) as $field ) {
				if ( null === $firewall[ $field ] ) {
					$parts->reason( "firewalls.{$index}.{$field}", 'unknown_plugin' );
				}
			}
		}
		$parts->set( 'firewalls', $firewalls );
		$states = array_column( $firewalls, 'on' );
		$on     = count( array_keys( $states, true, true ) );
		if ( $on < 2 && $on + count( array_keys( $states, null, true ) ) > 1 ) {
			$parts->unseen( 'firewalls_on', 'unknown_plugin' );
		} else {
			$parts->set( 'firewalls_on', $on );
		}
		$parts->set( 'login_limits', PluginSetting::of( $watch->data, 'login_guards', 'limits' )->on() );
		return $parts->sighting();
	}
}
