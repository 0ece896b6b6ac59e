<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What kind of host a name is, from the name alone: nothing is looked up.
 */
final class Host {
	/** Names that never leave a machine or a house (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
	private const LOCAL_NAMES = '/(^|\.)(localhost|local|test|example|invalid|internal|lan|home|home\.arpa|localdomain)$/D';

	/**
	 * @return 'public'|'local'|'private'|'ip'
	 */
	public static function kind( string $host ): string {
		$host    = strtolower( trim( $host, '[].' ) );
		$address = filter_var( $host, FILTER_VALIDATE_IP );
		if ( false !== $address ) {
			return match ( true ) {
				str_starts_with( $host, '127.' ) || '::1' === $host => 'local',
				false === filter_var( $host, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE ) => 'private',
				default => 'ip',
			};
		}
		return ! str_contains( $host, '.' ) || 1 === preg_match( self::LOCAL_NAMES, $host ) ? 'local' : 'public';
	}

	/** On this machine or in this house for sure, so that nothing sent there crosses the internet. Made-up names (.test) are not. */
	public static function is_inside( string $host ): bool {
		return ( '' !== $host && in_array( self::kind( $host ), array( 'local', 'private' ), true ) ) && 1 !== preg_match( '/\.(test|example|invalid)$/D', strtolower( $host ) );
	}

	public static function of( string $address ): string {
		$host = wp_parse_url( $address, PHP_URL_HOST );
		return is_string( $host ) ? strtolower( $host ) : '';
	}

	/** Same host, with or without www. */
	public static function same( string $one, string $other ): bool {
		return (string) preg_replace( '/^www\./', '', strtolower( $one ) ) === (string) preg_replace( '/^www\./', '', strtolower( $other ) );
	}
}
