<?php
declare(strict_types=1);

namespace StorePosture\Judge;

/**
 * A value with the leaves that decided it.
 */
final class Judged {
	/**
	 * @param list<array{path: string, value: mixed}> $leaves Of a list the value is how many it holds.
	 */
	public function __construct(
		public readonly mixed $value,
		public readonly array $leaves,
	) {}

	/**
	 * Paths of the leaves that could not be seen.
	 *
	 * @return list<string>
	 */
	public function unseen(): array {
		$paths = array();
		foreach ( $this->leaves as $leaf ) {
			if ( null === $leaf['value'] ) {
				$paths[] = $leaf['path'];
			}
		}
		return $paths;
	}
}
