<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Exposure\Leaks\Ledger;
use StorePosture\Exposure\People\StorePeople;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\StrangerSummary;

/**
 * What records of leaks need of WordPress itself.
 */
final class LeakParts {
	public static function ledger(): Ledger {
		$kept   = StrangerSummary::kept();
		$before = is_string( $kept['walked_at'] ?? null ) ? $kept['walked_at'] : '';
		return new Ledger( self::changed_at( ... ), $before, ( new StorePeople() )->knows_customers() );
	}

	/**
	 * When files of an owner were written last: WordPress keeps no date of updates, but an update writes the main file anew.
	 *
	 * @return string UTC; '' where it is not known.
	 */
	public static function changed_at( string $owner ): string {
		$file = match ( true ) {
			'core' === $owner => ABSPATH . WPINC . '/version.php',
			str_starts_with( $owner, 'themes/' ) => get_theme_root() . '/' . substr( $owner, 7 ) . '/style.css',
			default => self::main_file( $owner ),
		};
		$time = '' !== $file && is_file( $file ) ? filemtime( $file ) : false;
		return false === $time || $time <= 0 ? '' : gmdate( 'Y-m-d\TH:i:s\Z', $time );
	}

	private static function main_file( string $owner ): string {
		foreach ( array_keys( Plugins::installed() ) as $file ) {
			if ( Plugins::slug( $file ) === $owner ) {
				return WP_PLUGIN_DIR . '/' . $file;
			}
		}
		return '';
	}
}
