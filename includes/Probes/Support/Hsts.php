<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Strict-Transport-Security as browsers read it (RFC 6797, 6.1).
 */
final class Hsts {
	private function __construct(
		/** 'absent', 'invalid' or 'present'. */
		public readonly string $state,
		/** Seconds; 0 unless present. */
		public readonly int $max_age = 0,
		public readonly bool $subdomains = false,
		public readonly bool $preload = false,
	) {}

	/**
	 * @param list<string> $headers As they came. Two of them, or two merged by a comma, are read by browsers as something else than meant.
	 */
	public static function of( array $headers ): self {
		if ( array() === $headers ) {
			return new self( 'absent' );
		}
		$seen = array();
		foreach ( explode( ';', strtolower( $headers[0] ) ) as $directive ) {
			$directive = trim( $directive );
			if ( '' === $directive ) {
				continue;
			}
			[ $name, $value ] = array_map( 'trim', explode( '=', $directive, 2 ) + array( '', '' ) );
			if ( isset( $seen[ $name ] ) ) {
				return new self( 'invalid' );
			}
			$seen[ $name ] = trim( $value, '"' );
		}
		$age = $seen['max-age'] ?? '';
		if ( count( $headers ) > 1 || str_contains( $headers[0], ',' ) || 1 !== preg_match( '/^\d{1,12}$/D', $age ) ) {
			return new self( 'invalid' );
		}
		return new self( 'present', (int) $age, isset( $seen['includesubdomains'] ), isset( $seen['preload'] ) );
	}
}
