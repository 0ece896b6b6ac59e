<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * One writing for each value, so that what is known and what is found can be compared.
 */
final class Normal {
	public static function email( string $value ): string {
		return self::lower( trim( $value, " \t\r\n." ) );
	}

	/** The digits without what only says how to dial: +, 00, (0), a 0 first. */
	public static function phone( string $value ): string {
		$digits = preg_replace( '/\D+/', '', str_replace( '(0)', '', $value ) );
		return ltrim( (string) $digits, '0' );
	}

	/** What People looks a number up by. */
	public static function phone_key( string $value ): string {
		return substr( self::phone( $value ), -9 );
	}

	/** Words in small letters with one space between and around them: ' jane o brien ' is found in ' order 5 jane o brien london '. */
	public static function words( string $value ): string {
		$lower = self::lower( $value );
		$words = preg_replace( '/[^\p{L}\p{N}]+/u', ' ', $lower ) ?? preg_replace( '/[^a-z0-9\x80-\xff]+/', ' ', $lower );
		return ' ' . trim( (string) $words ) . ' ';
	}

	public static function lower( string $value ): string {
		if ( 1 !== preg_match( '/[\x80-\xff]/', $value ) || ! function_exists( 'mb_strtolower' ) ) {
			return strtolower( $value );
		}
		return mb_strtolower( mb_scrub( $value, 'UTF-8' ), 'UTF-8' );
	}
}
