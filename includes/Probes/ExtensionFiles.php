<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\InstalledPlugin;
use StorePosture\Probes\Support\OwnSettings;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\PluginFiles\Folder;
use StorePosture\Probes\Support\PluginFiles\Released;
use StorePosture\Probes\Support\PluginFiles\Rounds;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * The code of plugins against the digests wordpress.org gives out for their versions: a few plugins a scan, two seconds a look.
 */
final class ExtensionFiles implements Probe {
	private const ASKED_AT_MOST = 6;
	private const TOLD_AT_MOST  = 20;

	/** Why nothing is said of a plugin. */
	private const UNSEEN = array(
		'other'  => 'other_plugin',
		'unread' => 'not_readable',
	);

	public function __construct( private readonly float $seconds = 1.5 ) {}

	public function see( Watch $watch ): Sighting {
		if ( ! OwnSettings::asks_wordpress_org() ) {
			Rounds::forget();
			return Sighting::nothing( 'service_off' );
		}
		if ( is_multisite() && ! is_main_site() ) {
			return Sighting::nothing( 'not_permitted' ); // Plugins belong to the network.
		}
		$plugins = array_values( array_filter( InstalledPlugin::of_directory(), static fn ( InstalledPlugin $plugin ): bool => $plugin->has_folder ) );
		$rounds  = new Rounds( (int) strtotime( $watch->now ) );
		$why     = 'in_turn';
		try {
			$is_more = $this->go_on( $watch, $rounds, $plugins );
		} catch ( Unseen $unseen ) {
			$is_more = false;
			$why     = $unseen->reason;
		}
		$rounds->keep( $plugins, ! $is_more );
		return $is_more ? Sighting::nothing( 'goes_on' ) : self::told( $rounds, $plugins, $why );
	}

	/**
	 * @param list<InstalledPlugin> $plugins
	 * @return bool Whether time was over before the round was.
	 */
	private function go_on( Watch $watch, Rounds $rounds, array $plugins ): bool {
		$end   = hrtime( true ) + $this->seconds * 1e9;
		$asked = false;
		while ( null !== ( $plugin = $rounds->next( $plugins, self::ASKED_AT_MOST ) ) ) {
			if ( null === $rounds->open ) {
				// One at least, so that it comes to an end.
				if ( $asked && hrtime( true ) > $end ) {
					return true;
				}
				$asked = true;
				$rounds->asked();
				$sums = Released::ask( $watch->http, $plugin );
				if ( null === $sums ) {
					$rounds->note( $plugin, 'unlisted', array() );
					continue;
				}
				$rounds->open = new Folder( $plugin->slug, $plugin->version, $sums );
			}
			if ( $rounds->open->go_on( WP_PLUGIN_DIR . "/{$plugin->slug}/", $end ) ) {
				return true;
			}
			$rounds->note( $plugin, $rounds->open->state(), $rounds->open->changed() );
		}
		return false;
	}

	/**
	 * @param list<InstalledPlugin> $plugins
	 * @param string                $why     Nothing is known of some.
	 */
	private static function told( Rounds $rounds, array $plugins, string $why ): Sighting {
		$parts   = new Parts();
		$rows    = array();
		$changed = array();
		foreach ( $plugins as $at => $plugin ) {
			$row   = $rounds->row( $plugin );
			$state = $row['state'] ?? null;
			if ( null === $row || isset( self::UNSEEN[ $state ] ) ) {
				$parts->reason( "plugins.{$at}.state", self::UNSEEN[ $state ] ?? $why );
			}
			$rows[] = array(
				'slug'  => $plugin->slug,
				'name'  => $plugin->name,
				'state' => isset( self::UNSEEN[ $state ] ) ? null : $state,
			);
			foreach ( $row['changed'] ?? array() as $path ) {
				if ( 'changed' === $state ) {
					$changed[] = "{$plugin->slug}/{$path}";
				}
			}
		}
		$parts->set( 'plugins', $rows );
		$parts->set( 'changed_first', array_slice( $changed, 0, self::TOLD_AT_MOST ) );
		return $parts->sighting( 'wordpress_org' );
	}
}
