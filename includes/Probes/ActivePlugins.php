<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Watch;

/**
 * Plugins that run here and their versions, as their own files tell them.
 */
final class ActivePlugins implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'list', static fn (): array => array_map( self::told( ... ), Plugins::active_files() ) );
		$list = $parts->get( 'list' );
		foreach ( is_array( $list ) ? $list : array() as $at => $one ) {
			if ( is_array( $one ) && null === $one['version'] ) {
				$parts->reason( "list.{$at}.version", 'unknown_format' );
			}
		}
		return $parts->sighting();
	}

	/**
	 * @return array{file: string, name: string, version: string|null}
	 */
	private static function told( string $file ): array {
		$header  = get_file_data( WP_PLUGIN_DIR . '/' . $file, array( 'name' => 'Plugin Name', 'version' => 'Version' ) );
		$version = Text::of( $header['version'] ?? '', 40 );
		return array(
			'file'    => Text::plain( $file, 200 ),
			'name'    => Text::of( $header['name'] ?? '', 100 ),
			'version' => '' === $version ? null : $version,
		);
	}
}
