<?php
declare(strict_types=1);

namespace StorePosture\Policy;

use StorePosture\Contract\Shapes;

/**
 * A policy file that was read in full and found whole. Null: the file does not speak of it.
 *
 * @phpstan-import-type CheckShape from Shapes
 * @phpstan-type Acceptance array{check: string, reason: string, owner: string, until: string, site: string}
 */
final class Policy {
	/**
	 * @param array<string, string|int|bool>       $settings
	 * @param array<string, int|float>|null        $limits
	 * @param array<string, CheckShape>|null       $house_rules By id.
	 * @param list<Acceptance>                     $accepted
	 * @param list<string>                         $ignored     Fields that this version does not know.
	 */
	public function __construct(
		public readonly string $name,
		public readonly array $settings,
		public readonly ?array $limits,
		public readonly ?array $house_rules,
		public readonly array $accepted,
		public readonly array $ignored,
	) {}
}
