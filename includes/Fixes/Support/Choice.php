<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

/**
 * One of the things a fix could be done to.
 */
final class Choice {
	/**
	 * @param bool   $chosen Done to unless somebody chooses otherwise.
	 * @param string $note   What to know of it; ''.
	 */
	public function __construct( public readonly string $id, public readonly string $label, public readonly bool $chosen, public readonly string $note = '' ) {}
}
