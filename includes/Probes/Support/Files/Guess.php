<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

/**
 * Whether somebody can come upon a file's name: dates, host names and words are tried by robots all day, 40 random bits are not. Pure.
 */
final class Guess {
	/** Ten hexadecimal digits are 40 bits. All digits are a date or a number, all letters a word. */
	private const HEX = '/(?<![0-9a-z])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{10,}(?![0-9a-z])/i';
	/** Letters and digits in turn, as no word has them. */
	private const MIXED = '/(?<![0-9a-z])(?=(?:[a-z]*[0-9]+[a-z]+){3})[0-9a-z]{12,}(?![0-9a-z])/i';

	/**
	 * @param string $path   Relative: a secret folder keeps its files secret.
	 * @param string $secret Pattern of the part that is random in this tool's names; '' for none known.
	 */
	public static function is_easy( string $path, string $secret = '' ): bool {
		if ( '' !== $secret && 1 === preg_match( '/' . str_replace( '/', '\/', $secret ) . '/i', $path ) ) {
			return false;
		}
		return 1 !== preg_match( self::HEX, $path ) && 1 !== preg_match( self::MIXED, $path );
	}
}
