<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Who may upload files that run scripts, and whether somebody takes the scripts out. Nothing is uploaded.
 */
final class UploadTypes implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'roles', static fn (): array => self::roles( $watch->controls->front( 'uploads' )['roles'] ?? null ) );
		$parts->see( 'cleaned', static fn (): bool => self::cleaned( $watch ) );
		return $parts->sighting( 'loopback' );
	}

	/**
	 * @return list<array{role: string, unfiltered: bool, types: list<string>}>
	 */
	private static function roles( mixed $seen ): array {
		$roles = array();
		foreach ( is_array( $seen ) ? $seen : throw new Unseen( 'wrong_type' ) as $role ) {
			$types   = is_array( $role ) ? $role['types'] ?? null : null;
			$roles[] = array(
				'role'       => Text::of( is_array( $role ) ? $role['role'] ?? '' : '' ),
				'unfiltered' => is_array( $role ) && is_array( $types ) ? true === $role['unfiltered'] : throw new Unseen( 'wrong_type' ),
				'types'      => array_values( array_map( static fn ( mixed $type ): string => Text::of( $type, 20 ), $types ) ),
			);
		}
		return $roles;
	}

	private static function cleaned( Watch $watch ): bool {
		$cleaners = array();
		foreach ( $watch->data->any( 'svg_cleaners' ) as $row ) {
			$cleaners[] = Text::of( is_array( $row ) ? $row['plugin'] ?? '' : '' );
		}
		return match ( true ) {
			array() !== array_intersect( $cleaners, Plugins::active() ) => true,
			array() !== Callbacks::foreign( 'wp_handle_upload_prefilter', 'wp_handle_sideload_prefilter' ) => throw new Unseen( 'unknown_plugin' ),
			default => false,
		};
	}
}
