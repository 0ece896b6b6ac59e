<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\ManagedHost;
use StorePosture\Probes\Support\Watch;

/**
 * What serves the site. From the command line the web server cannot be told: 'other'.
 */
final class Server implements Probe {
	public function see( Watch $watch ): Sighting {
		$software = $_SERVER['SERVER_SOFTWARE'] ?? '';
		return Sighting::of(
			array(
				'software'         => self::name( is_string( $software ) ? $software : '' ),
				'managed_host'     => ManagedHost::find( $watch->data )->id,
				'files_changeable' => wp_is_file_mod_allowed( 'store_posture' ) && wp_is_writable( WP_PLUGIN_DIR ),
			)
		);
	}

	/**
	 * @return 'apache'|'nginx'|'litespeed'|'iis'|'php'|'other'
	 */
	public static function name( string $software ): string {
		$marks = array(
			'litespeed' => 'litespeed',
			'apache'    => 'apache',
			'nginx'     => 'nginx',
			'openresty' => 'nginx',
			'iis'       => 'iis',
			'php'       => 'php',
		);
		foreach ( $marks as $mark => $name ) {
			if ( false !== stripos( substr( $software, 0, 200 ), $mark ) ) {
				return $name;
			}
		}
		return 'other';
	}
}
