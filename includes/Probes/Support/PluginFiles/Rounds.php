<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\PluginFiles;

use StorePosture\Probes\Support\InstalledPlugin;

/**
 * Whose turn it is, and what came of earlier turns: a few plugins a scan, each about once a week, and those that were changed each time.
 */
final class Rounds {
	private const OPTION = 'store_posture_plugin_files';

	private const AGAIN_SECONDS = 6 * 86400;
	private const OLD_SECONDS   = 21 * 86400;
	private const ROUND_SECONDS = 3600;

	/** @var array<array-key, mixed> By slug. */
	private array $rows = array();
	private int $since;
	private int $asked = 0;

	/** The plugin that is being looked at. */
	public ?Folder $open = null;

	public function __construct( private readonly int $now ) {
		$kept        = get_option( self::OPTION );
		$this->since = $now;
		if ( ! is_array( $kept ) ) {
			return;
		}
		$this->rows = is_array( $kept['rows'] ?? null ) ? $kept['rows'] : array();
		$since      = $kept['since'] ?? null;
		if ( is_int( $since ) && $since <= $now && $now - $since < self::ROUND_SECONDS ) {
			$this->since = $since;
			$this->asked = is_int( $kept['asked'] ?? null ) ? $kept['asked'] : 0;
			$this->open  = Folder::of( $kept['open'] ?? null );
		}
	}

	public static function forget(): void {
		delete_option( self::OPTION );
	}

	/**
	 * The one that was begun; then those nobody looked at, those that were changed, and the others by their age.
	 *
	 * @param list<InstalledPlugin> $plugins
	 */
	public function next( array $plugins, int $at_most ): ?InstalledPlugin {
		$turns = array();
		foreach ( $plugins as $index => $plugin ) {
			if ( $this->open?->slug === $plugin->slug && $this->open->version === $plugin->version ) {
				return $plugin;
			}
			$row = $this->row( $plugin );
			$at  = $row['at'] ?? 0;
			if ( null === $row || ( $at < $this->since && ( 'changed' === $row['state'] || $this->now - $at > self::AGAIN_SECONDS ) ) ) {
				$turns[ $index ] = null === $row ? -2 : ( 'changed' === $row['state'] ? -1 : $at );
			}
		}
		$this->open = null;
		asort( $turns );
		$first = array_key_first( $turns );
		return null === $first || $this->asked >= $at_most ? null : $plugins[ $first ];
	}

	public function asked(): void {
		++$this->asked;
	}

	/**
	 * @param string       $state   Or 'unlisted'.
	 * @param list<string> $changed
	 */
	public function note( InstalledPlugin $plugin, string $state, array $changed ): void {
		$this->open                  = null;
		$this->rows[ $plugin->slug ] = array(
			'version' => $plugin->version,
			'at'      => $this->now,
			'state'   => $state,
			'changed' => $changed,
		);
	}

	/**
	 * What is known of it, unless that is too old or of another version.
	 *
	 * @return array{at: int, state: string, changed: list<string>}|null
	 */
	public function row( InstalledPlugin $plugin ): ?array {
		$row = $this->rows[ $plugin->slug ] ?? null;
		$at  = is_array( $row ) ? $row['at'] ?? null : null;
		if ( ! is_array( $row ) || ! is_int( $at ) || $at > $this->now || $this->now - $at > self::OLD_SECONDS || ( $row['version'] ?? null ) !== $plugin->version || ! is_string( $row['state'] ?? null ) ) {
			return null;
		}
		return array(
			'at'      => $at,
			'state'   => $row['state'],
			'changed' => array_values( array_filter( (array) ( $row['changed'] ?? array() ), 'is_string' ) ),
		);
	}

	/**
	 * @param list<InstalledPlugin> $plugins Of those that are gone nothing is kept.
	 * @param bool                  $is_over The next look begins a round of its own.
	 */
	public function keep( array $plugins, bool $is_over ): void {
		update_option(
			self::OPTION,
			array(
				'rows'  => array_intersect_key( $this->rows, array_flip( array_map( static fn ( InstalledPlugin $plugin ): string => $plugin->slug, $plugins ) ) ),
				'since' => $is_over ? 0 : $this->since,
				'asked' => $this->asked,
				'open'  => $is_over ? null : $this->open?->kept(),
			),
			false
		);
	}
}
