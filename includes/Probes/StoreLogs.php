<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use Automattic\WooCommerce\Utilities\LoggingUtil;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How WooCommerce keeps its logs, as it says itself: options, constants and filters all have a word in it.
 */
final class StoreLogs implements Probe {
	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$parts->see( 'enabled', static fn (): bool => (bool) self::ask( 'logging_is_enabled' ) );
		$parts->see( 'handler', static fn (): string => self::handler( Text::of( self::ask( 'get_default_handler' ) ) ) );
		$parts->see( 'keeps_info', static fn (): bool => in_array( strtolower( Text::of( self::ask( 'get_level_threshold' ) ) ), array( '', 'none', 'debug', 'info' ), true ) );
		$parts->see( 'retention_days', self::days( ... ) );
		return $parts->sighting();
	}

	private static function ask( string $method ): mixed {
		$ask = array( LoggingUtil::class, $method );
		return class_exists( LoggingUtil::class ) && is_callable( $ask ) ? $ask() : throw new Unseen( 'not_supported' );
	}

	/**
	 * @return 'files'|'database'|'other'
	 */
	private static function handler( string $name ): string {
		return match ( true ) {
			1 === preg_match( '/(LogHandlerFile(V2)?|WC_Log_Handler_File)$/', $name ) => 'files',
			str_ends_with( $name, 'WC_Log_Handler_DB' ) => 'database',
			default => 'other',
		};
	}

	private static function days(): int {
		$days = self::ask( 'get_retention_period' );
		return is_numeric( $days ) ? (int) $days : throw new Unseen( 'wrong_type' );
	}
}
