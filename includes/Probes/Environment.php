<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Watch;

/**
 * Which kind of site this is, as WordPress itself says.
 */
final class Environment implements Probe {
	public function see( Watch $watch ): Sighting {
		return Sighting::of(
			array(
				'type'      => wp_get_environment_type(),
				'declared'  => defined( 'WP_ENVIRONMENT_TYPE' ) || ! in_array( getenv( 'WP_ENVIRONMENT_TYPE' ), array( false, '' ), true ),
				'multisite' => is_multisite(),
			)
		);
	}
}
