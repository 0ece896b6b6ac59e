<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Which blocks of rules of ours should stand in which .htaccess, by digest: kept when a fix writes one, dropped when it is undone.
 */
final class KeptRules {
	private const OPTION = 'store_posture_rules';

	/**
	 * @return array<string, array<string, string>> Digest by file below the site's root and name.
	 */
	public static function all(): array {
		$kept = array();
		foreach ( self::stored() as $path => $names ) {
			foreach ( is_array( $names ) ? $names : array() as $name => $digest ) {
				if ( is_string( $digest ) ) {
					$kept[ (string) $path ][ (string) $name ] = $digest;
				}
			}
		}
		return $kept;
	}

	/** @param string $path Of the .htaccess, below the site's root. */
	public static function keep( string $path, string $name, string $block ): void {
		$kept                   = self::all();
		$kept[ $path ][ $name ] = self::digest( $block );
		update_option( self::OPTION, $kept, false );
	}

	public static function drop( string $path, string $name ): void {
		$kept = self::all();
		unset( $kept[ $path ][ $name ] );
		update_option( self::OPTION, array_filter( $kept ), false );
	}

	public static function digest( string $block ): string {
		return hash( 'sha256', rtrim( str_replace( array( "\r\n", "\r" ), "\n", $block ) ) );
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private static function stored(): array {
		$stored = get_option( self::OPTION );
		return is_array( $stored ) ? $stored : array();
	}
}
