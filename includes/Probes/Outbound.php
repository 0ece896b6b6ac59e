<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Watch;

/**
 * What WordPress itself refuses to ask, by WP_HTTP_BLOCK_EXTERNAL and WP_ACCESSIBLE_HOSTS. Nothing is asked.
 */
final class Outbound implements Probe {
	/** For updates. */
	private const NEEDED = array( 'api.wordpress.org', 'downloads.wordpress.org' );

	/**
	 * @param (\Closure(string): bool)|null $blocks Whether an address is refused.
	 */
	public function __construct( private readonly ?\Closure $blocks = null ) {}

	public function see( Watch $watch ): Sighting {
		$parts  = new Parts();
		$blocks = $this->blocks ?? static fn ( string $url ): bool => ( new \WP_Http() )->block_request( $url );
		// No such host exists (RFC 2606), so nobody has let it through by name.
		$parts->see( 'blocked', static fn (): bool => $blocks( 'https://posture.invalid/' ) );
		$parts->see( 'missing', static fn (): array => array_values( array_filter( self::NEEDED, static fn ( string $host ): bool => $blocks( "https://{$host}/" ) ) ) );
		return $parts->sighting();
	}
}
