<?php
declare(strict_types=1);

namespace StorePosture\Model;

/**
 * "Planned": who will put a finding right, and until when. On that day it is checked again and the plan ends.
 */
final class Plan {
	/**
	 * @param string $check  Id of the check.
	 * @param string $by     Who will do it, in free words.
	 * @param string $until  Date, as 2026-11-26, in the site's zone.
	 * @param int    $user   Who planned it.
	 * @param string $set_at UTC.
	 */
	public function __construct(
		public readonly string $check,
		public readonly string $by,
		public readonly string $until,
		public readonly string $note,
		public readonly string $set_at,
		public readonly int $user,
	) {}

	public function is_due( string $today ): bool {
		return $this->until <= $today;
	}
}
