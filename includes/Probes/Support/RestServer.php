<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * A REST server of our own that was asked for its index: some namespaces attach only then. It tells all routes there are, and what one
 * of them answers. Whatever request runs meanwhile finds its server, its hooks and its route as they were.
 */
final class RestServer {
	/** Written by WordPress and by plugins while routes are registered. */
	private const KEPT = array( 'wp_rest_server', 'wp_filter', 'wp_actions', 'wp_filters', 'wp_current_filter' );

	/**
	 * @return array<array-key, mixed> Handlers by route, as WP_REST_Server::get_routes() gives them.
	 */
	public static function routes(): array {
		$before = $GLOBALS['wp_rest_server'] ?? null;
		$known  = $before instanceof \WP_REST_Server ? $before->get_routes() : array();
		// What is bound to the running server, because it registers only once, is in that one alone.
		return self::apart( static fn ( \WP_REST_Server $server ): array => $server->get_routes() + $known ) ?? $known;
	}

	/**
	 * What a route answers to whoever asks from within: nothing is sent over the network, and what it says is seen as it would be sent.
	 *
	 * @param array<string, mixed> $query
	 * @return array{int, string}|null Status and body; null where it failed.
	 */
	public static function answer( string $route, array $query ): ?array {
		return self::apart(
			static function ( \WP_REST_Server $server ) use ( $route, $query ): array {
				$request = new \WP_REST_Request( 'GET', $route );
				$request->set_query_params( $query );
				$response = $server->dispatch( $request );
				return array( $response->get_status(), (string) wp_json_encode( $server->response_to_data( $response, false ), JSON_INVALID_UTF8_SUBSTITUTE ) );
			}
		);
	}

	/**
	 * @template T
	 * @param \Closure(\WP_REST_Server): T $work
	 * @return T|null Null: somebody threw.
	 */
	private static function apart( \Closure $work ): mixed {
		$kept = array();
		foreach ( self::KEPT as $name ) {
			// One by one: a copy of all globals keeps tied to those that some function has open.
			$kept[ $name ] = $GLOBALS[ $name ] ?? null;
		}
		$level = ob_get_level();
		$wp    = $GLOBALS['wp'] ?? null;
		$asked = $wp instanceof \WP ? $wp->query_vars['rest_route'] ?? null : null;
		ob_start();
		try {
			self::work_on_copies();
			if ( $wp instanceof \WP ) {
				$wp->query_vars['rest_route'] = '/';
			}
			$server = self::started();
			self::index( $server );
			return $work( $server );
		} catch ( \Throwable ) {
			return null;
		} finally {
			while ( ob_get_level() > $level ) {
				ob_end_clean();
			}
			foreach ( self::KEPT as $name ) {
				$GLOBALS[ $name ] = $kept[ $name ];
			}
			if ( $wp instanceof \WP ) {
				unset( $wp->query_vars['rest_route'] );
				if ( null !== $asked ) {
					$wp->query_vars['rest_route'] = $asked;
				}
			}
		}
	}

	/** Hooks that are added, removed or used up in here are those of the copies. */
	private static function work_on_copies(): void {
		$hooks = $GLOBALS['wp_filter'] ?? null;
		$GLOBALS['wp_filter']      = array_map( static fn ( mixed $hook ): mixed => is_object( $hook ) ? clone $hook : $hook, is_array( $hooks ) ? $hooks : array() ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- put back above.
		$GLOBALS['wp_rest_server'] = null; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- put back above.
	}

	private static function started(): \WP_REST_Server {
		try {
			return rest_get_server();
		} catch ( \Throwable $thrown ) {
			// One plugin that throws while it registers must not hide the routes of those before it.
			$server = $GLOBALS['wp_rest_server'] ?? null;
			return $server instanceof \WP_REST_Server ? $server : throw $thrown;
		}
	}

	private static function index( \WP_REST_Server $server ): void {
		try {
			$server->dispatch( new \WP_REST_Request( 'GET', '/' ) );
		} catch ( \Throwable ) {
			return; // Routes that were registered before somebody threw are there all the same.
		}
	}
}
