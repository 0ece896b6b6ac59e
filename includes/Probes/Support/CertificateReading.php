<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What a certificate says of itself.
 */
final class CertificateReading {
	private const DAY = 86400;

	/**
	 * @param list<string> $names Host names it is for, some with a star.
	 */
	private function __construct(
		public readonly array $names,
		public readonly string $issuer,
		public readonly int $not_before,
		public readonly int $not_after,
	) {}

	/** Null: no certificate, or one that OpenSSL does not understand. */
	public static function of( string $pem ): ?self {
		$read = function_exists( 'openssl_x509_parse' ) && str_contains( $pem, 'BEGIN CERTIFICATE' ) ? openssl_x509_parse( $pem ) : false;
		if ( ! is_array( $read ) || ! is_int( $read['validFrom_time_t'] ?? null ) || ! is_int( $read['validTo_time_t'] ?? null ) ) {
			return null;
		}
		$issuer = is_array( $read['issuer'] ?? null ) ? $read['issuer'] : array();
		$name   = $issuer['O'] ?? $issuer['CN'] ?? '';
		// Two organisations: a list.
		$name = is_array( $name ) ? $name[0] ?? '' : $name;
		$more = is_array( $read['extensions'] ?? null ) ? $read['extensions']['subjectAltName'] ?? '' : '';
		preg_match_all( '/DNS:([^,\s]+)/', is_string( $more ) ? $more : '', $found );
		return new self( array_map( 'strtolower', $found[1] ), is_string( $name ) ? $name : '', $read['validFrom_time_t'], $read['validTo_time_t'] );
	}

	/** Whether browsers take it for this host (RFC 6125): a star stands for one label, and the common name is not read any more. */
	public function is_for( string $host ): bool {
		$host = strtolower( $host );
		return in_array( $host, $this->names, true ) || in_array( '*.' . substr( (string) strstr( $host, '.' ), 1 ), $this->names, true );
	}

	/** In days, with fractions. */
	public function lifetime(): float {
		return ( $this->not_after - $this->not_before ) / self::DAY;
	}

	/**
	 * When a renewal that works by itself should have happened.
	 *
	 * @param float $share Of its lifetime, counted from its end.
	 */
	public function renewal_due( float $share ): int {
		return $this->not_after - (int) ( ( $this->not_after - $this->not_before ) * $share );
	}
}
