<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Unpacks at most so many bytes: a bomb is cut off, not unpacked.
 */
final class Inflate {
	/** @return string|null Null when it is not packed. */
	public static function of( string $packed, int $at_most ): ?string {
		$encoding = match ( true ) {
			str_starts_with( $packed, "\x1f\x8b" ) => ZLIB_ENCODING_GZIP,
			1 === preg_match( '/\A\x78[\x01\x5e\x9c\xda]/', $packed ) => ZLIB_ENCODING_DEFLATE,
			default => null,
		};
		$context = null === $encoding || ! function_exists( 'inflate_init' ) ? false : inflate_init( $encoding );
		if ( false === $context ) {
			return null;
		}
		$plain = '';
		foreach ( str_split( $packed, 1024 ) as $part ) {
			$more = @inflate_add( $context, $part, ZLIB_SYNC_FLUSH );
			if ( false === $more ) {
				break;
			}
			$plain .= $more;
			if ( strlen( $plain ) > $at_most ) {
				return substr( $plain, 0, $at_most );
			}
		}
		return '' === $plain ? null : $plain;
	}
}
