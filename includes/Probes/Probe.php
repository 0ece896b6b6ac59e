<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Watch;

/**
 * Sees one fact. The class is the fact: PageHeaders sees schema/facts/page_headers.json. Nothing is
 * registered by hand; the file is found by the fact's name.
 */
interface Probe {
	/** May throw: the runner turns that into "could not see" and goes on. */
	public function see( Watch $watch ): Sighting;
}
