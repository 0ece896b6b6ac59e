<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Something could not be seen, for this reason code.
 */
final class Unseen extends \RuntimeException {
	public function __construct( public readonly string $reason ) {
		parent::__construct( $reason );
	}
}
