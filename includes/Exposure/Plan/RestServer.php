<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * All routes there are, from a REST server of our own that was asked for its index: some namespaces attach only then.
 * Whatever request runs meanwhile finds its server, its hooks and its route as they were.
 */
final class RestServer {
	/** Written by WordPress and by plugins while routes are registered. */
	private const KEPT = array( 'wp_rest_server', 'wp_filter', 'wp_actions', 'wp_filters', 'wp_current_filter' );

	/**
	 * @return array<array-key, mixed> Handlers by route, as WP_REST_Server::get_routes() gives them.
	 */
	public static function routes(): array {
		$kept   = array();
		foreach ( self::KEPT as $name ) {
			// One by one: a copy of all globals keeps tied to those that some function has open.
			$kept[ $name ] = $GLOBALS[ $name ] ?? null;
		}
		$before = $kept['wp_rest_server'];
		$level  = ob_get_level();
		$wp     = $GLOBALS['wp'] ?? null;
		$asked  = $wp instanceof \WP ? $wp->query_vars['rest_route'] ?? null : null;
		ob_start();
		try {
			self::work_on_copies();
			if ( $wp instanceof \WP ) {
				$wp->query_vars['rest_route'] = '/';
			}
			$server = self::started();
			self::index( $server );
			// What is bound to the running server, because it registers only once, is in that one alone.
			return $server->get_routes() + ( $before instanceof \WP_REST_Server ? $before->get_routes() : array() );
		} catch ( \Throwable ) {
			return $before instanceof \WP_REST_Server ? $before->get_routes() : array();
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
