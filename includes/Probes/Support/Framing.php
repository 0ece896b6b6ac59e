<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Who may show a page inside a frame, as browsers read it: frame-ancestors (CSP 3) beats X-Frame-Options (RFC 7034, HTML standard).
 */
final class Framing {
	private const STRICTNESS = array( 'any', 'named', 'same', 'none' );

	/**
	 * @param list<string> $policies Content-Security-Policy headers, as they came.
	 * @param list<string> $options  X-Frame-Options headers, as they came.
	 * @return 'any'|'same'|'named'|'none'
	 */
	public static function of( array $policies, array $options ): string {
		$strictest = null;
		// Each policy binds, so the strictest one decides; a comma begins another policy.
		foreach ( explode( ',', implode( ',', $policies ) ) as $policy ) {
			$ancestors = self::ancestors( $policy );
			if ( null !== $ancestors ) {
				$strictest = max( $strictest ?? 0, (int) array_search( self::of_sources( $ancestors ), self::STRICTNESS, true ) );
			}
		}
		return null === $strictest ? self::of_options( $options ) : self::STRICTNESS[ $strictest ];
	}

	/**
	 * @return list<string>|null Null: the policy does not say.
	 */
	private static function ancestors( string $policy ): ?array {
		foreach ( explode( ';', strtolower( $policy ) ) as $directive ) {
			$words = preg_split( '/\s+/', trim( $directive ), -1, PREG_SPLIT_NO_EMPTY );
			if ( is_array( $words ) && 'frame-ancestors' === ( $words[0] ?? '' ) ) {
				return array_slice( $words, 1 ); // The first one counts, later ones are ignored.
			}
		}
		return null;
	}

	/**
	 * @param list<string> $sources
	 * @return 'any'|'same'|'named'|'none'
	 */
	private static function of_sources( array $sources ): string {
		$others = array_values( array_diff( $sources, array( "'self'", "'none'" ) ) );
		return match ( true ) {
			array() !== array_intersect( $others, array( '*', 'http:', 'https:', 'http://*', 'https://*' ) ) => 'any',
			array() !== $others => 'named',
			in_array( "'self'", $sources, true ) => 'same',
			default => 'none', // 'none', and an empty list means the same.
		};
	}

	/**
	 * @param list<string> $headers
	 * @return 'any'|'same'|'none'
	 */
	private static function of_options( array $headers ): string {
		$values = array_values( array_unique( array_filter( array_map( 'trim', explode( ',', strtolower( implode( ',', $headers ) ) ) ), static fn ( string $value ): bool => '' !== $value ) ) );
		$known  = array_intersect( $values, array( 'deny', 'sameorigin' ) );
		return match ( true ) {
			array() === $known => 'any', // ALLOW-FROM and typing errors are ignored by browsers.
			array( 'sameorigin' ) === $values => 'same',
			default => 'none', // Contradictions are taken as deny.
		};
	}
}
