<?php
declare(strict_types=1);

namespace StorePosture;

/**
 * One switch for the time of an investigation: nothing of ours changes or removes anything. Test files, fixes, undo,
 * retention, pruning and uninstall all ask here first; looking goes on.
 *
 * An option of its own, so that whoever asks needs nothing but WordPress.
 */
final class HandsOff {
	public const OPTION = 'store_posture_hold';

	public static function is_on(): bool {
		return null !== self::state();
	}

	/**
	 * @return array{since: string, user: int, reason: string}|null Null: off.
	 */
	public static function state(): ?array {
		$stored = get_option( self::OPTION, null );
		if ( ! is_array( $stored ) ) {
			return null;
		}
		return array(
			'since'  => is_string( $stored['since'] ?? null ) ? $stored['since'] : '',
			'user'   => is_int( $stored['user'] ?? null ) ? $stored['user'] : 0,
			'reason' => is_string( $stored['reason'] ?? null ) ? $stored['reason'] : '',
		);
	}

	/**
	 * @return bool Whether it is on now.
	 */
	public static function switch_on( string $reason, int $user, string $now ): bool {
		update_option(
			self::OPTION,
			array(
				'since'  => $now,
				'user'   => $user,
				'reason' => $reason,
			),
			false
		);
		return self::is_on();
	}

	/**
	 * @return bool Whether it is off now.
	 */
	public static function switch_off(): bool {
		delete_option( self::OPTION );
		return ! self::is_on();
	}
}
