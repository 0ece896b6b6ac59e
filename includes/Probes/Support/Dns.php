<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Questions to the name servers. PHP can't limit how long one takes, so the first that fails or is slow is the last.
 */
final class Dns {
	private const SECONDS = 4.0;

	private bool $gave_up = false;

	/**
	 * @param (\Closure(string, int): mixed)|null $ask What dns_get_record() would answer; null for that itself.
	 */
	public function __construct( private readonly ?\Closure $ask = null ) {}

	/**
	 * Text records of a name; an empty list when it has none.
	 *
	 * @return list<string>
	 * @throws Unseen When nobody answered.
	 */
	public function texts( string $name ): array {
		$texts = array();
		foreach ( $this->records( $name, DNS_TXT ) as $record ) {
			if ( is_array( $record ) && is_string( $record['txt'] ?? null ) ) {
				$texts[] = substr( $record['txt'], 0, 4096 );
			}
		}
		return $texts;
	}

	/**
	 * Whether the public knows this name at all.
	 *
	 * @throws Unseen When nobody answered.
	 */
	public function knows( string $name ): bool {
		return array() !== $this->records( $name, DNS_MX ) || array() !== $this->records( $name, DNS_A );
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private function records( string $name, int $type ): array {
		if ( null === $this->ask && ! function_exists( 'dns_get_record' ) ) {
			throw new Unseen( 'function_disabled' );
		}
		if ( $this->gave_up ) {
			throw new Unseen( 'dns_failed' );
		}
		$start = hrtime( true );
		// A dot at the end: no name of this machine's own network is tried in its place. No answer is no news for the site's log.
		$records       = null === $this->ask ? @dns_get_record( $name . '.', $type ) : ( $this->ask )( $name, $type ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		$this->gave_up = ! is_array( $records ) || ( hrtime( true ) - $start ) / 1e9 > self::SECONDS;
		return is_array( $records ) ? $records : throw new Unseen( 'dns_failed' );
	}
}
