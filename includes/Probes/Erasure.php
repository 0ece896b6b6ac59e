<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Watch;

/**
 * What goes when somebody asks to be erased.
 */
final class Erasure implements Probe {
	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		return Sighting::of(
			array(
				'orders'    => Option::yes( 'woocommerce_erasure_request_removes_order_data' ),
				'downloads' => Option::yes( 'woocommerce_erasure_request_removes_download_data' ),
			)
		);
	}
}
