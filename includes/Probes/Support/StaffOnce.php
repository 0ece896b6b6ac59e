<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * The staff, read once for all probes of one slice of a scan. The next slice reads anew.
 */
final class StaffOnce {
	/** @var list<StaffMember>|Unseen|null */
	private array|Unseen|null $seen = null;

	/**
	 * @return list<StaffMember> In the order of their ids.
	 * @throws Unseen As Staff::all(), each time anew.
	 */
	public function all( Data $data ): array {
		try {
			$this->seen ??= Staff::all( $data );
		} catch ( Unseen $unseen ) {
			$this->seen = $unseen;
		}
		return $this->seen instanceof Unseen ? throw $this->seen : $this->seen;
	}
}
