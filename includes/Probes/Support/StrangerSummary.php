<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What the last walk of the stranger test came to. It is kept as an option, for probes stand below the walk in the layers; its shape
 * is schema/facts/stranger.json.
 */
final class StrangerSummary {
	public const OPTION = 'store_posture_stranger';

	/** Groups that take the test customer. */
	public const NEED_CUSTOMERS = array( 'customer', 'cache' );

	/**
	 * @return array<array-key, mixed> Empty before the first walk.
	 */
	public static function kept(): array {
		$kept = get_option( self::OPTION );
		return is_array( $kept ) ? $kept : array();
	}

	/**
	 * Why nothing that was found tells nothing.
	 *
	 * @param array<array-key, mixed> $kept
	 * @param string                  $group The group in question; '' for any that strangers are asked in.
	 * @return ''|'nobody_known'|'control_blind'
	 */
	public static function blind( array $kept, string $group = '' ): string {
		if ( false === ( $kept['knows_somebody'] ?? null ) ) {
			return 'nobody_known';
		}
		$unproven = $kept['unproven'] ?? null;
		return is_array( $unproven ) && ( '' === $group ? array() !== array_diff( array_filter( $unproven, 'is_string' ), array( 'customer' ) ) : in_array( $group, $unproven, true ) ) ? 'control_blind' : '';
	}

	/**
	 * @return array<array-key, mixed>
	 * @throws Unseen Not_run, or unknown_format.
	 */
	public static function read(): array {
		$kept = get_option( self::OPTION );
		if ( false === $kept ) {
			throw new Unseen( 'not_run' );
		}
		return is_array( $kept ) && is_array( $kept['groups'] ?? null ) ? $kept : throw new Unseen( 'unknown_format' );
	}
}
