<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

/**
 * Where surfaces are kept with what they came to.
 */
interface ResultStore {
	/**
	 * @return list<KnownSurface>
	 */
	public function all(): array;

	/**
	 * @param list<string> $keys
	 * @return array<string, KnownSurface> By key.
	 */
	public function some( array $keys ): array;

	/**
	 * @param list<KnownSurface> $surfaces
	 */
	public function save( array $surfaces ): void;

	/**
	 * Those that are there no more.
	 *
	 * @param list<string> $keys Of all that are.
	 */
	public function keep_only( array $keys ): void;
}
