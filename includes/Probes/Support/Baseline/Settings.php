<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Text;

/**
 * Settings of WordPress that hand over control when they move, as stored. Their values stay here.
 */
final class Settings {
	/**
	 * @return array<string, Entry>
	 */
	public static function watched(): array {
		$rows   = Database::rows( 'SELECT option_name, option_value FROM %i WHERE option_name IN (%s, %s, %s, %s)', array( Database::handle()->options, 'siteurl', 'admin_email', 'default_role', 'users_can_register' ) );
		$stored = array_map( static fn ( ?string $value ): string => Text::plain( (string) $value ), array_column( $rows, 'option_value', 'option_name' ) );
		$values = array(
			'siteurl'            => Seal::address( $stored['siteurl'] ?? '' ),
			'admin_email'        => strtolower( $stored['admin_email'] ?? '' ),
			'default_role'       => $stored['default_role'] ?? '',
			'users_can_register' => (bool) ( $stored['users_can_register'] ?? '' ) ? 'yes' : 'no',
		);
		$entries = array();
		foreach ( $values as $name => $value ) {
			$entries[ $name ] = new Entry( $value, array( 'name' => $name ) );
		}
		return $entries;
	}
}
