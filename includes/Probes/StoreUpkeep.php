<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\TemplateCopies;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether WooCommerce's database and the theme's copies of its templates are as its code wants them, and whether its old API was put back.
 */
final class StoreUpkeep implements Probe {
	/**
	 * @param string $install WooCommerce's installer, which knows of its database.
	 */
	public function __construct( private readonly string $install = 'WC_Install', private readonly TemplateCopies $templates = new TemplateCopies() ) {}

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$parts->set( 'legacy_api', self::legacy_api() );
		$parts->see( 'db_update_due', fn (): bool => (bool) $this->ask( 'needs_db_update' ) );
		$parts->see( 'missing_tables', $this->missing( ... ) );
		$parts->see( 'outdated_templates', $this->templates->outdated( ... ) );
		return $parts->sighting();
	}

	/** A plugin of WooCommerce's makers brings it back; before 9.0 it was part of the store. */
	private static function legacy_api(): bool {
		$is_old = defined( 'WC_VERSION' ) && version_compare( WC_VERSION, '9.0.0', '<' );
		return in_array( 'woocommerce-legacy-rest-api', Plugins::active(), true ) || ( $is_old && Option::yes( 'woocommerce_api_enabled' ) );
	}

	private function missing(): int {
		$missing = $this->ask( 'get_missing_base_tables' );
		return is_array( $missing ) ? count( $missing ) : throw new Unseen( 'wrong_type' );
	}

	private function ask( string $method ): mixed {
		$ask = array( $this->install, $method );
		return class_exists( $this->install ) && is_callable( $ask ) ? $ask() : throw new Unseen( 'not_supported' );
	}
}
