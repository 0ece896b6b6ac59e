<?php
declare(strict_types=1);

namespace StorePosture\Report;

/**
 * What only the site can name, in the reader's language.
 */
final class SiteNames {
	/**
	 * @param \Closure(string): string $role    A role as WordPress shows it; as it came when unknown.
	 * @param \Closure(string): string $country By its code; as it came when unknown.
	 * @param \Closure(string): string $time    A UTC time or a date, in the site's zone and format, zone named.
	 */
	public function __construct( public readonly \Closure $role, public readonly \Closure $country, public readonly \Closure $time ) {}
}
