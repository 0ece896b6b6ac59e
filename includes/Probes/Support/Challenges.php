<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * Plugins that put a bot test before the checkout (data/challenge_plugins.json), and which checkout each covers.
 */
final class Challenges {
	/** Parts of a folder's name by which a product we do not know gives itself away. */
	private const LIKELY = '/captcha|turnstile|anti-?spam|anti-?fraud|bot-?(protect|block|detect)|friendly-?challenge|altcha/';

	/**
	 * @param 'covers_classic'|'covers_block' $where
	 * @throws Unseen Unknown_plugin.
	 */
	public static function cover( Data $data, string $where ): bool {
		$unsure = false;
		$known  = array();
		foreach ( $data->any( 'challenge_plugins' ) as $row ) {
			if ( ! is_array( $row ) || ! in_array( $row['plugin'] ?? null, Plugins::active(), true ) ) {
				continue;
			}
			$known[] = $row['plugin'];
			$on      = self::is_on( $row );
			if ( true === $on && 'yes' === ( $row[ $where ] ?? null ) ) {
				return true;
			}
			$unsure = $unsure || null === $on || ( $on && 'unknown' === ( $row[ $where ] ?? null ) );
		}
		foreach ( array_diff( Plugins::active(), $known ) as $slug ) {
			$unsure = $unsure || 1 === preg_match( self::LIKELY, strtolower( $slug ) );
		}
		return $unsure ? throw new Unseen( 'unknown_plugin' ) : false;
	}

	/**
	 * @param array<array-key, mixed> $row
	 * @return bool|null Null: its settings do not tell.
	 */
	private static function is_on( array $row ): ?bool {
		$match = $row['match'] ?? null;
		if ( 'on' !== $match && 'contains' !== $match ) {
			return null;
		}
		$value = get_option( Text::of( $row['option'] ?? '' ) );
		$key   = Text::of( $row['key'] ?? '' );
		if ( '' !== $key ) {
			$value = is_array( $value ) ? $value[ $key ] ?? '' : '';
		}
		$also = is_array( $row['also_needed'] ?? null ) ? array_filter( $row['also_needed'], 'is_string' ) : array();
		foreach ( $also as $option ) {
			if ( '' === Text::of( get_option( $option ) ) ) {
				return false;
			}
		}
		if ( 'contains' === $match ) {
			return is_array( $value ) && in_array( $row['value'] ?? null, $value, true );
		}
		return ! in_array( $value, array( '', '0', 0, false, null, 'no', 'off', array() ), true );
	}
}
