<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Fixes\Fix;

/**
 * A fix that can be taken back, with what most of them have in common: nothing to choose, nothing against it.
 */
abstract class Reversible implements Fix {
	public function is_final(): bool {
		return false;
	}

	public function choices( Bench $bench ): array {
		return array();
	}

	public function obstacle( Bench $bench ): string {
		return '';
	}

	public function by_hand( Bench $bench ): string {
		return '';
	}

	/**
	 * Those that are not done yet.
	 *
	 * @return list<Edit>
	 */
	final protected static function needed( Edit ...$edits ): array {
		return array_values( array_filter( $edits, static fn ( Edit $edit ): bool => Edit::AFTER !== $edit->state() ) );
	}
}
