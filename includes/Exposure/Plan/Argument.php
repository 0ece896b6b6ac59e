<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * What a surface takes, as it was declared.
 */
final class Argument {
	/**
	 * @param 'path'|'query' $place
	 * @param string         $pattern Of a path's argument: the expression it has to match.
	 * @param list<string>   $choices The only values it takes; empty when it takes any.
	 * @param bool           $required In a path: without it there is no such address.
	 * @param string         $default  '' when there is none that can be sent.
	 */
	public function __construct(
		public readonly string $name,
		public readonly string $place,
		public readonly string $type = '',
		public readonly string $pattern = '',
		public readonly array $choices = array(),
		public readonly bool $required = false,
		public readonly string $default = ''
	) {}

	public function takes( string $value ): bool {
		if ( array() !== $this->choices && ! in_array( $value, $this->choices, true ) ) {
			return false;
		}
		if ( '' !== $this->pattern ) {
			return RoutePattern::fits( $this->pattern, $value );
		}
		return match ( $this->type ) {
			'integer' => 1 === preg_match( '/^-?\d+$/D', $value ),
			'number' => is_numeric( $value ),
			'boolean' => in_array( $value, array( '0', '1', 'true', 'false' ), true ),
			default => true,
		};
	}
}
