<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Callbacks;

/**
 * Feeds, WordPress's and those that plugins add, and sitemaps.
 */
final class Feeds {
	private const FEEDS    = 40;
	private const SITEMAPS = 60;

	public function __construct( private readonly RequestWords $words ) {}

	/**
	 * @return list<Prepared>
	 */
	public function all(): array {
		return array( ...$this->feeds(), ...self::sitemaps() );
	}

	/**
	 * @return list<Prepared>
	 */
	private function feeds(): array {
		global $wp_rewrite;
		$names    = $wp_rewrite instanceof \WP_Rewrite && is_array( $wp_rewrite->feeds ) ? array_values( array_filter( $wp_rewrite->feeds, 'is_string' ) ) : array();
		$prepared = array( Prepared::page( 'feed', 'comments', new Origin( 'core' ), Group::ANONYMOUS, array( array( '?feed=comments-rss2' ) ) ) );
		foreach ( array_slice( array_unique( $names ), 0, self::FEEDS ) as $name ) {
			if ( 'feed' !== $name ) {
				$origin     = Origins::of( Callbacks::first( "do_feed_{$name}" ) );
				$held_back  = $origin->is_foreign() && '' !== $this->words->doing( $name ) ? HeldBack::NAMED_LIKE_DOING : '';
				$prepared[] = Prepared::page( 'feed', $name, $origin, Group::ANONYMOUS, array( array( '?feed=' . rawurlencode( $name ) ) ), $held_back );
			}
		}
		return $prepared;
	}

	/**
	 * @return list<Prepared>
	 */
	private static function sitemaps(): array {
		$prepared = array();
		try {
			$index      = get_sitemap_url( 'index' );
			$prepared[] = Prepared::page( 'sitemap', 'index', new Origin( 'core' ), Group::ANONYMOUS, self::here( is_string( $index ) ? $index : '' ) );
			foreach ( wp_get_sitemap_providers() as $name => $provider ) {
				$types = $provider->get_object_subtypes();
				foreach ( array() === $types ? array( '' ) : array_keys( $types ) as $type ) {
					$url        = $provider->get_sitemap_url( (string) $type, 1 );
					$origin     = Origins::of( array( $provider, 'get_url_list' ) );
					$prepared[] = Prepared::page( 'sitemap', trim( "{$name} {$type}" ), $origin, Group::ANONYMOUS, self::here( $url ) );
				}
			}
		} catch ( \Throwable ) {
			return $prepared; // Somebody's sitemap throws: it would for a visitor, too.
		}
		return array_slice( array_values( array_filter( $prepared, static fn ( Prepared $one ): bool => array() !== $one->requests ) ), 0, self::SITEMAPS );
	}

	/**
	 * @return list<array{0: string}>
	 */
	private static function here( string $url ): array {
		$path = SiteAddress::relative( $url );
		return '' === $path ? array() : array( array( $path ) );
	}
}
