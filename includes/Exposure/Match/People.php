<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Whose values they are. The store answers this from its tables; a test from a list.
 */
interface People {
	/**
	 * @param array<string, list<string>> $candidates By kind, as Normal writes them; phone numbers by their last nine digits (or all, where fewer).
	 * @return array<string, array<string, list<string>>> By kind and value, the people who hold it; without those that nobody holds.
	 */
	public function holders( array $candidates ): array;

	/**
	 * @param list<string> $people
	 * @return array<string, Person>
	 */
	public function details( array $people ): array;

	/**
	 * @param list<array{kind: string, id: string}> $records
	 * @return list<string> The people those records are about.
	 */
	public function behind( array $records ): array;

	/** Authors and reviewers, whose name and picture everybody may see. */
	public function is_public( string $person ): bool;

	/** The store publishes this itself: its own address, number or e-mail. */
	public function is_stores_own( string $kind, string $value ): bool;
}
