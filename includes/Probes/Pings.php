<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Watch;

/**
 * Whether new posts take notices from other blogs. Posts that are there keep their own setting.
 */
final class Pings implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'incoming', static fn (): bool => 'open' === get_option( 'default_ping_status' ) );
		return $parts->sighting();
	}
}
