<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\ManagedHost;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\PluginSetting;
use StorePosture\Probes\Support\SecondSteps;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Watch;

/**
 * Whether something slows down guessing at the log-in. Never tried out: wrong passwords would lock out this server, or the owner.
 */
final class LoginLimit implements Probe {
	private const HOOKS = array( 'authenticate', 'wp_authenticate_user', 'wp_authenticate', 'wp_login_failed', 'login_init' );

	public function see( Watch $watch ): Sighting {
		$parts   = new Parts();
		$limits  = PluginSetting::of( $watch->data, 'login_guards', 'limits' );
		$tests   = PluginSetting::of( $watch->data, 'login_guards', 'tests' );
		$known   = array_merge( $limits->plugins, $tests->plugins, ( new SecondSteps( $watch->data ) )->plugins, self::harmless( $watch ) );
		$unknown = array_values( array_diff( Callbacks::foreign( ...self::HOOKS ), $known ) );
		$parts->set( 'source', $limits->on()[0] ?? $limits->off()[0] ?? '' );
		$parts->set( 'test', $tests->on()[0] ?? '' );
		$parts->set( 'unknown_code', $unknown );
		$parts->set( 'message_code', Callbacks::foreign( 'login_errors' ) );
		$hosts  = $watch->data->any( 'login_guards' )['hosts'] ?? array();
		$reason = match ( true ) {
			array() !== $limits->on() => '',
			$limits->is_unreadable(), array() !== $unknown => 'unknown_login_plugin',
			is_array( $hosts ) && in_array( ManagedHost::find( $watch->data )->id, $hosts, true ) => 'host_may_limit',
			default => '',
		};
		if ( '' !== $reason ) {
			$parts->unseen( 'state', $reason );
		} else {
			$parts->set( 'state', array() !== $limits->on() ? 'on' : ( array() !== $limits->off() ? 'off' : 'none' ) );
		}
		return $parts->sighting();
	}

	/**
	 * Plugins on the log-in that neither limit it nor ask for a second step.
	 *
	 * @return list<string>
	 */
	private static function harmless( Watch $watch ): array {
		$known = array();
		foreach ( $watch->data->any( 'login_code_known' ) as $row ) {
			$known[] = Text::of( is_array( $row ) ? $row['plugin'] ?? '' : '' );
		}
		return array_values( array_intersect( $known, Plugins::active() ) );
	}
}
