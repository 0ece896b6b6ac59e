<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * How far the content policies of a page go (CSP level 3). Inline scripts are not held against it: WordPress and most payment
 * methods cannot do without.
 */
final class ContentPolicy {
	/** What a slipped-in element could abuse, even where scripts are hard to name. */
	private const BOUND = array( 'object-src', 'base-uri', 'frame-ancestors' );
	private const ANY   = array( '*', 'http:', 'https:', 'http://*', 'https://*' );

	/**
	 * @param list<string> $headers     Content-Security-Policy, as they came.
	 * @param list<string> $metas       The same in meta elements, where frame-ancestors is ignored.
	 * @param list<string> $report_only Content-Security-Policy-Report-Only, as they came.
	 * @return 'none'|'report_only'|'open'|'limits'
	 */
	public static function reach( array $headers, array $metas, array $report_only ): string {
		$bound    = array();
		$policies = self::policies( $headers );
		foreach ( $policies as $policy ) {
			array_push( $bound, ...self::bound( $policy ) );
		}
		foreach ( self::policies( $metas ) as $policy ) {
			$policies[] = $policy;
			array_push( $bound, ...array_diff( self::bound( $policy ), array( 'frame-ancestors' ) ) );
		}
		return match ( true ) {
			array() !== $policies => array() === array_diff( self::BOUND, $bound ) ? 'limits' : 'open',
			array() !== self::policies( $report_only ) => 'report_only',
			default => 'none',
		};
	}

	/** Whether browsers turn http into https by themselves on this page. */
	public static function upgrades( string ...$policies ): bool {
		foreach ( self::policies( array_values( $policies ) ) as $policy ) {
			if ( isset( $policy['upgrade-insecure-requests'] ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Each policy as its directives and their words; a comma begins another policy, and the first directive of a name counts.
	 *
	 * @param list<string> $lines
	 * @return list<array<string, list<string>>>
	 */
	private static function policies( array $lines ): array {
		$policies = array();
		foreach ( explode( ',', strtolower( implode( ',', $lines ) ) ) as $text ) {
			$policy = array();
			foreach ( explode( ';', $text ) as $directive ) {
				$words = preg_split( '/\s+/', trim( $directive ), -1, PREG_SPLIT_NO_EMPTY );
				if ( is_array( $words ) && isset( $words[0] ) ) {
					$policy[ $words[0] ] ??= array_slice( $words, 1 );
				}
			}
			if ( array() !== $policy ) {
				$policies[] = $policy;
			}
		}
		return $policies;
	}

	/**
	 * Those of BOUND that this policy limits.
	 *
	 * @param array<string, list<string>> $policy
	 * @return list<string>
	 */
	private static function bound( array $policy ): array {
		$bound = array();
		foreach ( self::BOUND as $directive ) {
			$sources = $policy[ $directive ] ?? ( 'object-src' === $directive ? $policy['default-src'] ?? null : null );
			if ( null !== $sources && array() === array_intersect( $sources, self::ANY ) ) {
				$bound[] = $directive;
			}
		}
		return $bound;
	}
}
