<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use Automattic\WooCommerce\Utilities\FeaturesUtil;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * The store software. Its version is what runs and what its file says; where the two differ (an update under way, a cache of old
 * code), neither is believed.
 */
final class Woocommerce implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$runs  = Plugins::woocommerce_runs();
		$parts->set( 'active', $runs );
		foreach ( array(
			'version'       => self::version( ... ),
			'features_on'   => self::features( ... ),
			'coming_soon'   => self::coming_soon( ... ),
			'usage_sharing' => self::usage_sharing( ... ),
		) as $field => $see ) {
			$parts->see( $field, static fn (): mixed => $runs ? $see() : throw new Unseen( 'woo_absent' ) );
		}
		return $parts->sighting();
	}

	private static function version(): string {
		$running = defined( 'WC_VERSION' ) ? Text::of( WC_VERSION, 40 ) : '';
		$file    = defined( 'WC_PLUGIN_FILE' ) ? WC_PLUGIN_FILE : '';
		$stored  = is_string( $file ) && is_readable( $file ) ? get_file_data( $file, array( 'Version' => 'Version' ) )['Version'] ?? '' : '';
		return '' !== $running && $running === $stored ? $running : throw new Unseen( 'not_confirmed' );
	}

	/**
	 * @return list<string>
	 */
	private static function features(): array {
		if ( ! class_exists( FeaturesUtil::class ) ) {
			throw new Unseen( 'not_supported' );
		}
		$on = array();
		foreach ( FeaturesUtil::get_features( true, true ) as $id => $feature ) {
			if ( is_array( $feature ) && true === ( $feature['is_enabled'] ?? false ) ) {
				$on[] = Text::of( $id, 60 );
			}
		}
		return $on;
	}

	/**
	 * @return 'off'|'store'|'site'
	 */
	private static function coming_soon(): string {
		return match ( true ) {
			! Option::yes( 'woocommerce_coming_soon' ) => 'off',
			Option::yes( 'woocommerce_store_pages_only' ) => 'store',
			default => 'site',
		};
	}

	/**
	 * @return 'on'|'off'|'unset'
	 */
	private static function usage_sharing(): string {
		return match ( Option::text( 'woocommerce_allow_tracking' ) ) {
			'yes' => 'on',
			'no' => 'off',
			default => 'unset',
		};
	}
}
