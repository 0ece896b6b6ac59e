<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Which check the results of a surface belong to. Pure.
 */
final class Group {
	public const ANONYMOUS   = 'anonymous';
	public const CUSTOMER    = 'customer';
	public const WOOCOMMERCE = 'woocommerce';
	public const ORDER_PAGES = 'order_pages';
	public const FULFILMENTS = 'fulfilments';
	public const META        = 'meta';
	public const POST_TYPES  = 'post_types';
	public const MEDIA       = 'media';
	public const GRAPHQL     = 'graphql';
	public const CACHE       = 'cache';

	/**
	 * @param list<string> $record_bases Routes of post types that are not WordPress's own.
	 */
	public static function of_route( string $route, Origin $origin, array $record_bases ): string {
		return match ( true ) {
			str_contains( $route, '/fulfillments' ) => self::FULFILMENTS,
			str_contains( $route, 'graphql' ) => self::GRAPHQL,
			1 === preg_match( '#^/wc/store(/v1)?/(order|checkout)\b#', $route ) => self::ORDER_PAGES,
			1 === preg_match( '#^/wp/v2/media\b#', $route ) => self::MEDIA,
			self::is_below( $route, $record_bases ) => self::POST_TYPES,
			// A plugin's own route stays among what anybody may read, whatever namespace it registers into.
			1 === preg_match( '#^/wc[/-]#', $route ) && ! $origin->is_foreign() => self::WOOCOMMERCE,
			default => self::ANONYMOUS,
		};
	}

	/**
	 * @param list<string> $bases
	 */
	private static function is_below( string $route, array $bases ): bool {
		foreach ( $bases as $base ) {
			if ( $route === $base || str_starts_with( $route, "{$base}/" ) ) {
				return true;
			}
		}
		return false;
	}
}
