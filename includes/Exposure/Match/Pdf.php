<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * The text of a PDF: what its streams show, in the order in which they show it.
 */
final class Pdf {
	private const STREAMS = 500;

	public static function is( string $text ): bool {
		return str_contains( substr( $text, 0, 1024 ), '%PDF-' );
	}

	/** @param bool $cut Set where there was more than that. */
	public static function text( string $pdf, int $at_most, bool &$cut ): string {
		$text   = '';
		$at     = 0;
		$opened = 0;
		for ( $n = 0; $n < self::STREAMS && 1 === preg_match( '/(?<!end)stream\r?\n/', $pdf, $found, PREG_OFFSET_CAPTURE, $at ); $n++ ) {
			$from = $found[0][1] + strlen( $found[0][0] );
			$end  = strpos( $pdf, 'endstream', $from );
			$at   = false === $end ? strlen( $pdf ) : $end;
			$raw  = substr( $pdf, $from, $at - $from );
			$left    = $at_most - $opened;
			$plain   = Inflate::of( $raw, $left ) ?? substr( $raw, 0, $left );
			$text   .= self::shown( $plain ) . "\n";
			$opened += strlen( $plain );
			if ( $opened >= $at_most ) {
				$cut = true;
				break;
			}
		}
		return $text . self::shown( substr( $pdf, 0, 65536 ) );
	}

	/** Strings in brackets or in hex. Those of one array are pieces of one word, and a move between the lines is a space. */
	private static function shown( string $stream ): string {
		$text = '';
		preg_replace_callback(
			'/\((?:[^()\\\\]|\\\\.|\((?:[^()\\\\]|\\\\.)*+\))*+\)|<([0-9A-Fa-f\s]+)>|\]\s*TJ|T[jdDm*]|\bET\b|-?\d{3,}/s',
			static function ( array $part ) use ( &$text ): string {
				$text .= self::part( $part[0], $part[1] ?? '' );
				return '';
			},
			$stream,
			500000
		);
		return $text;
	}

	private static function part( string $it, string $hex ): string {
		return match ( true ) {
			'(' === $it[0] => self::literal( substr( $it, 1, -1 ) ),
			'<' === $it[0] => self::hex( $hex ),
			is_numeric( $it ) => (int) $it < -200 ? ' ' : '',
			default => ' ',
		};
	}

	private static function literal( string $string ): string {
		$text = preg_replace( '/\\\\\r?\n/', '', $string ) ?? $string;
		$text = preg_replace_callback( '/\\\\([0-7]{1,3})/', static fn ( array $found ): string => chr( (int) octdec( $found[1] ) & 255 ), $text ) ?? $text;
		return self::wide( preg_replace( array( '/\\\\[nrtbf]/', '/\\\\(.)/s' ), array( ' ', '$1' ), $text ) ?? $text );
	}

	private static function hex( string $hex ): string {
		$digits = preg_replace( '/\s+/', '', $hex ) ?? '';
		return self::wide( (string) hex2bin( 0 === strlen( $digits ) % 2 ? $digits : "{$digits}0" ) );
	}

	/** Two bytes a letter, with the mark or without. */
	private static function wide( string $text ): string {
		return str_starts_with( $text, "\xFE\xFF" ) || 1 === preg_match( '/\A(?:\x00[\x20-\xff])+\z/', $text ) ? str_replace( "\x00", '', (string) preg_replace( '/\A\xFE\xFF/', '', $text ) ) : $text;
	}
}
