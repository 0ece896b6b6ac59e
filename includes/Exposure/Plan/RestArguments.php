<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * What a route takes: the arguments in its path, then those it declares for its query. Pure.
 */
final class RestArguments {
	private const AT_MOST = 100;

	/**
	 * @param mixed $declared As the route was registered with.
	 * @return list<Argument>
	 */
	public static function of( RoutePattern $pattern, mixed $declared ): array {
		$declared  = is_array( $declared ) ? array_slice( $declared, 0, self::AT_MOST, true ) : array();
		$arguments = array();
		$in_path   = $pattern->names();
		foreach ( $in_path as $name => $expression ) {
			$arguments[] = self::argument( $name, 'path', $expression, is_array( $declared[ $name ] ?? null ) ? $declared[ $name ] : array() );
		}
		foreach ( $declared as $name => $options ) {
			if ( is_string( $name ) && ! isset( $in_path[ $name ] ) ) {
				$arguments[] = self::argument( $name, 'query', '', is_array( $options ) ? $options : array() );
			}
		}
		return $arguments;
	}

	/**
	 * @param 'path'|'query'          $place
	 * @param array<array-key, mixed> $options
	 */
	private static function argument( string $name, string $place, string $expression, array $options ): Argument {
		$types  = is_array( $options['type'] ?? null ) ? $options['type'] : array( $options['type'] ?? '' );
		$type   = array_values( array_filter( $types, 'is_string' ) )[0] ?? '';
		$items  = is_array( $options['items'] ?? null ) ? $options['items'] : array();
		$enum   = $options['enum'] ?? $items['enum'] ?? null;
		$values = array_filter( is_array( $enum ) ? $enum : array(), 'is_scalar' );
		return new Argument(
			$name,
			$place,
			'array' === $type && is_string( $items['type'] ?? null ) ? $items['type'] : $type,
			$expression,
			array_values( array_map( strval( ... ), $values ) ),
			'path' === $place || true === ( $options['required'] ?? false ),
			is_scalar( $options['default'] ?? null ) && ! is_bool( $options['default'] ) ? (string) $options['default'] : ''
		);
	}
}
