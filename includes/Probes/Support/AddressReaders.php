<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * Plugins that run here, count or lock out by address, and take it from a header of the request (data/login_guards.json, addresses).
 */
final class AddressReaders {
	/**
	 * @return list<string> Their names.
	 */
	public static function all( Data $data ): array {
		$rows  = $data->any( 'login_guards' )['addresses'] ?? array();
		$found = array();
		foreach ( is_array( $rows ) ? $rows : array() as $row ) {
			if ( is_array( $row ) && in_array( $row['plugin'] ?? null, Plugins::active(), true ) && self::reads_header( $row ) ) {
				$found[] = Text::of( $row['name'] ?? '' );
			}
		}
		return $found;
	}

	/**
	 * @param array<array-key, mixed> $row
	 */
	private static function reads_header( array $row ): bool {
		$place  = Text::of( $row['place'] ?? '' );
		$key    = Text::of( $row['key'] ?? '' );
		$stored = 'table' === ( $row['kind'] ?? '' ) ? PluginSetting::row_of_table( $place, $key ) : get_option( $place );
		if ( 'table' !== ( $row['kind'] ?? '' ) && '' !== $key ) {
			$stored = is_array( $stored ) ? $stored[ $key ] ?? null : null;
		}
		$values = array_map( Text::of( ... ), array_filter( is_array( $stored ) ? $stored : array( $stored ), is_scalar( ... ) ) );
		return array() !== array_diff( $values, array( '' ), is_array( $row['plain'] ?? null ) ? array_filter( $row['plain'], 'is_string' ) : array() );
	}
}
