<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

/**
 * Whether a PHP file does nothing when it is run: "silence is golden", caches that only return data, and files that end before
 * anything else. Read by tokens, never run. Pure.
 */
final class Inert {
	/** Words and signs of data. */
	private const DATA = array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT, T_ARRAY, T_CONSTANT_ENCAPSED_STRING, T_LNUMBER, T_DNUMBER, T_DOUBLE_ARROW );
	private const QUIET = array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT, T_OPEN_TAG, T_CLOSE_TAG );

	/** @return bool|null Null: this PHP cannot take code apart. */
	public static function is( string $code ): ?bool {
		if ( ! class_exists( \PhpToken::class ) ) {
			return null;
		}
		$tokens = \PhpToken::tokenize( $code );
		foreach ( $tokens as $index => $token ) {
			if ( $token->is( self::QUIET ) || ';' === $token->text || ( $token->is( T_INLINE_HTML ) && self::is_plain( $token->text ) ) ) {
				continue;
			}
			// What follows exit or __halt_compiler never runs, nor does what follows a return.
			return match ( true ) {
				$token->is( T_EXIT ) => self::is_data( array_slice( $tokens, $index + 1 ) ),
				$token->is( T_HALT_COMPILER ) => true,
				$token->is( T_RETURN ) => self::is_data( array_slice( $tokens, $index + 1 ) ),
				default => false,
			};
		}
		return true;
	}

	/** Text outside of PHP is shown as it is: blanks alone say that nothing shall be. */
	private static function is_plain( string $text ): bool {
		return '' === trim( $text, " \t\r\n\0\x0B\u{FEFF}" );
	}

	/**
	 * Up to the end of the statement.
	 *
	 * @param array<\PhpToken> $tokens
	 */
	private static function is_data( array $tokens ): bool {
		$before = null;
		foreach ( $tokens as $token ) {
			if ( ';' === $token->text || $token->is( T_CLOSE_TAG ) ) {
				return true;
			}
			$is_word = $token->is( T_STRING ) && in_array( strtolower( $token->text ), array( 'true', 'false', 'null' ), true );
			$is_sign = in_array( $token->text, array( '(', ')', '[', ']', ',', '-', '+', '.' ), true );
			// A bracket behind a value calls it, be it a name in quotes.
			$is_call = '(' === $token->text && null !== $before && ( $before->is( T_CONSTANT_ENCAPSED_STRING ) || in_array( $before->text, array( ')', ']' ), true ) );
			if ( $is_call || ( ! $is_word && ! $is_sign && ! $token->is( self::DATA ) ) ) {
				return false;
			}
			$before = $token->isIgnorable() ? $before : $token;
		}
		return true;
	}
}
