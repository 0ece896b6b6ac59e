<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Questions in GraphQL. Only those that read; a server that takes nothing but POST cannot be asked.
 */
final class Graphql {
	public const QUERIES = array(
		'{__schema{queryType{fields{name}}}}',
		'{users(first:10){nodes{id email name firstName lastName}}}',
		'{customers(first:10){nodes{id email firstName lastName billing{email phone address1 postcode}}}}',
		'{orders(first:10){nodes{id orderNumber orderKey billing{email phone firstName lastName address1 postcode}}}}',
		'{comments(first:10){nodes{author{node{name email}}}}}',
	);

	/**
	 * WPGraphQL answers on an address of its own. REST routes that speak GraphQL are among the routes.
	 *
	 * @return list<Prepared>
	 */
	public static function all(): array {
		if ( ! class_exists( 'WPGraphQL', false ) ) {
			return array();
		}
		$path      = function_exists( 'graphql_get_endpoint' ) ? graphql_get_endpoint() : 'graphql';
		$path      = is_string( $path ) ? trim( $path, '/' ) : 'graphql';
		$addresses = array();
		foreach ( self::QUERIES as $query ) {
			$addresses[] = array( "{$path}?query=" . rawurlencode( $query ), null, array( 'query' => $query ) );
		}
		return array( Prepared::page( 'graphql', $path, Origins::of( array( 'WPGraphQL', 'instance' ) ), Group::GRAPHQL, $addresses ) );
	}
}
