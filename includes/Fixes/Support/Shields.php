<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Probes\Support\Database;

/**
 * Routes that give customers' data away and are refused to whoever is not staff, until their plugin is mended. Each is a switch of
 * its own, named by the surface of the stranger test: "shield:rest GET /parcels/v1/customer/(?P<id>\d+)".
 */
final class Shields {
	private const SWITCH  = 'shield:';
	private const SURFACE = 'rest GET ';

	/** One option for each, not in memory: how often somebody was refused. */
	private const STOPPED = 'store_posture_stopped_';

	private const BEHIND = 'store_posture_behind_shields';

	/** Whoever has one of these sees customers' data anyway. */
	private const STAFF = array( 'manage_options', 'manage_woocommerce', 'edit_shop_orders', 'list_users' );

	public static function name( string $surface ): string {
		return self::SWITCH . $surface;
	}

	/** Pages of the shop itself live on these; and what else cannot be refused without a route of its own. */
	public static function can_refuse( string $surface, string $owner ): bool {
		return str_starts_with( $surface, self::SURFACE ) && 'core' !== $owner && ! str_starts_with( $surface, self::SURFACE . '/wc/store' );
	}

	/**
	 * @param array<array-key, mixed> $on All switches.
	 */
	public static function start( array $on ): void {
		$routes = array();
		foreach ( self::surfaces( $on ) as $surface ) {
			$routes[ substr( $surface, strlen( self::SURFACE ) ) ] = $surface;
		}
		if ( array() !== $routes ) {
			// Last: the route itself would answer right after it, and nothing that came before may.
			add_filter( 'rest_dispatch_request', static fn ( mixed $answer, mixed $request, mixed $route ): mixed => self::answer( $answer, $request, is_string( $route ) ? $routes[ $route ] ?? '' : '' ), PHP_INT_MAX, 3 );
		}
	}

	/**
	 * Notes what the code behind each did when it was asked without it.
	 *
	 * @param array<string, bool> $closed By surface, whether it refused by itself; those that were not seen keep what was seen before.
	 * @param string              $at     UTC.
	 */
	public static function behind( array $closed, string $at ): void {
		$kept = array();
		foreach ( self::all() as $surface => $shield ) {
			$kept[ $surface ] = isset( $closed[ $surface ] ) ? array( $closed[ $surface ], $at ) : array( 'closed' === $shield['behind'], $shield['behind_at'] );
		}
		$kept = array_filter( $kept, static fn ( array $one ): bool => null !== $one[1] );
		if ( array() === $kept ) {
			delete_option( self::BEHIND );
		} else {
			update_option( self::BEHIND, $kept, false );
		}
	}

	/**
	 * Those that are on.
	 *
	 * @return array<string, array{stopped: int, behind: 'open'|'closed'|'unseen', behind_at: string|null}> By surface.
	 */
	public static function all(): array {
		$kept = get_option( self::BEHIND );
		$all  = array();
		foreach ( self::stopped() as $surface => $stopped ) {
			$seen            = is_array( $kept ) && is_array( $kept[ $surface ] ?? null ) ? $kept[ $surface ] : array();
			$at              = $seen[1] ?? null;
			$all[ $surface ] = array(
				'stopped'   => $stopped,
				'behind'    => is_string( $at ) ? ( true === $seen[0] ? 'closed' : 'open' ) : 'unseen',
				'behind_at' => is_string( $at ) ? $at : null,
			);
		}
		return $all;
	}

	/**
	 * How often each that is on refused somebody.
	 *
	 * @return array<string, int> By surface.
	 */
	public static function stopped(): array {
		$on = get_option( Switches::OPTION );
		$of = array();
		foreach ( self::surfaces( is_array( $on ) ? $on : array() ) as $surface ) {
			$of[ $surface ] = self::count( $surface );
		}
		return $of;
	}

	/**
	 * @param array<array-key, mixed> $on
	 * @return list<string>
	 */
	private static function surfaces( array $on ): array {
		$surfaces = array();
		foreach ( $on as $name => $is_on ) {
			if ( true === $is_on && is_string( $name ) && str_starts_with( $name, self::SWITCH . self::SURFACE ) ) {
				$surfaces[] = substr( $name, strlen( self::SWITCH ) );
			}
		}
		return $surfaces;
	}

	private static function answer( mixed $answer, mixed $request, string $surface ): mixed {
		if ( '' === $surface || ! $request instanceof \WP_REST_Request || ! in_array( $request->get_method(), array( 'GET', 'HEAD' ), true ) ) {
			return $answer;
		}
		foreach ( self::STAFF as $right ) {
			if ( current_user_can( $right ) ) {
				return $answer;
			}
		}
		if ( ShieldPass::holds( $request->get_header( ShieldPass::HEADER ) ) ) {
			return $answer;
		}
		self::note( $surface );
		return new \WP_Error( 'rest_forbidden', __( 'Please log in.', 'store-posture' ), array( 'status' => 401 ) );
	}

	/** In one statement: many may be refused in the same moment. */
	private static function note( string $surface ): void {
		$wpdb = Database::handle();
		$name = self::option( $surface );
		if ( 1 !== $wpdb->query( (string) $wpdb->prepare( 'UPDATE %i SET option_value = option_value + 1 WHERE option_name = %s', $wpdb->options, $name ) ) ) {
			add_option( $name, '1', '', false );
		}
	}

	private static function count( string $surface ): int {
		$wpdb = Database::handle();
		$count = $wpdb->get_var( $wpdb->prepare( 'SELECT option_value FROM %i WHERE option_name = %s', $wpdb->options, self::option( $surface ) ) );
		return is_numeric( $count ) ? (int) $count : 0;
	}

	private static function option( string $surface ): string {
		return self::STOPPED . substr( hash( 'sha256', $surface ), 0, 12 );
	}
}
