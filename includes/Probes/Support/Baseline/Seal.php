<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

/**
 * Keyed digests: they tell whether something is what it was, and nothing else, not even to whoever holds a copy of the
 * database. The key is WordPress's own, so it stays behind where a database moves.
 */
final class Seal {
	public static function of( string $kind, string $name, #[\SensitiveParameter] string $value ): string {
		return '' === $value ? '' : substr( hash_hmac( 'sha256', "baseline\n{$kind}\n{$name}\n{$value}", wp_salt() ), 0, 32 );
	}

	/** What a person confirms: this very thing as it was seen, and not what it may have become since. */
	public static function mark( string $kind, string $name, string $sealed ): string {
		return substr( hash_hmac( 'sha256', "mark\n{$kind}\n{$name}\n{$sealed}", wp_salt() ), 0, 16 );
	}

	/** Tells whether the key is the one from before. */
	public static function key(): string {
		return self::of( 'key', '', 'key' );
	}

	/** Host and path of the site: neither https nor www makes it another one. */
	public static function address( mixed $url ): string {
		$parts = is_string( $url ) ? wp_parse_url( $url ) : false;
		$parts = is_array( $parts ) ? $parts : array();
		return hash( 'sha256', (string) preg_replace( '/^www\./', '', strtolower( $parts['host'] ?? '' ) ) . rtrim( $parts['path'] ?? '', '/' ) );
	}
}
