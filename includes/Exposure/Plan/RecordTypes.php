<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Post types that are not WordPress's own: where records of people hide.
 */
final class RecordTypes {
	private const AT_MOST = 100;

	/**
	 * @return list<\WP_Post_Type>
	 */
	public static function all(): array {
		$types = array_filter( get_post_types( array(), 'objects' ), static fn ( mixed $type ): bool => $type instanceof \WP_Post_Type && true !== $type->_builtin );
		ksort( $types );
		return array_slice( array_values( $types ), 0, self::AT_MOST );
	}

	/**
	 * Their routes, as '/wp/v2/entries'.
	 *
	 * @return list<string>
	 */
	public static function rest_bases(): array {
		$bases = array();
		foreach ( self::all() as $type ) {
			if ( $type->show_in_rest && 'product' !== $type->name ) {
				$bases[] = self::route( $type );
			}
		}
		return $bases;
	}

	public static function route( \WP_Post_Type $type ): string {
		$base = is_string( $type->rest_base ) && '' !== $type->rest_base ? $type->rest_base : $type->name;
		return '/' . ( is_string( $type->rest_namespace ) && '' !== $type->rest_namespace ? $type->rest_namespace : 'wp/v2' ) . "/{$base}";
	}

	/** Nothing tells who registered a type; WooCommerce's are known by name. */
	public static function origin( \WP_Post_Type $type ): Origin {
		return new Origin( 1 === preg_match( '/^(?:product|shop_)/', $type->name ) ? 'woocommerce' : 'unknown' );
	}
}
