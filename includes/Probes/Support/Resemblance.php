<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * How much of a text stands in another, by runs of five words.
 */
final class Resemblance {
	private const RUN = 5;

	public static function words( string $text ): int {
		return count( self::split( $text ) );
	}

	/** 0 to 1. */
	public static function share( string $text, string $other ): float {
		$runs = self::runs( $text );
		return array() === $runs ? 0.0 : count( array_intersect_key( $runs, self::runs( $other ) ) ) / count( $runs );
	}

	/**
	 * @return array<string, true>
	 */
	private static function runs( string $text ): array {
		$words = self::split( $text );
		$runs  = array();
		for ( $at = 0; $at + self::RUN <= count( $words ); $at++ ) {
			$runs[ implode( ' ', array_slice( $words, $at, self::RUN ) ) ] = true;
		}
		return $runs;
	}

	/**
	 * @return list<string>
	 */
	private static function split( string $text ): array {
		$text = mb_strtolower( html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		// Tags between two words may leave nothing between them, so that only letters and digits of any script are kept.
		return preg_match_all( '/[\p{L}\p{N}]+/u', $text, $found ) > 0 ? $found[0] : array();
	}
}
