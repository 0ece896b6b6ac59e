<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Watch;

/**
 * Who is asked to stay away: search engines, and visitors while the shop is not open yet. Neither is a lock.
 */
final class Visibility implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'search_engines', static fn (): bool => ! in_array( get_option( 'blog_public' ), array( '0', 0, false ), true ) );
		$parts->see(
			'coming_soon',
			static fn (): string => match ( true ) {
				! Plugins::woocommerce_runs() || ! Option::yes( 'woocommerce_coming_soon' ) => 'off',
				Option::yes( 'woocommerce_store_pages_only' ) => 'store',
				default => 'site',
			}
		);
		return $parts->sighting();
	}
}
