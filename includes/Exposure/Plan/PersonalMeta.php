<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Fields of people that somebody registered for REST: asked for at the routes that would show them.
 */
final class PersonalMeta {
	private const NAMES = '/^_?(?:billing|shipping)_|phone|mobile|address|postcode|birth|tax|vat|email/i';

	/**
	 * @param array<string, Surface> $surfaces Of routes, by id.
	 * @return list<PlannedRequest>
	 */
	public static function requests( RestAddress $address, array $surfaces ): array {
		$requests = array();
		foreach ( self::routes() as $route ) {
			$id = "rest GET {$route}";
			if ( isset( $surfaces[ $id ] ) && '' === $surfaces[ $id ]->held_back ) {
				$requests[] = new PlannedRequest( $id, $address->of( $route, array( '_fields' => 'id,meta', 'per_page' => '100' ) ), 'GET', Asker::VISITOR, Group::META, array(), array() );
			}
		}
		return $requests;
	}

	/**
	 * @return list<string>
	 */
	private static function routes(): array {
		$routes = array();
		foreach ( array( '/wp/v2/users' => array( 'user', '' ), '/wp/v2/comments' => array( 'comment', '' ) ) as $route => [ $object, $type ] ) {
			$routes[ $route ] = self::shows( $object, $type );
		}
		foreach ( get_post_types( array( 'show_in_rest' => true ), 'objects' ) as $type ) {
			if ( $type instanceof \WP_Post_Type ) {
				$routes[ RecordTypes::route( $type ) ] = self::shows( 'post', '' ) || self::shows( 'post', $type->name );
			}
		}
		ksort( $routes );
		return array_keys( array_filter( $routes ) );
	}

	private static function shows( string $object, string $type ): bool {
		foreach ( get_registered_meta_keys( $object, $type ) as $name => $options ) {
			if ( is_array( $options ) && ! in_array( $options['show_in_rest'] ?? false, array( false, null, 0, '' ), true ) && 1 === preg_match( self::NAMES, (string) $name ) ) {
				return true;
			}
		}
		return false;
	}
}
