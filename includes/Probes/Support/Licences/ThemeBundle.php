<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Licences;

use StorePosture\Probes\Support\Files\FolderWalk;
use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\Unseen;

/**
 * Plugins that the active theme brings along, and updates with itself: it has their archive, or its code names where it fetches them.
 */
final class ThemeBundle {
	private const ENTRIES = 20000;
	private const BYTES   = 65536;

	/**
	 * @param list<string> $slugs Folders of plugins.
	 * @param float        $seconds
	 * @return list<string> Those of them that the theme brings along.
	 */
	public static function of( array $slugs, float $seconds ): array {
		$brought = array();
		if ( array() === $slugs ) {
			return array();
		}
		$until = hrtime( true ) + (int) ( $seconds * 1e9 );
		foreach ( array_unique( array( get_template_directory(), get_stylesheet_directory() ) ) as $folder ) {
			$walk = new FolderWalk( self::ENTRIES, max( 0.0, ( $until - hrtime( true ) ) / 1e9 ), self::ENTRIES, false, '/\.(zip|php)$/Di' );
			$walk->through(
				wp_normalize_path( $folder ),
				static function ( Found $file ) use ( $slugs, $until, &$brought ): bool {
					if ( hrtime( true ) > $until ) {
						return true;
					}
					foreach ( $slugs as $slug ) {
						if ( ! isset( $brought[ $slug ] ) && self::brings( $file, $slug ) ) {
							$brought[ $slug ] = $slug;
						}
					}
					return false;
				}
			);
			if ( '' !== $walk->stopped || hrtime( true ) > $until ) {
				throw new Unseen( '' === $walk->stopped ? 'too_many' : $walk->stopped );
			}
		}
		return array_values( $brought );
	}

	private static function brings( Found $file, string $slug ): bool {
		$name   = basename( $file->path );
		$quoted = preg_quote( $slug, '/' );
		if ( str_ends_with( strtolower( $name ), '.zip' ) ) {
			return 1 === preg_match( "/^{$quoted}([-_. ]?v?\d[\w.-]*)?\.zip$/Di", $name );
		}
		$text = $file->head( self::BYTES ) ?? throw new Unseen( 'not_readable' );
		// A list for TGM Plugin Activation, or one of its form: 'slug' beside 'source'.
		return str_contains( $text, $slug )
			&& 1 === preg_match( "/['\"]slug['\"]\s*=>\s*['\"]{$quoted}['\"].{0,400}?['\"]source['\"]\s*=>|['\"]source['\"]\s*=>.{0,400}?['\"]slug['\"]\s*=>\s*['\"]{$quoted}['\"]/s", $text );
	}
}
