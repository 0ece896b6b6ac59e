<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\PluginSetting;
use StorePosture\Probes\Support\Watch;

/**
 * Whether weak passwords of staff are turned away. WordPress only warns: everybody may tick "use weak password".
 */
final class PasswordRule implements Probe {
	private const HOOKS = array( 'user_profile_update_errors', 'validate_password_reset', 'password_reset', 'resetpass_form' );

	public function see( Watch $watch ): Sighting {
		$parts   = new Parts();
		$strong  = PluginSetting::of( $watch->data, 'password_rules', 'strong' );
		$breach  = PluginSetting::of( $watch->data, 'password_rules', 'breach' );
		$unknown = array_values( array_diff( Callbacks::foreign( ...self::HOOKS ), $strong->plugins, $breach->plugins ) );
		$parts->set( 'source', array_values( array_unique( array_merge( $strong->on(), $breach->on() ) ) ) );
		$parts->set( 'unknown_code', $unknown );
		foreach ( array(
			'enforced'    => array( array_merge( $strong->on(), $breach->on() ), $strong->is_unreadable() || $breach->is_unreadable() ),
			'breach_list' => array( $breach->on(), $breach->is_unreadable() ),
		) as $field => [ $on, $is_unreadable ] ) {
			if ( array() === $on && ( $is_unreadable || array() !== $unknown ) ) {
				$parts->unseen( $field, 'unknown_plugin' );
			} else {
				$parts->set( $field, array() !== $on );
			}
		}
		return $parts->sighting();
	}
}
