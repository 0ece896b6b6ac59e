<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\SecondSteps;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Who of the staff has a second log-in step, person by person. "Nobody" is only said where all code on the log-in is known.
 */
final class TwoFactor implements Probe {
	private const HOOKS = array( 'authenticate', 'wp_authenticate_user', 'wp_login', 'login_init', 'login_form', 'login_redirect', 'login_form_login', 'wp_authenticate', 'determine_current_user' );

	public function see( Watch $watch ): Sighting {
		$parts   = new Parts();
		$steps   = new SecondSteps( $watch->data );
		$unknown = array_values( array_diff( Callbacks::foreign( ...self::HOOKS ), $steps->plugins, self::harmless( $watch ) ) );
		$parts->set( 'sources', $steps->names );
		$parts->set( 'unknown_code', $unknown );
		try {
			$staff   = self::who_can_log_in( $watch );
			$covered = $steps->covered( $staff );
			$without = array_values( array_filter( $staff, static fn ( StaffMember $member ): bool => ! isset( $covered[ $member->id ] ) ) );
			$parts->set( 'staff', count( $staff ) );
			$parts->set( 'mail_only', count( array_filter( $covered, static fn ( string $how ): bool => SecondSteps::MAIL === $how ) ) );
			$parts->set( 'without', array_map( static fn ( StaffMember $member ): array => $member->reference(), $without ) );
			if ( array() !== $without && ( array() !== $unknown || $steps->unreadable ) ) {
				// Somebody else's second step may cover them.
				$parts->unseen( 'without', 'unknown_login_plugin' );
			}
		} catch ( Unseen $unseen ) {
			foreach ( array( 'staff', 'mail_only', 'without' ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
		}
		return $parts->sighting();
	}

	/**
	 * @return list<StaffMember>
	 */
	private static function who_can_log_in( Watch $watch ): array {
		return array_values( array_filter( $watch->staff->all( $watch->data ), static fn ( StaffMember $member ): bool => $member->has_password ) );
	}

	/**
	 * Plugins on the log-in that are known to ask for nothing.
	 *
	 * @return list<string>
	 */
	private static function harmless( Watch $watch ): array {
		$known = array();
		foreach ( $watch->data->any( 'login_code_known' ) as $row ) {
			$known[] = Text::of( is_array( $row ) ? $row['plugin'] ?? '' : '' );
		}
		return array_values( array_intersect( $known, Plugins::active() ) );
	}
}
