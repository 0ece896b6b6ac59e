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

	/**
	 * @param \Closure(SettingsShape, SettingsShape): void $changed Called with the settings before and after a change.
	 */
	public function __construct( private readonly Data $data, private readonly Home $home, private readonly \Closure $changed ) {}

	/**
	 * Complete, whatever stands in the option.
	 *
	 * @return SettingsShape
	 */
	public function get(): array {
		$stored   = get_option( self::OPTION, array() );
		$stored   = is_array( $stored ) ? $stored : array();
		$interval = $stored['scan_interval_days'] ?? null;
		return array(
			'alert_email'        => self::text( $stored, 'alert_email' ),
			'set_up'             => true === ( $stored['set_up'] ?? null ),
			'emergency_email'    => self::text( $stored, 'emergency_email' ),
			'contacts'           => $this->contacts( $stored['contacts'] ?? null ),
			'scan_interval_days' => is_int( $interval ) && $interval >= 1 && $interval <= 31 ? $interval : 1,
			'country'            => self::text( $stored, 'country' ),
			'standing'           => $this->home->standing(),
			'escalation_email'   => self::text( $stored, 'escalation_email' ),
			'weekly_day'         => self::number( $stored, 'weekly_day', 1, 7, 1 ),
			'weekly_minutes'     => self::number( $stored, 'weekly_minutes', 5, 600, 20 ),
			'quiet_from'         => self::number( $stored, 'quiet_from', 0, 23, 21 ),
			'quiet_until'        => self::number( $stored, 'quiet_until', 0, 23, 8 ),
			'webhook_url'        => self::text( $stored, 'webhook_url' ),
			'ask_wordpress_org'  => true === ( $stored['ask_wordpress_org'] ?? null ),
			'keep_journal'       => true === ( $stored['keep_journal'] ?? null ),
		);
	}

	/**
	 * @param array<array-key, mixed> $changes What is left out stays as it is.
	 * @return SettingsShape As they are now.
	 */
	public function change( array $changes ): array {
		$before   = $this->get();
		$interval = $changes['scan_interval_days'] ?? null;
		$after    = array(
			'alert_email'        => self::text( $changes + $before, 'alert_email' ),
			'set_up'             => is_bool( $changes['set_up'] ?? null ) ? $changes['set_up'] : $before['set_up'],
			'emergency_email'    => self::text( $changes + $before, 'emergency_email' ),
			'contacts'           => self::changed_contacts( $before['contacts'], $changes['contacts'] ?? null, gmdate( 'Y-m-d\TH:i:s\Z' ) ),
			'scan_interval_days' => is_int( $interval ) ? $interval : $before['scan_interval_days'],
			'country'            => self::text( $changes + $before, 'country' ),
			'standing'           => $before['standing'],
			'escalation_email'   => self::text( $changes + $before, 'escalation_email' ),
			'weekly_day'         => self::number( $changes, 'weekly_day', 1, 7, $before['weekly_day'] ),
			'weekly_minutes'     => self::number( $changes, 'weekly_minutes', 5, 600, $before['weekly_minutes'] ),
			'quiet_from'         => self::number( $changes, 'quiet_from', 0, 23, $before['quiet_from'] ),
			'quiet_until'        => self::number( $changes, 'quiet_until', 0, 23, $before['quiet_until'] ),
			'webhook_url'        => self::text( $changes + $before, 'webhook_url' ),
			'ask_wordpress_org'  => is_bool( $changes['ask_wordpress_org'] ?? null ) ? $changes['ask_wordpress_org'] : $before['ask_wordpress_org'],
			'keep_journal'       => is_bool( $changes['keep_journal'] ?? null ) ? $changes['keep_journal'] : $before['keep_journal'],
		);
		$this->save( $after );
		$this->place( $changes['standing'] ?? null, $after['set_up'] );
		$after = $this->get();
		( $this->changed )( $before, $after );
		return $after;
	}

	/**
	 * A number that is new, or that somebody says is still right, counts as confirmed now.
	 *
	 * @param list<Contact> $before
	 * @return list<Contact>
	 */
	private static function changed_contacts( array $before, mixed $rows, string $now ): array {
		$by_role = array_column( is_array( $rows ) ? array_filter( $rows, 'is_array' ) : array(), null, 'role' );
		$after   = array();
		foreach ( $before as $contact ) {
			$row           = $by_role[ $contact['role'] ] ?? array();
			$name          = trim( self::text( $row + $contact, 'name' ) );
			$phone         = trim( self::text( $row + $contact, 'phone' ) );
			$claimed       = $row['confirmed_at'] ?? null;
			$is_new        = $name !== $contact['name'] || $phone !== $contact['phone'];
			$is_reaffirmed = is_string( $claimed ) && $claimed !== $contact['confirmed_at'];
			$after[]       = array(
				'role'         => $contact['role'],
				'needed'       => is_bool( $row['needed'] ?? null ) ? $row['needed'] : $contact['needed'],
				'name'         => $name,
				'phone'        => $phone,
				'confirmed_at' => '' === $phone && '' === $name ? null : ( $is_new || $is_reaffirmed ? $now : $contact['confirmed_at'] ),
			);
		}
		return $after;
	}

	/** What this site is belongs to its address, and stands in an option of its own. */
	private function place( mixed $standing, bool $is_set_up ): void {
		if ( 'live' === $standing || 'copy' === $standing ) {
			$this->home->decide( $standing );
		} elseif ( $is_set_up ) {
			$this->home->remember();
		}
	}

	/**
	 * @param SettingsShape $settings
	 */
	private function save( array $settings ): void {
		if ( $settings !== $this->get() && ! update_option( self::OPTION, $settings, false ) ) {
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
				'needed'       => is_bool( $own['needed'] ?? null ) ? $own['needed'] : is_array( $row ) && true === ( $row['needed_by_default'] ?? null ),
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

	/**
	 * @param array<array-key, mixed> $record
	 */
	private static function number( array $record, string $key, int $least, int $most, int $usual ): int {
		$value = $record[ $key ] ?? null;
		return is_int( $value ) && $value >= $least && $value <= $most ? $value : $usual;
	}
}
