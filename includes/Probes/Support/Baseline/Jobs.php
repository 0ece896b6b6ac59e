<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;

/**
 * Planned jobs whose code lies in no plugin, no theme and not in WordPress: made up while running, or a loose file. A job without
 * any code is what a removed plugin left behind, and does nothing.
 */
final class Jobs {
	private const AT_MOST = 2000;

	/**
	 * @return array<string, Entry>
	 */
	public static function stray(): array {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$hooks = self::of_wordpress() + self::of_action_scheduler();
		if ( count( $hooks ) > self::AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		$entries = array();
		foreach ( array_keys( $hooks ) as $hook ) {
			$places = array_values( array_filter( Callbacks::running( (string) $hook ), self::is_stray( ... ) ) );
			if ( array() !== $places ) {
				$name                     = Text::plain( (string) $hook, 100 );
				$entries[ (string) $hook ] = new Entry(
					'',
					array(
						'hook'  => $name,
						'place' => 'unknown' === $places[0] ? '' : $places[0],
					)
				);
			}
		}
		return $entries;
	}

	/**
	 * @return array<string, true>
	 */
	private static function of_wordpress(): array {
		$hooks = array();
		foreach ( _get_cron_array() as $of_time ) {
			foreach ( array_keys( is_array( $of_time ) ? $of_time : throw new Unseen( 'wrong_type' ) ) as $hook ) {
				$hooks[ (string) $hook ] = true;
			}
		}
		return $hooks;
	}

	/**
	 * The store's own planner, which WooCommerce and many plugins bring along.
	 *
	 * @return array<string, true>
	 */
	private static function of_action_scheduler(): array {
		$table = Database::table( 'actionscheduler_actions' );
		if ( ! Database::has_table( $table ) ) {
			return array();
		}
		$rows = Database::rows( "SELECT DISTINCT hook FROM %i WHERE status = 'pending' LIMIT %d", array( $table, self::AT_MOST + 1 ) );
		return array_fill_keys( array_map( 'strval', array_column( $rows, 'hook' ) ), true );
	}

	/** What made up its code while running, and files loose on this site. Libraries and drop-ins have an owner who is told elsewhere. */
	private static function is_stray( string $source ): bool {
		if ( 'unknown' === $source ) {
			return true;
		}
		$is_loose = ! str_starts_with( $source, 'mu-plugins/' ) && ! str_contains( $source, 'vendor/' ) && ! isset( _get_dropins()[ $source ] );
		return $is_loose && str_ends_with( $source, '.php' ) && ( is_file( WP_CONTENT_DIR . "/{$source}" ) || is_file( ABSPATH . $source ) );
	}
}
