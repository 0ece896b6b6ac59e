<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Plugins;

/**
 * Words that plugins added to those an address may carry: many show an invoice or a ticket for one of them.
 */
final class QueryVars {
	private const AT_MOST = 60;
	/** Doors of programs, not pages. */
	private const DOORS = '/^wc-|api|ajax|listener|rest/i';
	/** Our own, and those that WordPress adds for its sitemaps, which are asked for as such. */
	private const OTHERS = array( 'store_posture_view', 'sitemap', 'sitemap-subtype', 'sitemap-stylesheet' );

	public function __construct( private readonly Values $values, private readonly RequestWords $words ) {}

	/**
	 * @return list<Prepared>
	 */
	public function all(): array {
		$prepared = array();
		foreach ( array_slice( self::names(), 0, self::AT_MOST ) as $name ) {
			$held_back = '' !== $this->words->doing( $name ) || 1 === preg_match( self::DOORS, $name ) || $this->words->is_acting( $name ) ? HeldBack::NAMED_LIKE_DOING : '';
			$held_back = $this->words->is_token( $name ) ? HeldBack::TOKEN_ARGUMENT : $held_back;
			$addresses = array();
			// As in a path: nothing tells what it wants.
			foreach ( '' === $held_back ? array_slice( $this->values->of( new Argument( $name, 'path' ), '', '' ), 0, 4 ) : array() as $value ) {
				$addresses[] = array( '?' . rawurlencode( $name ) . '=' . rawurlencode( $value->text ), $value->of, Outsider::told( array( $name => $value ) ) );
			}
			if ( '' !== $held_back || array() !== $addresses ) {
				$prepared[] = Prepared::page( 'page', "word {$name}", new Origin( 'unknown' ), Group::ANONYMOUS, $addresses, $held_back );
			}
		}
		return $prepared;
	}

	/**
	 * @return list<string>
	 */
	private static function names(): array {
		$wp    = $GLOBALS['wp'] ?? null;
		$usual = get_class_vars( \WP::class )['public_query_vars'] ?? array();
		$known = is_array( $usual ) ? array_filter( $usual, 'is_string' ) : array();
		foreach ( array( get_taxonomies( array(), 'objects' ), get_post_types( array(), 'objects' ) ) as $registered ) {
			foreach ( $registered as $one ) {
				array_push( $known, $one->name, is_string( $one->query_var ) ? $one->query_var : $one->name );
			}
		}
		$names = array_diff( $wp instanceof \WP ? self::added_to( $wp->public_query_vars ) : array(), $known, self::of_the_store(), self::OTHERS );
		sort( $names );
		return array_values( array_unique( $names ) );
	}

	/**
	 * Most plugins add theirs only when an address is taken apart, and where nobody came by an address that has not happened.
	 *
	 * @param array<array-key, mixed> $words
	 * @return list<string>
	 */
	private static function added_to( array $words ): array {
		try {
			$all = apply_filters( 'query_vars', $words ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress's own.
		} catch ( \Throwable ) {
			$all = $words; // Somebody's code threw; what is there already is asked.
		}
		return array_values( array_filter( is_array( $all ) ? $all : $words, 'is_string' ) );
	}

	/**
	 * WooCommerce's pages are asked for as such.
	 *
	 * @return list<string>
	 */
	private static function of_the_store(): array {
		$query = Plugins::woocommerce_runs() && function_exists( 'WC' ) ? get_object_vars( WC() )['query'] ?? null : null;
		return $query instanceof \WC_Query ? array_values( array_filter( array( ...array_keys( $query->get_query_vars() ), ...array_values( $query->get_query_vars() ) ), 'is_string' ) ) : array();
	}
}
