<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Which address a file on disk has, and how it is called in a report: from the folders whose addresses WordPress itself knows.
 */
final class WebPlaces {
	/** @var array<string, string> Folder to address, both without a slash at the end; deepest folders first. */
	private array $places = array();
	/** What the site's address shows: not WordPress's own folder where that is a sub-folder. */
	public readonly string $root;

	public function __construct() {
		$this->root = self::clean( self::root_folder() );
		$uploads    = wp_get_upload_dir();
		$this->add( $uploads['basedir'], $uploads['baseurl'] );
		$this->add( WP_PLUGIN_DIR, plugins_url() );
		$this->add( WP_CONTENT_DIR, content_url() );
		$this->add( ABSPATH, site_url() );
		$this->add( $this->root, home_url() );
		uksort( $this->places, static fn ( string $one, string $other ): int => strlen( $other ) <=> strlen( $one ) );
	}

	/** Null: it lies outside every folder whose address is known. */
	public function url( string $path ): ?string {
		$path = self::clean( $path );
		foreach ( $this->places as $folder => $url ) {
			if ( $path === $folder ) {
				return $url;
			}
			if ( str_starts_with( $path, $folder . '/' ) ) {
				return $url . implode( '/', array_map( 'rawurlencode', explode( '/', substr( $path, strlen( $folder ) ) ) ) );
			}
		}
		return null;
	}

	/** Relative to the site's root; outside of it only the last part is told. */
	public function relative( string $path ): string {
		$path = self::clean( $path );
		foreach ( array( $this->root, self::clean( ABSPATH ) ) as $root ) {
			if ( str_starts_with( $path, $root . '/' ) ) {
				return self::printable( substr( $path, strlen( $root ) + 1 ) );
			}
		}
		$content = self::clean( WP_CONTENT_DIR );
		return self::printable( str_starts_with( $path, $content . '/' ) ? 'wp-content' . substr( $path, strlen( $content ) ) : basename( $path ) );
	}

	/** Lies where the web server shows files, as far as WordPress knows. */
	public function is_inside( string $path ): bool {
		return null !== $this->url( $path );
	}

	private static function printable( string $path ): string {
		return Text::plain( $path, 300 );
	}

	private static function clean( string $path ): string {
		return untrailingslashit( wp_normalize_path( $path ) );
	}

	private function add( string $folder, string $url ): void {
		$this->places[ self::clean( $folder ) ] ??= untrailingslashit( OwnSite::usual( (string) preg_replace( '/[?#].*$/', '', $url ) ) );
	}

	/**
	 * Where WordPress lives in a sub-folder of what the address shows, its folder ends like the difference of the two addresses.
	 */
	private static function root_folder(): string {
		$home = untrailingslashit( (string) wp_parse_url( home_url(), PHP_URL_PATH ) );
		$site = untrailingslashit( (string) wp_parse_url( site_url(), PHP_URL_PATH ) );
		$here = untrailingslashit( wp_normalize_path( ABSPATH ) );
		if ( strlen( $site ) > strlen( $home ) && str_starts_with( $site, $home . '/' ) ) {
			$below = substr( $site, strlen( $home ) );
			return str_ends_with( $here, $below ) ? substr( $here, 0, -strlen( $below ) ) : $here;
		}
		return $here;
	}
}
