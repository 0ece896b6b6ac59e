<?php
declare(strict_types=1);

namespace StorePosture\Report;

/**
 * Which site a report is about.
 */
final class Site {
	/**
	 * @param string $url         Home address, for messages to the host and the developer.
	 * @param string $woocommerce Version; '' without.
	 * @param string $php         Branch, as 8.3.
	 * @param 'live'|'copy'|'undecided' $standing Undecided: the address changed, and nobody said which site this is.
	 */
	public function __construct(
		public readonly string $name,
		public readonly string $url,
		public readonly string $environment,
		public readonly string $woocommerce,
		public readonly string $php,
		public readonly bool $development_copy,
		public readonly string $standing,
	) {}
}
