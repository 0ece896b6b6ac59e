<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What a mail domain says of who may send in its name (SPF, RFC 7208) and what to do with the rest (DMARC, RFC 7489).
 */
final class MailRecords {
	/**
	 * @param list<string> $texts Of the domain.
	 * @return 'none'|'open'|'several'|'present' Several: then receivers heed none of them.
	 */
	public static function spf( array $texts ): string {
		$found = array_values( array_filter( $texts, static fn ( string $text ): bool => 1 === preg_match( '/^v=spf1( |$)/i', trim( $text ) ) ) );
		return match ( true ) {
			array() === $found => 'none',
			count( $found ) > 1 => 'several',
			1 === preg_match( '/(^| )\+?all( |$)/i', $found[0] ) => 'open',
			default => 'present',
		};
	}

	/**
	 * @param list<string> $texts  Of _dmarc below the domain, or below one above it.
	 * @param bool         $parent Whether it was found above: then "sp" goes before "p".
	 * @return 'none'|'monitor'|'enforced'|'broken'
	 */
	public static function dmarc( array $texts, bool $parent ): string {
		$found = array_values( array_filter( $texts, static fn ( string $text ): bool => 1 === preg_match( '/^v\s*=\s*DMARC1\s*(;|$)/', trim( $text ) ) ) );
		if ( 1 !== count( $found ) ) {
			return array() === $found ? 'none' : 'broken';
		}
		$tags = array();
		foreach ( explode( ';', $found[0] ) as $part ) {
			[ $tag, $value ] = array_map( 'trim', explode( '=', $part, 2 ) + array( '', '' ) );
			$tags[ strtolower( $tag ) ] ??= strtolower( $value );
		}
		$policy = $parent && isset( $tags['sp'] ) ? $tags['sp'] : $tags['p'] ?? '';
		return match ( true ) {
			'none' === $policy => 'monitor',
			// With somebody to report to, receivers take a policy they do not know for "none".
			! in_array( $policy, array( 'quarantine', 'reject' ), true ) => str_starts_with( $tags['rua'] ?? '', 'mailto:' ) ? 'monitor' : 'broken',
			'0' === ( $tags['pct'] ?? '' ), 'y' === ( $tags['t'] ?? '' ) => 'monitor',
			default => 'enforced',
		};
	}
}
