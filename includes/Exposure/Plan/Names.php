<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Names of routes, handlers and arguments, as words. Pure.
 */
final class Names {
	/**
	 * @return list<string> In small letters: of 'getOrder_items' get, order, items.
	 */
	public static function words( string $name ): array {
		$apart = (string) preg_replace( array( '/([a-z0-9])([A-Z])/', '/[^A-Za-z]+/' ), array( '$1 $2', ' ' ), substr( $name, 0, 500 ) );
		return array_values( array_filter( explode( ' ', strtolower( $apart ) ), static fn ( string $word ): bool => '' !== $word ) );
	}

	/** 'categories' is 'category', 'addresses' is 'address', 'orders' is 'order'. */
	public static function singular( string $word ): string {
		return match ( true ) {
			strlen( $word ) < 4 || str_ends_with( $word, 'ss' ) => $word,
			str_ends_with( $word, 'ies' ) => substr( $word, 0, -3 ) . 'y',
			str_ends_with( $word, 'sses' ) => substr( $word, 0, -2 ),
			str_ends_with( $word, 's' ) => substr( $word, 0, -1 ),
			default => $word,
		};
	}
}
