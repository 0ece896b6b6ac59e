<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\PluginSetting;
use StorePosture\Probes\Support\Watch;

/**
 * Forms with which strangers make accounts, and what asks them for proof of a person. Nobody is signed up to find out.
 */
final class SignUpForms implements Probe {
	private const HOOKS = array(
		'wordpress_form' => array( 'register_form', 'register_post', 'registration_errors' ),
		'account_page'   => array( 'woocommerce_register_form', 'woocommerce_register_post', 'woocommerce_process_registration_errors', 'woocommerce_registration_errors' ),
	);

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$forms = array();
		foreach ( self::open() as $form ) {
			$tests  = PluginSetting::of( $watch->data, 'login_guards', $form );
			$tested = array() !== $tests->on();
			if ( ! $tested && ( $tests->is_unreadable() || array() !== array_diff( Callbacks::foreign( ...self::HOOKS[ $form ] ), $tests->plugins ) ) ) {
				$parts->reason( 'forms.' . count( $forms ) . '.tested', 'unknown_plugin' );
				$tested = null;
			}
			$forms[] = array(
				'form'   => $form,
				'tested' => $tested,
				'by'     => $tests->on()[0] ?? '',
			);
		}
		$parts->set( 'forms', $forms );
		return $parts->sighting();
	}

	/**
	 * @return list<'wordpress_form'|'account_page'>
	 */
	private static function open(): array {
		return array(
			...( (bool) get_option( 'users_can_register' ) ? array( 'wordpress_form' ) : array() ),
			...( Plugins::woocommerce_runs() && Option::yes( 'woocommerce_enable_myaccount_registration' ) ? array( 'account_page' ) : array() ),
		);
	}
}
