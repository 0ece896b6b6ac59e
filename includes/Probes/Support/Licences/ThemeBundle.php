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
					$brought += self::brought_by( $file, array_diff( $slugs, $brought ) );
					return false;
				}
			);
			if ( '' !== $walk->stopped || hrtime( true ) > $until ) {
				throw new Unseen( '' === $walk->stopped ? 'too_many' : $walk->stopped );
			}
		}
		return array_values( $brought );
	}

	/**
	 * @param array<int, string> $slugs
	 * @return array<string, string> Those of them that this file is, or names with their source.
	 */
	private static function brought_by( Found $file, array $slugs ): array {
		$name    = basename( $file->path );
		$is_pack = str_ends_with( strtolower( $name ), '.zip' );
		// Once for all of them: a theme has a thousand files.
		$text    = $is_pack || array() === $slugs ? '' : $file->head( self::BYTES ) ?? throw new Unseen( 'not_readable' );
		$brought = array();
		foreach ( $slugs as $slug ) {
			if ( $is_pack ? self::is_archive( $name, $slug ) : self::names( $text, $slug ) ) {
				$brought[ $slug ] = $slug;
			}
		}
		return $brought;
	}

	private static function is_archive( string $name, string $slug ): bool {
		return 1 === preg_match( '/^' . preg_quote( $slug, '/' ) . '([-_. ]?v?\d[\w.-]*)?\.zip$/Di', $name );
	}

	/** A list for TGM Plugin Activation, or one of its form: 'slug' beside 'source'. */
	private static function names( string $text, string $slug ): bool {
		$quoted = preg_quote( $slug, '/' );
		return str_contains( $text, $slug )
			&& 1 === preg_match( "/['\"]slug['\"]\s*=>\s*['\"]{$quoted}['\"].{0,400}?['\"]source['\"]\s*=>|['\"]source['\"]\s*=>.{0,400}?['\"]slug['\"]\s*=>\s*['\"]{$quoted}['\"]/s", $text );
	}
}
