<?php
declare(strict_types=1);

namespace StorePosture\Probes;

/**
 * What a probe saw. Null has one meaning: could not see; the reason stands beside it. What is absent is
 * a value ('' , 'none', 0, false). No personal data, no secret, no full path ever enters a sighting.
 */
final class Sighting {
	/**
	 * @param array<string, mixed>|null $value   As schema/facts says; null when nothing could be seen.
	 * @param array<string, string>     $reasons Path inside the fact ('list', 'pages.1.framing', '' for all of it) to reason code.
	 */
	private function __construct(
		public readonly ?array $value,
		public readonly array $reasons,
		public readonly string $vantage,
	) {}

	/**
	 * @param array<string, mixed>  $value
	 * @param array<string, string> $reasons
	 * @param string                $vantage web (inside a web request), loopback (by HTTP to this site), wordpress_org (what it says), told.
	 */
	public static function of( array $value, array $reasons = array(), string $vantage = 'web' ): self {
		return new self( $value, $reasons, $vantage );
	}

	public static function nothing( string $reason ): self {
		return new self( null, array( '' => $reason ), '' );
	}
}
