<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Plugins and themes on the disk that do nothing. Their files can be opened all the same.
 */
final class Extensions implements Probe {
	public function see( Watch $watch ): Sighting {
		if ( is_multisite() ) {
			// Another site of the network may use them.
			return Sighting::nothing( 'not_permitted' );
		}
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$parts = new Parts();
		$parts->see( 'installed', static fn (): int => count( get_plugins() ) + count( wp_get_themes() ) );
		$parts->see( 'unused', static fn (): array => array( ...self::plugins(), ...self::themes() ) );
		return $parts->sighting();
	}

	/**
	 * @return list<array<string, string>>
	 */
	private static function plugins(): array {
		// What WordPress itself has paused after an error is somebody's to mend, not to forget.
		$needed  = array_fill_keys( array( ...Plugins::active(), ...array_keys( wp_paused_plugins()->get_all() ) ), true );
		$dropins = self::dropins();
		$unused  = array();
		foreach ( get_plugins() as $file => $header ) {
			$slug = Plugins::slug( (string) $file );
			if ( ! isset( $needed[ $slug ] ) && ! str_contains( $dropins, "/{$slug}/" ) ) {
				$unused[] = self::told( $slug, 'plugin', $header['Name'] ?? '', $header['Version'] ?? '' );
			}
		}
		return $unused;
	}

	/**
	 * The active theme, its parent, and one of WordPress's own to fall back on are needed.
	 *
	 * @return list<array<string, string>>
	 */
	private static function themes(): array {
		$spare  = \WP_Theme::get_core_default_theme();
		$needed = array( get_stylesheet(), get_template(), false === $spare ? '' : $spare->get_stylesheet() );
		$unused = array();
		foreach ( wp_get_themes() as $folder => $theme ) {
			if ( ! in_array( (string) $folder, $needed, true ) ) {
				$unused[] = self::told( (string) $folder, 'theme', $theme->get( 'Name' ), $theme->get( 'Version' ) );
			}
		}
		return $unused;
	}

	/**
	 * @return array<string, string>
	 */
	private static function told( string $slug, string $kind, mixed $name, mixed $version ): array {
		return array(
			'slug'    => Text::plain( $slug, 100 ),
			'kind'    => $kind,
			'name'    => Text::of( $name, 100 ),
			'version' => Text::of( $version, 40 ),
		);
	}

	/** The beginnings of drop-ins: some load the rest of their code from the folder of a plugin that is off. */
	private static function dropins(): string {
		$text = '';
		foreach ( array_keys( get_dropins() ) as $file ) {
			$start = @file_get_contents( WP_CONTENT_DIR . "/{$file}", false, null, 0, 16384 ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- open_basedir warns.
			$text .= false === $start ? throw new Unseen( 'not_readable' ) : $start;
		}
		return $text;
	}
}
