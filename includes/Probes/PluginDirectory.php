<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\DirectoryEntry;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\InstalledPlugin;
use StorePosture\Probes\Support\OwnSettings;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Asks wordpress.org about the installed plugins, many in one request. Told there are their slugs and nothing else. "Closed" counts
 * once it was said twice: the directory closes plugins for hours, too, while something is sorted out.
 */
final class PluginDirectory implements Probe {
	private const A_REQUEST = 50;
	private const REQUESTS  = 2;
	private const BYTES     = 1048576;

	private const TWICE_SECONDS = 72000;

	/** Parts of an answer that are long and that nobody reads here. */
	private const WITHOUT = array( 'sections', 'description', 'short_description', 'versions', 'screenshots', 'tags', 'contributors', 'ratings', 'reviews', 'banners', 'icons', 'compatibility' );

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'entries', static fn (): array => self::entries( $watch, $parts ) );
		return $parts->sighting( 'wordpress_org' );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private static function entries( Watch $watch, Parts $parts ): array {
		if ( ! OwnSettings::asks_wordpress_org() ) {
			throw new Unseen( 'service_off' );
		}
		if ( is_multisite() && ! is_main_site() ) {
			throw new Unseen( 'not_permitted' ); // Plugins belong to the network.
		}
		$plugins = InstalledPlugin::of_directory();
		$asked   = array_slice( $plugins, 0, self::A_REQUEST * self::REQUESTS );
		$entries = array();
		foreach ( array_chunk( $asked, self::A_REQUEST ) as $some ) {
			$told = self::ask( $watch->http, array_map( static fn ( InstalledPlugin $plugin ): string => $plugin->slug, $some ) );
			foreach ( $some as $plugin ) {
				$entries[] = DirectoryEntry::of( $plugin, $told[ $plugin->slug ] ?? null );
			}
		}
		foreach ( array_slice( $plugins, count( $asked ) ) as $plugin ) {
			$entries[] = DirectoryEntry::unseen( $plugin, 'too_many' );
		}
		$known = array_values( array_filter( $entries ) );
		return self::said_twice( $known, $watch, $parts );
	}

	/**
	 * @param list<string> $slugs
	 * @return array<array-key, mixed> What it says about each.
	 */
	private static function ask( Http $http, array $slugs ): array {
		$query  = array(
			'action'  => 'plugin_information',
			'request' => array(
				'slugs'  => $slugs,
				'fields' => array_fill_keys( self::WITHOUT, 0 ),
			),
		);
		$answer = $http->ask_wordpress_org( '/plugins/info/1.2/?' . http_build_query( $query ), self::BYTES );
		$told = in_array( $answer->status, array( 200, 404 ), true ) ? $answer->json() : null;
		// One that speaks of none of them is somebody else's answer, or one that was cut off.
		return null !== $told && array() !== array_intersect( $slugs, array_keys( $told ) ) ? $told : throw new Unseen( 'service_down' );
	}

	/**
	 * @param list<DirectoryEntry> $entries
	 * @return list<array<string, string|null>>
	 */
	private static function said_twice( array $entries, Watch $watch, Parts $parts ): array {
		$closed = array_filter( $entries, static fn ( DirectoryEntry $entry ): bool => 'closed' === $entry->state );
		$since  = $watch->memory->first_seen( 'plugin_directory', array_values( array_map( static fn ( DirectoryEntry $entry ): string => $entry->plugin->slug, $closed ) ), $watch->now );
		$rows   = array();
		foreach ( $entries as $at => $entry ) {
			$first = $since[ $entry->plugin->slug ] ?? $watch->now;
			if ( 'closed' === $entry->state && (int) strtotime( $watch->now ) - (int) strtotime( $first ) < self::TWICE_SECONDS ) {
				$entry = DirectoryEntry::unseen( $entry->plugin, 'asked_once' );
			}
			$rows[] = $entry->row();
			foreach ( $entry->reasons() as $field => $reason ) {
				$parts->reason( "entries.{$at}.{$field}", $reason );
			}
		}
		return $rows;
	}
}
