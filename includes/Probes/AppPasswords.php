<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Application passwords of staff. Names that people typed, hashes and addresses stay in the database's row.
 */
final class AppPasswords implements Probe {
	private const ROWS_AT_MOST = 2000;
	/** Ids under which apps ask for a password (WooCommerce 11.0.1, src/Admin/API/MobileAppQRLogin.php). */
	private const KNOWN_APPS = array( '0b540e2f-86b7-4b8a-8e0c-f61e9bfbde59' => 'WooCommerce app' );

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->set( 'available', self::available() );
		$parts->see( 'list', static fn (): array => self::passwords( $watch ) );
		return $parts->sighting();
	}

	private static function available(): bool {
		try {
			return wp_is_application_passwords_available();
		} catch ( \Throwable ) {
			return wp_is_application_passwords_supported();
		}
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private static function passwords( Watch $watch ): array {
		$wpdb = Database::handle();
		$staff = array();
		foreach ( $watch->staff->all( $watch->data ) as $member ) {
			$staff[ $member->id ] = $member;
		}
		if ( array() === $staff ) {
			return array();
		}
		$rows = Database::rows(
			'SELECT user_id, meta_value FROM %i WHERE meta_key = %s AND meta_value <> \'\' AND user_id IN (' . Database::places( count( $staff ), '%d' ) . ') ORDER BY user_id LIMIT %d',
			array( $wpdb->usermeta, \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS, ...array_keys( $staff ), self::ROWS_AT_MOST )
		);
		$list = array();
		foreach ( $rows as $row ) {
			foreach ( Text::stored_list( $row['meta_value'] ) ?? throw new Unseen( 'unknown_format' ) as $stored ) {
				$stored = is_array( $stored ) ? $stored : throw new Unseen( 'unknown_format' );
				$used   = Time::of_seconds( $stored['last_used'] ?? null );
				$list[] = array(
					'user'          => $staff[ (int) $row['user_id'] ]->reference(),
					'uuid'          => Text::of( $stored['uuid'] ?? '', 60 ),
					'administrator' => $staff[ (int) $row['user_id'] ]->administrator,
					'used'          => null !== $used,
					'created'       => Time::of_seconds( $stored['created'] ?? null ),
					'last_used'     => $used,
					'known_app'     => self::KNOWN_APPS[ Text::of( $stored['app_id'] ?? '', 60 ) ] ?? '',
				);
			}
			if ( count( $list ) > self::ROWS_AT_MOST ) {
				throw new Unseen( 'too_many' );
			}
		}
		return $list;
	}
}
