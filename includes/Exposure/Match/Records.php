<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * The records of a text as nested lists, where its form tells them apart; null where it does not.
 */
final class Records {
	private const DEPTH = 64;

	public static function of( string $text ): mixed {
		$start = ltrim( substr( $text, 0, 64 ) )[0] ?? '';
		if ( '{' === $start || '[' === $start ) {
			return json_decode( $text, true, self::DEPTH, JSON_INVALID_UTF8_SUBSTITUTE ) ?? self::lines( $text );
		}
		return '<' === $start ? null : self::rows( $text );
	}

	/** @return list<mixed>|null */
	private static function lines( string $text ): ?array {
		$records = array();
		foreach ( explode( "\n", $text ) as $line ) {
			$record = json_decode( trim( $line ), true, self::DEPTH, JSON_INVALID_UTF8_SUBSTITUTE );
			if ( is_array( $record ) ) {
				$records[] = $record;
			}
		}
		return array() === $records ? null : $records;
	}

	/** @return list<list<string>>|null */
	private static function rows( string $text ): ?array {
		$first = strtok( $text, "\r\n" );
		if ( false === $first || strlen( $first ) > 8192 ) {
			return null;
		}
		$counts = array( ',' => substr_count( $first, ',' ), ';' => substr_count( $first, ';' ), "\t" => substr_count( $first, "\t" ) );
		arsort( $counts );
		$by = (string) array_key_first( $counts );
		if ( $counts[ $by ] < 1 || ! str_contains( $text, "\n" ) ) {
			return null;
		}
		$rows = array();
		// A break within quotes belongs to its field.
		preg_match_all( '/(?:"(?:[^"]|"")*+"|[^"\r\n])++/', $text, $lines );
		foreach ( $lines[0] as $line ) {
			$rows[] = array_map( 'strval', str_getcsv( $line, $by, '"', '' ) );
		}
		return $rows;
	}
}
