<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What WordPress noted of offered updates, and whether it would install them by itself.
 */
final class Offers {
	/** First two numbers of a version: 6.8.3 is of 6.8. */
	public static function branch( string $version ): string {
		return 1 === preg_match( '/^(\d+)(?:\.(\d+))?/', $version, $part ) ? $part[1] . '.' . ( $part[2] ?? '0' ) : '';
	}

	/**
	 * WordPress's record of plugins or themes; fails when it is missing, old, or emptied by somebody.
	 *
	 * @param 'update_plugins'|'update_themes' $name
	 * @return array<string, array<array-key, mixed>> Plugin file or theme folder to its offer.
	 */
	public static function of( string $name, string $now, float $max_age_days ): array {
		return self::rows( self::record( $name, $now, $max_age_days )->response ?? null );
	}

	/**
	 * As of(), with what is up to date and what WordPress asked for.
	 *
	 * @param 'update_plugins'|'update_themes' $name
	 * @return array{entries: array<string, array<array-key, mixed>>, asked: list<string>} By plugin file or theme folder: the offer of a newer version, or else the note that there is none.
	 */
	public static function noted( string $name, string $now, float $max_age_days ): array {
		$record = self::record( $name, $now, $max_age_days );
		return array(
			'entries' => self::rows( $record->response ?? null ) + self::rows( $record->no_update ?? null ),
			'asked'   => array_map( 'strval', array_keys( is_array( $record->checked ?? null ) ? $record->checked : array() ) ),
		);
	}

	/**
	 * @param 'update_plugins'|'update_themes' $name
	 */
	private static function record( string $name, string $now, float $max_age_days ): object {
		$record   = get_site_transient( $name );
		$filtered = array() !== Callbacks::foreign( 'pre_site_transient_' . $name ) ? 'filtered' : 'no_update_record';
		if ( ! is_object( $record ) || ! is_numeric( $record->last_checked ?? null ) ) {
			throw new Unseen( $filtered );
		}
		$offers = is_array( $record->response ?? null ) ? $record->response : array();
		if ( array() === $offers && ( ! is_array( $record->checked ?? null ) || array() === $record->checked ) ) {
			throw new Unseen( $filtered ); // Never filled, or emptied.
		}
		if ( (int) strtotime( $now ) - (int) $record->last_checked > 86400 * $max_age_days ) {
			throw new Unseen( $filtered );
		}
		return $record;
	}

	/**
	 * @return array<string, array<array-key, mixed>>
	 */
	private static function rows( mixed $offers ): array {
		$list = array();
		foreach ( is_array( $offers ) ? $offers : array() as $file => $offer ) {
			if ( is_object( $offer ) || is_array( $offer ) ) {
				$list[ (string) $file ] = (array) $offer;
			}
		}
		return $list;
	}

	/**
	 * Would WordPress install it by itself? The answer of its own switches and filters.
	 *
	 * @param 'plugin'|'theme'        $kind
	 * @param array<array-key, mixed> $offer
	 */
	public static function installs_itself( string $kind, string $id, array $offer ): bool {
		// phpcs:disable WordPress.NamingConventions -- core's own filters, asked for their outcome.
		if ( null !== AutomaticUpdater::off_by() || ! (bool) apply_filters( "{$kind}s_auto_update_enabled", true ) ) {
			return false;
		}
		$chosen = get_site_option( "auto_update_{$kind}s", array() );
		return (bool) apply_filters( "auto_update_{$kind}", is_array( $chosen ) && in_array( $id, $chosen, true ), (object) $offer );
		// phpcs:enable
	}
}
