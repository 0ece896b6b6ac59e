<?php
declare(strict_types=1);

namespace StorePosture\Report;

/**
 * Which field a value comes from, as facts.roles.list.takeover: the numbers of list items left out.
 */
final class Field {
	/** What stands at a path of a leaf, such as facts.roles.list.0.takeover. */
	public static function at( string $path ): string {
		return (string) preg_replace( '/\.\d+(?=\.|$)/', '', $path );
	}

	/** What an expression takes as it is, whatever it picks by; '' for what it works out itself. */
	public static function of( mixed $expression ): string {
		$operator = is_array( $expression ) ? $expression[0] ?? '' : '';
		$from     = is_array( $expression ) ? $expression[1] ?? '' : '';
		$keys     = match ( $operator ) {
			'get', 'pluck'   => array_filter( array_slice( (array) $expression, 2 ), 'is_string' ),
			'where', 'first' => array(),
			default          => null,
		};
		// A start that is a word is a root: an item of an enclosing list has no meaning outside of it.
		$start = is_string( $from ) ? ( 'get' === $operator ? $from : '' ) : self::of( $from );
		return null === $keys || '' === $start ? '' : implode( '.', array( $start, ...$keys ) );
	}
}
