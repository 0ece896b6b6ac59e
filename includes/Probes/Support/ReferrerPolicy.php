<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * How much of a page's address others are told when a visitor goes on to them (Referrer Policy).
 */
final class ReferrerPolicy {
	private const STRICT = array( 'no-referrer', 'origin', 'origin-when-cross-origin', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin' );
	/** These two tell the whole address, also to other hosts. */
	private const LEAKY = array( 'no-referrer-when-downgrade', 'unsafe-url' );
	/** Words of old that meta elements may still use (HTML standard). */
	private const OLD = array(
		'never'                    => 'no-referrer',
		'default'                  => 'strict-origin-when-cross-origin',
		'always'                   => 'unsafe-url',
		'origin-when-crossorigin'  => 'origin-when-cross-origin',
	);

	/**
	 * @param list<string> $headers As they came: the last word that a browser knows counts.
	 * @param list<string> $metas   Read after the headers; each is one word.
	 * @return 'absent'|'strict'|'leaky' Absent: browsers tell other hosts the name of the site only.
	 */
	public static function of( array $headers, array $metas ): string {
		$policy = 'absent';
		$words  = explode( ',', implode( ',', $headers ) );
		foreach ( $metas as $meta ) {
			$words[] = self::OLD[ strtolower( trim( $meta ) ) ] ?? $meta;
		}
		foreach ( $words as $word ) {
			$word   = strtolower( trim( $word ) );
			$policy = match ( true ) {
				in_array( $word, self::STRICT, true ) => 'strict',
				in_array( $word, self::LEAKY, true ) => 'leaky',
				default => $policy,
			};
		}
		return $policy;
	}
}
