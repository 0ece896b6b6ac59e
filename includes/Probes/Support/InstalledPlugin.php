<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * A plugin on this site's disk, by its own header.
 */
final class InstalledPlugin {
	private function __construct(
		public readonly string $slug,
		public readonly string $name,
		public readonly string $author,
		public readonly string $page,
		public readonly string $version,
		public readonly bool $has_folder,
	) {}

	/**
	 * Those that may come from wordpress.org, active ones first. One that says it is updated from elsewhere is nobody's affair there.
	 *
	 * @return list<self>
	 */
	public static function of_directory(): array {
		$active  = array_fill_keys( Plugins::active(), true );
		$plugins = array();
		foreach ( Plugins::installed() as $file => $header ) {
			$slug = Plugins::slug( $file );
			$from = strtolower( Text::of( $header['UpdateURI'] ?? '' ) );
			if ( 1 !== preg_match( '/^[a-z0-9][a-z0-9-]{0,99}$/D', $slug ) || 1 !== preg_match( '#^$|^(https?://)?(www\.)?(wordpress\.org|w\.org)/#', $from ) ) {
				continue;
			}
			$plugins[ $slug ] ??= new self( $slug, Text::of( $header['Name'] ?? '', 100 ), Text::of( $header['AuthorName'] ?? $header['Author'] ?? '', 100 ), Text::of( $header['PluginURI'] ?? '' ), Text::of( $header['Version'] ?? '', 40 ), str_contains( $file, '/' ) );
		}
		ksort( $plugins, SORT_STRING );
		return array_values( array_intersect_key( $plugins, $active ) + $plugins );
	}

	/** Whether its own header names this page of the directory. */
	public function names_its_page(): bool {
		return 1 === preg_match( '#//(www\.)?wordpress\.org/(extend/)?plugins/' . preg_quote( $this->slug, '#' ) . '(/|$)#i', $this->page );
	}
}
