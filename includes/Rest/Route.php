<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Model\Problem;

/**
 * What all our routes have in common: the namespace, a capability, and errors as {code, message, status}.
 * A route without a capability must stand in PublicRoutes, or it is not registered.
 */
abstract class Route {
	public const NAMESPACE = 'store-posture/v1';

	protected const VIEW    = 'view_store_posture';
	protected const RESPOND = 'respond_store_posture';
	protected const MANAGE  = 'manage_store_posture';

	/** Ids of checks, as in their paths. */
	protected const CHECK = '(?P<area>[a-z]+(?:-[a-z]+)*)/(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)';

	abstract public function register(): void;

	/**
	 * @param non-falsy-string                                               $path       Below the namespace, a regular expression.
	 * @param array<string, array{string, \Closure(\WP_REST_Request<array<string, mixed>>): \WP_REST_Response, array<string, array<string, mixed>>}> $endpoints By method: capability, what to do, arguments.
	 */
	final protected function route( string $path, array $endpoints ): void {
		$routes = array();
		foreach ( $endpoints as $method => list( $capability, $do, $args ) ) {
			$routes[] = array(
				'methods'             => $method,
				'callback'            => fn ( \WP_REST_Request $request ): \WP_REST_Response => $this->answer( $do, $request ),
				'permission_callback' => '' === $capability
					? fn (): bool => PublicRoutes::has( $method, $path )
					: fn (): bool => current_user_can( $capability ),
				'args'                => $args,
			);
		}
		register_rest_route( self::NAMESPACE, $path, $routes );
	}

	/**
	 * @param \Closure(\WP_REST_Request<array<string, mixed>>): \WP_REST_Response $do
	 * @param \WP_REST_Request<array<string, mixed>>                              $request
	 */
	private function answer( \Closure $do, \WP_REST_Request $request ): \WP_REST_Response {
		try {
			$response = $do( $request );
		} catch ( Problem $problem ) {
			$response = Errors::of( $problem );
		}
		// What is told here depends on who asks, and on now.
		$response->header( 'Cache-Control', 'no-store, private' );
		return $response;
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	final protected function check_id( \WP_REST_Request $request ): string {
		$path = $request->get_url_params();
		return ( is_string( $path['area'] ?? null ) ? $path['area'] : '' ) . '/' . ( is_string( $path['name'] ?? null ) ? $path['name'] : '' );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	final protected function text( \WP_REST_Request $request, string $key ): string {
		$value = $request->get_param( $key );
		return is_string( $value ) ? $value : '';
	}

	/**
	 * A place in the path, which no parameter of the same name can change.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	final protected function number_in_path( \WP_REST_Request $request, string $key ): int {
		$value = $request->get_url_params()[ $key ] ?? 0;
		return is_numeric( $value ) ? (int) $value : 0;
	}
}
