<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Phone numbers in a text, in any writing, and whether a number found is a number known.
 */
final class Phones {
	private const AT_MOST = 20000;

	private const GAP = '(?:[ .()\/+-]|\xC2\xA0|\xE2\x80[\x80-\x95\xAF])';

	/** Days and times have as many digits; they are stepped over. */
	private const TIME = '(?<!\d)\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?!\d)(*SKIP)(*FAIL)';

	private const CODES = '/^(?:1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|(?:2[1-69]|3[578]|42|5[09]|6[789]|8[058]|9[679])\d)$/';

	/** @return array<string, array{string, int}> As it is written, and its place; by the writing. */
	public static function in( string $text ): array {
		$found = array();
		$at    = 0;
		$reg   = '/' . self::TIME . '|(?<![A-Za-z0-9_.])\+?\(?\d(?:' . self::GAP . '{0,3}+\d){6,22}+(?![A-Za-z0-9_])/';
		for ( $n = 0; $n < self::AT_MOST && 1 === preg_match( $reg, $text, $match, PREG_OFFSET_CAPTURE, $at ); $n++ ) {
			[ $written, $place ] = $match[0];
			$found[ $written ] ??= array( $written, $place );
			$at = $place + strlen( $written );
		}
		return $found;
	}

	/**
	 * Two numbers side by side look like one, so each run of groups is a number, too.
	 *
	 * @return list<string>
	 */
	public static function within( string $written ): array {
		$groups = preg_split( '/(?<=\d)(?=(?:' . self::GAP . ')+\+?\(?\d)/', $written );
		$groups = false === $groups ? array() : array_slice( $groups, 0, 12 );
		$found  = array( $written => true );
		foreach ( array_keys( $groups ) as $from ) {
			$number = '';
			foreach ( array_slice( $groups, $from ) as $group ) {
				$number .= $group;
				$digits  = strlen( (string) preg_replace( '/\D+/', '', $number ) );
				if ( $digits >= 7 && $digits <= 17 ) {
					$found[ ltrim( $number, " .-/)\xC2\xA0" ) ] = true;
				}
			}
		}
		return array_map( 'strval', array_keys( $found ) );
	}

	/** @return list<string> A number found may have a calling code that the one known lacks, so shorter ends are asked for as well. */
	public static function keys( string $written ): array {
		$digits = Normal::phone( $written );
		$keys   = array();
		foreach ( array( 9, 8, 7 ) as $length ) {
			if ( strlen( $digits ) >= $length && strlen( $digits ) <= 15 ) {
				$keys[] = substr( $digits, -$length );
			}
		}
		return $keys;
	}

	/** @param bool $labelled It stands where a phone number is expected: short and bare numbers mean something only there. */
	public static function same( string $found, string $known, bool $labelled ): bool {
		$it     = Normal::phone( $found );
		$other  = Normal::phone( $known );
		$marked = $labelled || 1 === preg_match( '/^\s*\(?(?:\+|0)|\D\d/', $found );
		if ( strlen( $it ) < 7 || strlen( $other ) < 7 || ( ! $labelled && strlen( $it ) < 9 && 1 !== preg_match( '/^\s*\(?(?:\+|0)/', $found ) ) ) {
			return false;
		}
		if ( $it === $other ) {
			return true;
		}
		if ( str_ends_with( $other, $it ) ) {
			return 1 === preg_match( self::CODES, substr( $other, 0, -strlen( $it ) ) );
		}
		$code = str_ends_with( $it, $other ) ? rtrim( substr( $it, 0, -strlen( $other ) ), '0' ) : '';
		return 1 === preg_match( self::CODES, $code ) && ( $marked || ( strlen( $code ) > 1 && strlen( $it ) > 10 ) );
	}

	public static function is_labelled( string $text, int $place ): bool {
		return 1 === preg_match( '/(?:phone|tel|mobile|mobil|handy|cell|gsm|whatsapp|sms|fax)[^{}\[\]]{0,24}$/i', substr( $text, max( 0, $place - 40 ), min( 40, $place ) ) );
	}
}
