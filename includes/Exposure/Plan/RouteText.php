<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * What of a route is plain text, and where its arguments stand. Pure.
 */
final class RouteText {
	/** An argument with its expression, in which brackets may be nested. */
	private const NAMED = '/\(\?P?<(\w+)>((?:\\\\.|\[(?:\\\\.|[^\]\\\\])*\]|(\((?:\\\\.|\[(?:\\\\.|[^\]\\\\])*\]|(?3)|[^()\[\\\\])*\))|[^()\[\\\\])*)\)/';

	/** Without its arguments. */
	public static function literal( string $route ): string {
		return preg_replace( self::NAMED, '', $route ) ?? $route;
	}

	/**
	 * The word that stands before each argument: 'orders' of '/orders/(?P<id>\d+)'.
	 *
	 * @return array<string, string>
	 */
	public static function words_before( string $route ): array {
		preg_match_all( self::NAMED, $route, $found, PREG_OFFSET_CAPTURE );
		$before = array();
		$word   = '';
		$from   = 0;
		foreach ( $found[0] as $nth => [ $argument, $at ] ) {
			$words                             = Names::words( self::last_segment( substr( $route, $from, $at - $from ) ) );
			$word                              = array() === $words ? $word : end( $words );
			$before[ $found[1][ $nth ][0] ] = $word;
			$from                              = $at + strlen( $argument );
		}
		return $before;
	}

	private static function last_segment( string $text ): string {
		$segments = explode( '/', rtrim( (string) preg_replace( '/\\\\.|[?(:]+/', '', $text ), '/' ) );
		return end( $segments );
	}
}
