<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Takes one layer of escapes off a text: JSON's and JavaScript's, HTML's and XML's, that of addresses.
 */
final class Plain {
	public static function of( string $text ): string {
		if ( str_contains( $text, '\\' ) ) {
			$text = self::backslashes( $text );
		}
		if ( 1 === preg_match( '/&(?:#|[a-z]+;)/i', $text ) ) {
			$text = html_entity_decode( self::open_entities( $text ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		}
		if ( 1 === preg_match( '/%[0-9a-f]{2}/i', $text ) ) {
			$text = rawurldecode( $text );
		}
		return $text;
	}

	/** Layer after layer, to a bounded number. */
	public static function wholly( string $text ): string {
		for ( $layer = 0; $layer < 6; $layer++ ) {
			$plain = self::of( $text );
			if ( $plain === $text ) {
				break;
			}
			$text = $plain;
		}
		return $text;
	}

	/** However often it was escaped: JSON in a string of JSON doubles each stroke. */
	private static function backslashes( string $text ): string {
		$text = preg_replace_callback( '/\\\\++u([0-9a-f]{4})(?:\\\\++u(d[c-f][0-9a-f]{2}))?/i', static fn ( array $found ): string => self::character( $found[1], $found[2] ?? '' ), $text ) ?? $text;
		$text = preg_replace_callback( '/\\\\++x([0-9a-f]{2})/i', static fn ( array $found ): string => self::character( $found[1], '' ), $text ) ?? $text;
		return preg_replace( array( '/\\\\++[rn]/', '/\\\\++[tbf]/', '/\\\\++(?=["\'\/])/' ), array( "\n", ' ', '' ), $text ) ?? $text;
	}

	private static function character( string $hex, string $low ): string {
		$code = (int) hexdec( $hex );
		if ( $code >= 0xD800 && $code < 0xDC00 && '' !== $low ) {
			$code = 0x10000 + ( ( $code - 0xD800 ) << 10 ) + ( (int) hexdec( $low ) - 0xDC00 );
			$low  = '';
		}
		return html_entity_decode( "&#{$code};", ENT_HTML5, 'UTF-8' ) . ( '' === $low ? '' : self::character( $low, '' ) );
	}

	/** Browsers read numeric entities without their semicolon, PHP does not. */
	private static function open_entities( string $text ): string {
		return preg_replace( '/&#(x[0-9a-f]{1,6}+|\d{1,7}+)(?!;|%3b|&#(?:37|59|x25|x3b))/i', '&#$1;', $text ) ?? $text;
	}
}
