<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\RestServer;
use StorePosture\Probes\Support\Text;

/**
 * The REST routes there are for visitors, and those that change something and name nobody who decides who may. Code that decides and
 * always agrees looks like a guard from here.
 */
final class Routes implements Viewer {
	private const AT_MOST = 300;

	/** Of the adapter that WordPress's and WooCommerce's tools for AI assistants come with (wordpress/mcp-adapter 0.x, as in WooCommerce 11.0.1). */
	private const AGENT_SERVER = '/mcp/mcp-adapter-default-server';
	private const AGENT_RIGHT  = 'mcp_adapter_default_transport_permission_user_capability';

	public function name(): string {
		return 'routes';
	}

	public function see(): array {
		if ( wp_doing_ajax() ) {
			return array();
		}
		$routes = RestServer::routes();
		$open   = self::open_writes( $routes );
		return array(
			'total'       => count( $routes ),
			'namespaces'  => count( array_filter( $routes, self::is_index( ... ) ) ),
			'shut'        => self::is_shut(),
			'agents'      => self::agents( $routes ),
			'open_writes' => array_slice( $open, 0, self::AT_MOST ),
			'more'        => max( 0, count( $open ) - self::AT_MOST ),
		);
	}

	/**
	 * By itself this server lists what assistants may do to whoever has an account (the right "read"). Others' code may ask for more.
	 *
	 * @param array<array-key, mixed> $routes
	 * @return 'none'|'any_account'|'unknown'
	 */
	private static function agents( array $routes ): string {
		return match ( true ) {
			! isset( $routes[ self::AGENT_SERVER ] ) => 'none',
			array() === Callbacks::kinds( self::AGENT_RIGHT ) => 'any_account',
			default => 'unknown',
		};
	}

	/** Code of the site that refuses every visitor before a route is asked. */
	private static function is_shut(): bool {
		return is_wp_error( apply_filters( 'rest_authentication_errors', null ) );
	}

	/** WordPress makes one of each namespace. */
	private static function is_index( mixed $handlers ): bool {
		$callback = is_array( $handlers ) && is_array( $handlers[0] ?? null ) ? $handlers[0]['callback'] ?? null : null;
		return is_array( $callback ) && 'get_namespace_index' === ( $callback[1] ?? null );
	}

	/**
	 * @param array<array-key, mixed> $routes
	 * @return list<array{id: string, source: string, guard: 'absent'|'returns_true'}>
	 */
	private static function open_writes( array $routes ): array {
		$open = array();
		foreach ( $routes as $route => $handlers ) {
			foreach ( is_array( $handlers ) ? $handlers : array() as $handler ) {
				$writes = is_array( $handler ) ? self::writes( $handler['methods'] ?? null ) : array();
				$guard  = is_array( $handler ) ? $handler['permission_callback'] ?? null : null;
				$absent = in_array( $guard, array( null, false, '', array() ), true );
				if ( is_array( $handler ) && array() !== $writes && ( $absent || '__return_true' === $guard ) ) {
					$open[] = array(
						'id'     => Text::plain( implode( ',', $writes ) . ' ' . self::legible( (string) $route ), 200 ),
						'source' => self::source( $handler['callback'] ?? null ),
						'guard'  => $absent ? 'absent' : 'returns_true',
					);
				}
			}
		}
		return $open;
	}

	/** A place for a number or a name reads {id} instead of its pattern. */
	private static function legible( string $route ): string {
		return (string) preg_replace( '/\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)/', '{$1}', $route );
	}

	/**
	 * @return list<string>
	 */
	private static function writes( mixed $methods ): array {
		$allowed = array_keys( array_filter( is_array( $methods ) ? $methods : array(), static fn ( mixed $on ): bool => (bool) $on ) );
		return array_values( array_diff( array_map( strval( ... ), $allowed ), array( 'GET', 'HEAD', 'OPTIONS' ) ) );
	}

	private static function source( mixed $callback ): string {
		try {
			return Callbacks::place_of( $callback )['source'];
		} catch ( \Throwable ) {
			return 'unknown'; // Its class cannot be loaded.
		}
	}
}
