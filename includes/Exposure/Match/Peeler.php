<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Opens what lies in a text: escapes, base64, packed data, PDF; and in what comes out of it again, to a bounded depth and size.
 */
final class Peeler {
	private const DEPTH  = 8;
	private const PIECES = 4000;
	/** Of a body; the caller reads no more of one answer than this. */
	private const BODY   = 4194304;
	/** Of everything that comes out of one answer. */
	private const OPENED = 8388608;

	/** @var list<Piece> */
	private array $pieces = array();

	/** @var array<string, true> */
	private array $limits = array();

	private int $opened = 0;

	/** @return list<string> */
	public function limits(): array {
		return array_keys( $this->limits );
	}

	public function ended( string $why ): void {
		$this->limits[ $why ] = true;
	}

	/** @return list<Piece> */
	public function pieces(): array {
		return $this->pieces;
	}

	public function open( string $text, string $where ): void {
		if ( strlen( $text ) > self::BODY ) {
			$text = substr( $text, 0, self::BODY );
			$this->limits['too_large'] = true;
		}
		$queue = array( new Piece( self::utf8( $text ), $where, 0 ) );
		while ( array() !== $queue ) {
			$piece = array_shift( $queue );
			if ( count( $this->pieces ) >= self::PIECES ) {
				$this->limits['too_many'] = true;
				return;
			}
			$this->pieces[] = $piece;
			foreach ( $this->inside( $piece ) as $inner ) {
				$this->opened += strlen( $inner->text );
				if ( $inner->depth > self::DEPTH || $this->opened > self::OPENED ) {
					$this->limits[ $inner->depth > self::DEPTH ? 'too_deep' : 'too_large' ] = true;
					continue;
				}
				$queue[]        = $inner;
				$piece->escaped = $piece->escaped || ! $inner->whole;
			}
		}
	}

	/** @return iterable<Piece> */
	private function inside( Piece $piece ): iterable {
		$text = $piece->text;
		$room = max( 1, self::OPENED - $this->opened );
		if ( Pdf::is( $text ) ) {
			$cut = false;
			yield new Piece( Pdf::text( $text, $room, $cut ), "{$piece->where} pdf", $piece->depth + 1 );
			if ( $cut ) {
				$this->limits['too_large'] = true;
			}
			return;
		}
		$unpacked = Inflate::of( $text, $room );
		if ( null !== $unpacked ) {
			if ( strlen( $unpacked ) >= $room ) {
				$this->limits['too_large'] = true;
			}
			yield new Piece( $unpacked, "{$piece->where} packed", $piece->depth + 1 );
			return;
		}
		$plain = Plain::of( $text );
		if ( $plain !== $text ) {
			yield new Piece( $plain, str_ends_with( $piece->where, ' plain' ) ? $piece->where : "{$piece->where} plain", $piece->depth + 1, false );
		}
		foreach ( $piece->escaped ? array() : Base64::in( $text ) as $decoded ) {
			yield new Piece( $decoded, "{$piece->where} base64", $piece->depth + 1 );
		}
	}

	/** Exports for spreadsheets come with two bytes a letter. */
	private static function utf8( string $text ): string {
		if ( ! str_starts_with( $text, "\xFF\xFE" ) && ! str_starts_with( $text, "\xFE\xFF" ) ) {
			return str_starts_with( $text, "\xEF\xBB\xBF" ) ? substr( $text, 3 ) : $text;
		}
		$plain = function_exists( 'mb_convert_encoding' ) ? mb_convert_encoding( substr( $text, 2 ), 'UTF-8', "\xFF" === $text[0] ? 'UTF-16LE' : 'UTF-16BE' ) : str_replace( "\x00", '', substr( $text, 2 ) );
		return is_string( $plain ) ? $plain : $text;
	}
}
