<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * The values of one person, for comparing with free text. Lives as long as one batch, and is never stored.
 */
final class Person {
	/**
	 * @param list<array{string, string}> $names      First and last.
	 * @param list<string>                $streets
	 * @param list<string>                $postcodes
	 * @param list<string>                $cities
	 * @param list<string>                $phones     As they are written.
	 * @param list<string>                $ips
	 * @param list<string>                $last_fours Of cards.
	 */
	public function __construct(
		public readonly string $id,
		public readonly array $names = array(),
		public readonly array $streets = array(),
		public readonly array $postcodes = array(),
		public readonly array $cities = array(),
		public readonly array $phones = array(),
		public readonly array $ips = array(),
		public readonly array $last_fours = array()
	) {}
}
