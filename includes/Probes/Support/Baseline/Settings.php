<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Unseen;

/**
 * Settings of WordPress that hand over control when they move. Their values stay here.
 */
final class Settings {
	/**
	 * @return array<string, Entry>
	 */
	public static function watched(): array {
		$values = array(
			'siteurl'            => Seal::address( get_option( 'siteurl' ) ),
			'admin_email'        => strtolower( Option::text( 'admin_email' ) ?? throw new Unseen( 'wrong_type' ) ),
			'default_role'       => Option::text( 'default_role' ) ?? throw new Unseen( 'wrong_type' ),
			'users_can_register' => (bool) get_option( 'users_can_register' ) ? 'yes' : 'no',
		);
		$entries = array();
		foreach ( $values as $name => $value ) {
			$entries[ $name ] = new Entry( $value, array( 'name' => $name ) );
		}
		return $entries;
	}
}
