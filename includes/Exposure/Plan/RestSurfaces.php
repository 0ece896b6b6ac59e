<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * REST routes as surfaces: one for what a route answers to GET, one for all its other methods.
 */
final class RestSurfaces {
	/** Nobody has that many; one that adds thousands must not cost minutes. */
	private const ROUTES = 3000;

	/**
	 * @param list<string> $record_bases Routes of post types that are not WordPress's own.
	 */
	public function __construct( private readonly HeldBack $held_back, private readonly array $record_bases ) {}

	/**
	 * @param array<array-key, mixed> $routes As RestServer gives them.
	 * @return list<Surface>
	 */
	public function all( array $routes ): array {
		$surfaces = array();
		$seen     = 0;
		foreach ( $routes as $route => $handlers ) {
			$handlers   = array_values( array_filter( is_array( $handlers ) ? $handlers : array(), 'is_array' ) );
			$too_many   = ++$seen > self::ROUTES;
			$of_writing = null;
			$of_reading = null;
			$writing    = array();
			foreach ( $handlers as $handler ) {
				$methods = self::methods( $handler );
				// WordPress takes the first handler that knows the method.
				$of_reading ??= in_array( 'GET', $methods, true ) ? $handler : null;
				$others       = array_diff( $methods, array( 'GET', 'HEAD' ) );
				$of_writing ??= array() === $others ? null : $handler;
				array_push( $writing, ...$others );
			}
			if ( null !== $of_reading ) {
				$surfaces[] = $this->surface( (string) $route, 'GET', $of_reading, $too_many );
			}
			if ( null !== $of_writing ) {
				$surfaces[] = $this->surface( (string) $route, implode( ',', array_unique( $writing ) ), $of_writing, $too_many );
			}
		}
		return $surfaces;
	}

	/**
	 * @param array<array-key, mixed> $handler
	 */
	private function surface( string $route, string $method, array $handler, bool $too_many ): Surface {
		$id = "rest {$method} {$route}";
		if ( $too_many ) {
			return new Surface( $id, 'rest', $route, $method, new Origin( 'unknown' ), 'own', Group::ANONYMOUS, array(), 'GET' === $method ? HeldBack::TOO_MANY : HeldBack::NOT_GET );
		}
		$pattern   = RoutePattern::of( $route );
		$arguments = RestArguments::of( $pattern, $handler['args'] ?? null );
		$origin    = Origins::of( $handler['callback'] ?? null );
		$arguments = $origin->is_foreign() && 'GET' === $method ? array( ...$arguments, ...ReadArguments::of( $handler['callback'] ?? null, $arguments ) ) : $arguments;
		$reason    = $this->held_back->route( $id, $method, $route, $arguments );
		return new Surface(
			$id,
			'rest',
			$route,
			$method,
			$origin,
			self::guard( $handler ),
			Group::of_route( $route, $origin, $this->record_bases ),
			$arguments,
			match ( true ) {
				'' !== $reason => $reason,
				! self::is_callable( $handler['callback'] ?? null ) => HeldBack::NO_CALLBACK,
				! $pattern->works() => HeldBack::PATTERN_BROKEN,
				default => '',
			}
		);
	}

	/**
	 * @param array<array-key, mixed> $handler
	 * @return 'absent'|'returns_true'|'own'
	 */
	private static function guard( array $handler ): string {
		$callback = $handler['permission_callback'] ?? null;
		return match ( true ) {
			null === $callback, '' === $callback, false === $callback => 'absent',
			'__return_true' === $callback => 'returns_true',
			default => 'own',
		};
	}

	/**
	 * @param array<array-key, mixed> $handler
	 * @return list<string>
	 */
	private static function methods( array $handler ): array {
		$methods = $handler['methods'] ?? null;
		return is_array( $methods ) ? array_map( strval( ... ), array_keys( $methods, true, true ) ) : array();
	}

	private static function is_callable( mixed $callback ): bool {
		try {
			return is_callable( $callback );
		} catch ( \Throwable ) {
			return false; // Its class cannot even be loaded.
		}
	}
}
