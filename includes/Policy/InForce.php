<?php
declare(strict_types=1);

namespace StorePosture\Policy;

use StorePosture\Contract\Shapes;

/**
 * Of the policy that was imported last, what judging asks for at any time: limits and house rules.
 *
 * @phpstan-import-type CheckShape from Shapes
 */
interface InForce {
	/** '' before any policy. */
	public function name(): string;

	/**
	 * @return array<string, int>
	 */
	public function limits(): array;

	/**
	 * @return array<string, CheckShape> By id.
	 */
	public function house_rules(): array;

	/**
	 * @param array<string, int|float>  $limits
	 * @param array<string, CheckShape> $house_rules
	 */
	public function save( string $name, array $limits, array $house_rules ): void;
}
