<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What the owner told this plugin, as far as facts need it. Probes stand below Store in the layers, so the two options are read here
 * directly; their shape is schema/settings.json.
 */
final class OwnSettings {
	/**
	 * Contacts by role: whether, never whom.
	 *
	 * @return array<string, array{needed: bool, filled: bool, confirmed: string|null}>
	 */
	public static function contacts(): array {
		$rows     = self::settings()['contacts'] ?? array();
		$contacts = array();
		foreach ( is_array( $rows ) ? $rows : array() as $row ) {
			if ( ! is_array( $row ) || ! is_string( $row['role'] ?? null ) ) {
				continue;
			}
			$filled                    = '' !== trim( Text::of( $row['name'] ?? '' ) . Text::of( $row['phone'] ?? '' ) );
			$contacts[ $row['role'] ] = array(
				'needed'    => false !== ( $row['needed'] ?? null ),
				'filled'    => $filled,
				'confirmed' => $filled ? self::time( $row['confirmed_at'] ?? null ) : null,
			);
		}
		return $contacts;
	}

	/** Country code; '' while it is the store's. */
	public static function country(): string {
		$country = self::settings()['country'] ?? '';
		return is_string( $country ) && 1 === preg_match( '/^[A-Z]{2}$/D', $country ) ? $country : '';
	}

	/** Where alerts go; ''. */
	public static function alert_email(): string {
		return Text::of( self::settings()['alert_email'] ?? '', 320 );
	}

	/** Whether a scan may ask wordpress.org: only where somebody said so. */
	public static function asks_wordpress_org(): bool {
		return true === ( self::settings()['ask_wordpress_org'] ?? null );
	}

	/** Whether the journal stays when the plugin goes. */
	public static function keeps_journal(): bool {
		return true === ( self::settings()['keep_journal'] ?? null );
	}

	/** Days between two scans; one while nobody said otherwise. */
	public static function scan_interval_days(): int {
		$days = self::settings()['scan_interval_days'] ?? null;
		return is_int( $days ) && $days >= 1 && $days <= 31 ? $days : 1;
	}

	/** When somebody pressed the button in our mail; null when nobody did. */
	public static function mail_confirmed_at(): ?string {
		return self::time( get_option( 'store_posture_mail_confirmed_at' ) );
	}

	/** SQLite under WordPress takes the T and the Z out of a text that is nothing but a time. */
	public static function time( mixed $time ): ?string {
		return is_string( $time ) && 1 === preg_match( '/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)Z?$/D', $time, $part ) ? Time::of_utc( "{$part[1]} {$part[2]}" ) : null;
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private static function settings(): array {
		return Option::list( 'store_posture_settings' ) ?? array();
	}
}
