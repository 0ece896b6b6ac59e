<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * What was written as base64 in a text, in both alphabets, broken into lines or not. Kept is what reads as text, or as something that can be opened.
 */
final class Base64 {
	private const AT_MOST = 20000;

	/** Of at least twelve; a shorter one is stepped over whole, which is what makes this fast. */
	private const RUN = '~(?:[A-Za-z0-9+/]{60,76}\r?\n)*+[A-Za-z0-9+/_-]++(?:(?<=[A-Za-z0-9+/_-]{12})|(*SKIP)(*FAIL))={0,2}~';

	/** @return iterable<string> */
	public static function in( string $text ): iterable {
		if ( false === preg_match_all( self::RUN, $text, $found ) ) {
			return;
		}
		foreach ( array_slice( array_unique( $found[0] ), 0, self::AT_MOST ) as $run ) {
			if ( strtolower( $run ) === $run || ! self::may_be( $run ) ) {
				continue;
			}
			foreach ( self::readings( $run ) as $reading ) {
				$plain = self::decoded( $reading );
				if ( '' !== $plain ) {
					yield $plain;
					break;
				}
			}
		}
	}

	/** Words joined by strokes are paths and class names. A digit or a change of letters within is what they lack. */
	private static function may_be( string $run ): bool {
		return 1 === preg_match( '/[a-z0-9][A-Z]|[A-Z]{2}[a-z0-9]|\d[a-z]|=$/', $run );
	}

	/**
	 * A path may stand before it: /confirm/aGVsbG8=.
	 *
	 * @return list<string>
	 */
	private static function readings( string $run ): array {
		$slash = strrpos( $run, '/' );
		return false === $slash || strlen( $run ) > 2000 ? array( $run ) : array( $run, substr( $run, $slash + 1 ), ltrim( $run, '/' ) );
	}

	private static function decoded( string $run ): string {
		$run   = rtrim( strtr( preg_replace( '/\s+/', '', $run ) ?? $run, '-_', '+/' ), '=' );
		// One letter alone is what is left where the end was cut off.
		$plain = base64_decode( 1 === strlen( $run ) % 4 ? substr( $run, 0, -1 ) : $run, true );
		if ( false === $plain || strlen( $plain ) < 7 ) {
			return '';
		}
		$opens = str_starts_with( $plain, "\x1f\x8b" ) || str_starts_with( $plain, '%PDF-' ) || 1 === preg_match( '/\A\x78[\x01\x5e\x9c\xda]/', $plain );
		return $opens || 1 !== preg_match( '/[\x00-\x08\x0e-\x1f\x7f]/', substr( $plain, 0, 4096 ) ) ? $plain : '';
	}
}
