<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

/**
 * Lets this server ask its own routes as if no shield stood before them: whether the code behind it was mended shows there alone. It
 * holds for a minute, and travels over loopback only.
 */
final class ShieldPass {
	public const HEADER = 'X-Store-Posture-Pass';

	private const OPTION  = 'store_posture_shield_pass';
	private const SECONDS = 60;

	/** To be sent in the header. */
	public static function open(): string {
		$token = bin2hex( random_bytes( 32 ) );
		update_option(
			self::OPTION,
			array(
				'hash'  => hash( 'sha256', $token ),
				'until' => time() + self::SECONDS,
			),
			false
		);
		return $token;
	}

	public static function close(): void {
		delete_option( self::OPTION );
	}

	/** @param mixed $token As it came. */
	public static function holds( mixed $token ): bool {
		if ( ! is_string( $token ) || 64 !== strlen( $token ) ) {
			return false;
		}
		$kept = get_option( self::OPTION );
		return is_array( $kept ) && is_string( $kept['hash'] ?? null ) && is_int( $kept['until'] ?? null ) && time() < $kept['until'] && hash_equals( $kept['hash'], hash( 'sha256', $token ) );
	}
}
