<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether backup tools that run here send their copies to another company. Only the names of kinds of places are read.
 */
final class BackupPlaces implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts  = new Parts();
		$active = Plugins::active();
		$places = array_column( $watch->data->any( 'backup_places' ), null, 'plugin' );
		$tools  = array();
		foreach ( $watch->data->any( 'backup_plugins' ) as $row ) {
			$plugin = Text::of( is_array( $row ) ? $row['plugin'] ?? '' : '' );
			if ( ! is_array( $row ) || ! in_array( $plugin, $active, true ) ) {
				continue;
			}
			$elsewhere = null;
			try {
				$elsewhere = self::elsewhere( $places[ $plugin ] ?? null );
			} catch ( Unseen $unseen ) {
				$parts->reason( 'tools.' . count( $tools ) . '.elsewhere', $unseen->reason );
			}
			$tools[] = array(
				'name'      => Text::of( $row['name'] ?? '' ),
				'elsewhere' => $elsewhere,
			);
		}
		$parts->set( 'tools', $tools );
		return $parts->sighting();
	}

	private static function elsewhere( mixed $row ): bool {
		if ( ! is_array( $row ) ) {
			throw new Unseen( 'unknown_format' );
		}
		$stored = get_option( Text::of( $row['option'] ?? '' ), '' );
		$sent   = array_diff( self::texts( is_array( $stored ) ? $stored : array( $stored ) ), self::texts( $row['none'] ?? null ) );
		return match ( true ) {
			array() === $sent => false,
			array() !== array_diff( $sent, self::texts( $row['unsure'] ?? null ) ) => true,
			default => throw new Unseen( 'unknown_format' ),
		};
	}

	/**
	 * @return list<string>
	 */
	private static function texts( mixed $list ): array {
		return array_map( static fn ( mixed $kind ): string => Text::of( $kind, 60 ), array_values( is_array( $list ) ? $list : array() ) );
	}
}
