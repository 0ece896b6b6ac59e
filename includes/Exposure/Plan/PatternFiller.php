<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Makes a text of what PatternReader has read: the shortest, with the values that are given. Pure.
 */
final class PatternFiller {
	/** What stands for a class of characters: the first that belongs to it. */
	private const CHARACTERS = '1aA-_/. ~@';
	private const LENGTH     = 2000;

	/**
	 * @param array<array-key, mixed> $node
	 * @param array<string, string>   $values
	 */
	public static function fill( array $node, array $values ): ?string {
		$times = is_int( $node['min'] ?? null ) ? $node['min'] : 1;
		if ( 0 === $times && self::holds( $node, $values ) ) {
			$times = 1;
		}
		if ( 0 === $times ) {
			return '';
		}
		$once = self::once( $node, $values );
		return null === $once || strlen( $once ) * $times > self::LENGTH ? null : str_repeat( $once, $times );
	}

	/**
	 * @param array<array-key, mixed> $node
	 * @param array<string, string>   $values
	 */
	private static function once( array $node, array $values ): ?string {
		$name = $node['name'] ?? null;
		if ( is_string( $name ) && isset( $values[ $name ] ) ) {
			return $values[ $name ];
		}
		$text     = is_string( $node['text'] ?? null ) ? $node['text'] : '';
		$children = array_values( array_filter( is_array( $node['of'] ?? null ) ? $node['of'] : array(), 'is_array' ) );
		return match ( $node['kind'] ?? '' ) {
			'text' => $text,
			'class' => self::character( $text ),
			'choice' => self::way( $children, $values ),
			default => self::all( $children, $values ),
		};
	}

	/**
	 * The way that takes a value of ours, else the first.
	 *
	 * @param list<array<array-key, mixed>> $ways
	 * @param array<string, string>         $values
	 */
	private static function way( array $ways, array $values ): ?string {
		foreach ( $ways as $way ) {
			if ( self::holds( $way, $values ) ) {
				return self::fill( $way, $values );
			}
		}
		return array() === $ways ? '' : self::fill( $ways[0], $values );
	}

	/**
	 * @param list<array<array-key, mixed>> $parts
	 * @param array<string, string>         $values
	 */
	private static function all( array $parts, array $values ): ?string {
		$text = '';
		foreach ( $parts as $part ) {
			$filled = self::fill( $part, $values );
			if ( null === $filled ) {
				return null;
			}
			$text .= $filled;
		}
		return $text;
	}

	/**
	 * @param array<array-key, mixed> $node
	 * @param array<string, string>   $values
	 */
	private static function holds( array $node, array $values ): bool {
		if ( is_string( $node['name'] ?? null ) && isset( $values[ $node['name'] ] ) ) {
			return true;
		}
		foreach ( is_array( $node['of'] ?? null ) ? $node['of'] : array() as $child ) {
			if ( is_array( $child ) && self::holds( $child, $values ) ) {
				return true;
			}
		}
		return false;
	}

	private static function character( string $class ): ?string {
		foreach ( str_split( self::CHARACTERS ) as $character ) {
			if ( RoutePattern::fits( $class, $character ) ) {
				return $character;
			}
		}
		return null;
	}
}
