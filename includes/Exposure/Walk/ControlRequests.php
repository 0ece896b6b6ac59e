<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Asked;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Probes\Support\RestServer;

/**
 * The other half of each proof: whoever may see customers' data is answered with it, and we recognise it there. Where that fails (a
 * plugin keeps it encrypted, a route was rebuilt), that a stranger was shown nothing we know does not tell. Asked from within, so that
 * no customer's data and no key to it ever travels.
 */
final class ControlRequests {
	/** Newest first: those that a leak would show as well. */
	private const ACCOUNTS = array( '/wp/v2/users', array( 'context' => 'edit', 'roles' => 'customer', 'orderby' => 'registered_date', 'order' => 'desc', 'per_page' => 10 ) );
	private const ORDERS   = array( '/wc/v3/orders', array( 'per_page' => 10 ) );

	/** What reading them takes, and nothing that changes anything beyond it. */
	private const RIGHTS = array( 'list_users', 'edit_user', 'read_private_shop_orders' );

	/** What everybody has, even who is not logged in. */
	private const NOTHING_SPECIAL = array( 'exist' );

	/** Where orders are told, and nobody who has none. */
	private const OF_ORDERS = array( Group::WOOCOMMERCE, Group::ORDER_PAGES, Group::FULFILMENTS );

	/** Where anybody's data may stand. */
	private const OF_ANYBODY = array( Group::ANONYMOUS, Group::META, Group::POST_TYPES, Group::MEDIA, Group::GRAPHQL );

	/**
	 * @return list<Group::*> Groups of which nothing is proven.
	 */
	public static function unproven( Matcher $matcher ): array {
		if ( self::shows_somebody( self::ORDERS, $matcher ) ) {
			return array();
		}
		return self::shows_somebody( self::ACCOUNTS, $matcher ) ? self::OF_ORDERS : array( ...self::OF_ORDERS, ...self::OF_ANYBODY );
	}

	/**
	 * @param array{string, array<string, mixed>} $control Route and query.
	 */
	private static function shows_somebody( array $control, Matcher $matcher ): bool {
		$answer = self::as_staff( static fn (): ?array => RestServer::answer( ...$control ) );
		if ( null === $answer || 200 !== $answer[0] ) {
			return false;
		}
		$readings = $matcher->read( array( array( new Asked( 'control' ), new Answer( 200, array(), $answer[1] ) ) ) );
		return Reading::PROVEN === $readings[0]->class;
	}

	/**
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	private static function as_staff( \Closure $work ): mixed {
		$grant = static fn ( mixed $needed, mixed $right ): mixed => in_array( $right, self::RIGHTS, true ) ? self::NOTHING_SPECIAL : $needed;
		// Last: what others take away in general is not in question here.
		add_filter( 'map_meta_cap', $grant, PHP_INT_MAX, 2 );
		try {
			return $work();
		} finally {
			remove_filter( 'map_meta_cap', $grant, PHP_INT_MAX );
		}
	}
}
