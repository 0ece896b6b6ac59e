<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Fixes\Fix;

/**
 * A fix that nothing takes back.
 */
abstract class LastingFix implements Fix {
	public function is_final(): bool {
		return true;
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
}
