<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Long unbroken runs of letters and digits: order keys, tokens, digests.
 */
final class Runs {
	private const AT_MOST = 50000;

	/** Of at least sixteen; a shorter one is stepped over whole. */
	private const RUN = '/[A-Za-z0-9_-]++(?:(?<=[A-Za-z0-9_-]{16})|(*SKIP)(*FAIL))/';

	/** @return array<string, array<string, true>> By kind and value. Places are left to those who need one: asking for all of them takes longer than the search. */
	public static function in( string $text ): array {
		$found = array();
		if ( false === preg_match_all( self::RUN, $text, $matches ) ) {
			return array();
		}
		foreach ( array_slice( $matches[0], 0, self::AT_MOST ) as $run ) {
			$length = strlen( $run );
			if ( $length > 512 || strcspn( $run, '0123456789' ) === $length ) {
				if ( ! str_contains( $run, 'order_' ) || $length > 512 ) {
					continue;
				}
			}
			if ( 1 === preg_match( '/(?:wc_)?order_[A-Za-z0-9]{8,}/', $run, $key ) ) {
				$found[ Kind::ORDER_KEY ][ $key[0] ] = true;
			}
			if ( 32 === $length && ctype_xdigit( $run ) ) {
				$found[ Kind::MD5 ][ strtolower( $run ) ] = true;
			} elseif ( 64 === $length && ctype_xdigit( $run ) ) {
				$found[ Kind::SHA256 ][ strtolower( $run ) ] = true;
			}
			if ( $length <= 128 ) {
				$found[ Kind::TOKEN ][ $run ] = true;
			}
		}
		return $found;
	}
}
