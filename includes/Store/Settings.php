<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Contract\Data;
use StorePosture\Contract\Shapes;
use StorePosture\Model\Problem;

/**
 * What this site decided about the plugin: one option, not loaded by itself.
 *
 * @phpstan-import-type SettingsShape from Shapes
 * @phpstan-type Contact value-of<SettingsShape['contacts']>
 */
final class Settings {
	public const OPTION = 'store_posture_settings';

	public function __construct( private readonly Data $data ) {}

	/**
	 * Complete, whatever stands in the option.
	 *
	 * @return SettingsShape
	 */
	public function read(): array {
		$stored   = get_option( self::OPTION, array() );
		$stored   = is_array( $stored ) ? $stored : array();
		$interval = $stored['scan_interval_days'] ?? null;
		return array(
			'alert_email'        => self::text( $stored, 'alert_email' ),
			'set_up'             => true === ( $stored['set_up'] ?? null ),
			'emergency_email'    => self::text( $stored, 'emergency_email' ),
			'contacts'           => $this->contacts( $stored['contacts'] ?? null ),
			'scan_interval_days' => is_int( $interval ) && $interval >= 1 && $interval <= 31 ? $interval : 7,
			'country'            => self::text( $stored, 'country' ),
		);
	}

	/**
	 * @param SettingsShape $settings
	 */
	public function save( array $settings ): void {
		if ( $settings !== $this->read() && ! update_option( self::OPTION, $settings, false ) ) {
			throw Problem::not_stored();
		}
	}

	/**
	 * One for each role we know, in the order of data/contacts.json.
	 *
	 * @return list<Contact>
	 */
	private function contacts( mixed $stored ): array {
		$by_role = array();
		foreach ( is_array( $stored ) ? $stored : array() as $row ) {
			if ( is_array( $row ) && is_string( $row['role'] ?? null ) ) {
				$by_role[ $row['role'] ] = $row;
			}
		}
		$contacts = array();
		foreach ( $this->data->any( 'contacts' ) as $row ) {
			$role = self::role( is_array( $row ) ? $row['role'] ?? null : null );
			if ( null === $role ) {
				continue;
			}
			$own        = $by_role[ $role ] ?? array();
			$confirmed  = self::text( $own, 'confirmed_at' );
			$contacts[] = array(
				'role'         => $role,
				'needed'       => is_bool( $own['needed'] ?? null ) ? $own['needed'] : true === ( $row['needed_by_default'] ?? null ),
				'name'         => self::text( $own, 'name' ),
				'phone'        => self::text( $own, 'phone' ),
				'confirmed_at' => '' === $confirmed ? null : $confirmed,
			);
		}
		return $contacts;
	}

	/**
	 * @return Contact['role']|null
	 */
	public static function role( mixed $role ): ?string {
		return match ( $role ) {
			'host', 'developer', 'payment_provider', 'regulator', 'police', 'insurer', 'data_protection' => $role,
			default => null,
		};
	}

	/**
	 * @param array<array-key, mixed> $record
	 */
	private static function text( array $record, string $key ): string {
		return is_string( $record[ $key ] ?? null ) ? $record[ $key ] : '';
	}
}
