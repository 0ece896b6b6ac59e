<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Report\Reader;
use StorePosture\Report\SiteNames;

/**
 * What reports need of WordPress itself: who reads, and how this site names things.
 */
final class SiteView {
	public static function reader(): Reader {
		return new Reader(
			current_user_can( 'manage_store_posture' ),
			function ( int $id ): string {
				$user = get_userdata( $id );
				return $user instanceof \WP_User ? $user->display_name : '';
			}
		);
	}

	public static function names(): SiteNames {
		return new SiteNames( self::role( ... ), self::country( ... ), self::time( ... ) );
	}

	private static function role( string $role ): string {
		$name = wp_roles()->role_names[ $role ] ?? null;
		return is_string( $name ) ? translate_user_role( $name ) : $role;
	}

	private static function country( string $code ): string {
		// Not there before WooCommerce has started, nor in one that is damaged.
		$known     = function_exists( 'WC' ) ? get_object_vars( WC() )['countries'] ?? null : null;
		$countries = $known instanceof \WC_Countries ? $known->get_countries() : array();
		return is_string( $countries[ $code ] ?? null ) ? html_entity_decode( $countries[ $code ] ) : $code;
	}

	private static function time( string $iso ): string {
		$at = date_create_immutable( $iso, new \DateTimeZone( 'UTC' ) );
		if ( false === $at ) {
			return $iso;
		}
		$day = self::format( 'date_format', 'F j, Y' );
		// A date without a time is the same day in every zone. A time is read elsewhere, too, and names its zone.
		return ( str_contains( $iso, 'T' )
			? wp_date( $day . ' ' . self::format( 'time_format', 'H:i' ) . ' T', $at->getTimestamp() )
			: wp_date( $day, $at->getTimestamp(), $at->getTimezone() ) ) ?: $iso;
	}

	private static function format( string $option, string $usual ): string {
		$kept = get_option( $option );
		return is_string( $kept ) && '' !== $kept ? $kept : $usual;
	}
}
