<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Whether an answer came the way visitors get it (edge), or from this server past what may stand in front of it (origin).
 */
final class Vantage {
	/** Headers that CDNs and outside firewalls add, by their own documentation. */
	private const MARKS = array( 'cf-ray', 'x-sucuri-id', 'x-iinfo', 'x-amz-cf-id', 'x-akamai-transformed', 'x-fastly-request-id', 'x-azure-ref', 'x-qc-pop', 'x-sg-cdn', 'cdn-pullzone', 'x-vercel-id' );

	public static function is_edge( HttpAnswer $answer, Controls $controls ): bool {
		foreach ( self::MARKS as $mark ) {
			if ( '' !== $answer->header( $mark ) ) {
				return true;
			}
		}
		return false === $controls->behind_proxy( Host::of( $answer->url ) );
	}

	/**
	 * What is missing in this answer may be added by a CDN in front.
	 */
	public static function may_miss( HttpAnswer $answer, Controls $controls ): bool {
		return ! self::is_edge( $answer, $controls ) && true === $controls->behind_proxy( Host::of( $answer->url ) );
	}

	/**
	 * Whether the public's DNS names other addresses than the one this server would ask.
	 *
	 * @return bool|null Null: no such functions here, or no answer.
	 */
	public static function compare( string $host ): ?bool {
		if ( 'public' !== Host::kind( $host ) || ! function_exists( 'dns_get_record' ) || ! function_exists( 'gethostbyname' ) ) {
			return null;
		}
		$here = gethostbyname( $host );
		// A name server that does not answer is no news for the site's log.
		$records = @dns_get_record( $host, DNS_A ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		$public  = is_array( $records ) ? array_column( $records, 'ip' ) : array();
		if ( $here === $host || array() === $public ) {
			return null;
		}
		return ! in_array( $here, $public, true );
	}

	/** Whether a request to this host stays inside the machine or its private network. */
	public static function is_local( string $url ): bool {
		$host    = trim( Host::of( $url ), '[]' );
		$address = function_exists( 'gethostbyname' ) && false === filter_var( $host, FILTER_VALIDATE_IP ) ? gethostbyname( $host ) : $host;
		return in_array( Host::kind( $address ), array( 'local', 'private' ), true );
	}
}
