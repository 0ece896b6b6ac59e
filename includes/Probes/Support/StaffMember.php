<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * One account of the staff, as far as a fact may know it.
 */
final class StaffMember {
	public function __construct(
		public readonly int $id,
		public readonly bool $administrator,
		public readonly bool $shop_manager,
		/** UTC; null when none is stored. */
		public readonly ?string $registered,
		/** False when no password can match: single sign-on, locked on purpose. */
		public readonly bool $has_password,
	) {}

	/**
	 * @return array{kind: 'user', id: int}
	 */
	public function reference(): array {
		return array(
			'kind' => 'user',
			'id'   => $this->id,
		);
	}
}
