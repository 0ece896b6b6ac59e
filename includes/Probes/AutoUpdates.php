<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\FrontView\Rights;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\UpdateGate;
use StorePosture\Probes\Support\Watch;

/**
 * Whether WordPress would install its own repairs, and the extensions somebody ticked for it.
 */
final class AutoUpdates implements Probe {
	/**
	 * @param string $sapi What runs PHP: the command line has other rights than the web server, and asks it.
	 */
	public function __construct( private readonly string $sapi = PHP_SAPI ) {}

	public function see( Watch $watch ): Sighting {
		if ( is_multisite() && ! is_main_site() ) {
			return Sighting::nothing( 'not_permitted' );
		}
		$parts = new Parts();
		$parts->see( 'core', fn (): string => $this->gate( $watch, 'core' )->core() );
		$parts->see( 'chosen', static fn (): int => count( self::chosen() ) );
		$parts->see( 'extensions', fn (): string => $this->extensions( $watch ) );
		return $parts->sighting();
	}

	/** The first obstacle among those that were ticked. */
	private function extensions( Watch $watch ): string {
		$gates = array();
		foreach ( self::chosen() as list( $kind, $id ) ) {
			$gates[ $kind ] ??= $this->gate( $watch, "{$kind}s" );

			$obstacle = $gates[ $kind ]->extension( $kind, $id );
			if ( 'open' !== $obstacle ) {
				return $obstacle;
			}
		}
		return 'open';
	}

	/**
	 * Plugins and themes that are there and ticked.
	 *
	 * @return list<array{'plugin'|'theme', string}>
	 */
	private static function chosen(): array {
		$chosen = array();
		foreach ( array( 'plugin', 'theme' ) as $kind ) {
			$ticked = get_site_option( "auto_update_{$kind}s", array() );
			foreach ( is_array( $ticked ) ? $ticked : throw new Unseen( 'wrong_type' ) as $id ) {
				if ( is_string( $id ) && 0 === validate_file( $id ) && self::is_there( $kind, $id ) ) {
					$chosen[] = array( $kind, $id );
				}
			}
		}
		return $chosen;
	}

	/**
	 * @param 'plugin'|'theme' $kind
	 */
	private static function is_there( string $kind, string $id ): bool {
		return '' !== Plugins::slug( $id ) && ( 'plugin' === $kind ? is_file( WP_PLUGIN_DIR . '/' . $id ) : wp_get_theme( $id )->exists() );
	}

	/**
	 * @param 'core'|'plugins'|'themes' $what
	 */
	private function gate( Watch $watch, string $what ): UpdateGate {
		$may   = Rights::of_web( $watch, $this->sapi )[ $what ] ?? null;
		$place = match ( $what ) {
			'core' => ABSPATH,
			'plugins' => WP_PLUGIN_DIR,
			'themes' => get_theme_root(),
		};
		return new UpdateGate( $place, is_bool( $may ) ? $may : null );
	}
}
