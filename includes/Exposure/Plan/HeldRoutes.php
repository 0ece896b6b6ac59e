<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Routes that are held back, so that no address of another route leads to one: '/x/(?P<slug>\w+)' filled with 'export' does. Pure.
 */
final class HeldRoutes {
	/** @var array<string, list<string>> Patterns by their first segment, in small letters. */
	private array $by_start = array();

	/**
	 * @param list<Surface> $surfaces
	 */
	public function __construct( array $surfaces ) {
		foreach ( $surfaces as $surface ) {
			if ( in_array( $surface->held_back, HeldBack::MAY_ACT, true ) && $surface->reads() ) {
				$this->by_start[ self::start( $surface->name ) ][] = $surface->name;
			}
		}
	}

	public function catches( string $path ): bool {
		foreach ( $this->by_start[ self::start( $path ) ] ?? array() as $pattern ) {
			if ( RoutePattern::fits( $pattern, $path ) ) {
				return true;
			}
		}
		return false;
	}

	private static function start( string $path ): string {
		return strtolower( explode( '/', ltrim( $path, '/' ) )[0] );
	}
}
