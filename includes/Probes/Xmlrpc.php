<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Vantage;
use StorePosture\Probes\Support\Watch;

/**
 * The old interface for programs: whether it answers a stranger, and what WordPress would let one do there. It is only read,
 * by GET, as everything of a scan: no method is called and no log-in tried, for that would count as a wrong one.
 */
final class Xmlrpc implements Probe {
	/** Core's own words to whoever only reads (wp-includes/IXR/class-IXR-server.php, WordPress 6.8 to 7.1). */
	private const GREETING = 'XML-RPC server accepts POST requests only.';

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		try {
			$methods = self::methods( $watch );
			$parts->set( 'answers', null !== $methods );
			$parts->see( 'log_ins', static fn (): bool => in_array( 'wp.getUsersBlogs', $methods ?? array(), true ) && (bool) apply_filters( 'xmlrpc_enabled', true ) ); // phpcs:ignore WordPress.NamingConventions -- core's own filter, asked for its outcome.
			$parts->set( 'pingbacks', in_array( 'pingback.ping', $methods ?? array(), true ) );
		} catch ( Unseen $unseen ) {
			foreach ( array( 'answers', 'log_ins', 'pingbacks' ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
		}
		$parts->set( 'needed_by', self::needed_by( $watch ) );
		return $parts->sighting( 'loopback' );
	}

	/**
	 * @return list<string>|null Null: it does not answer strangers.
	 */
	private static function methods( Watch $watch ): ?array {
		$control = $watch->controls->page( OwnSite::home() );
		if ( '' !== $control ) {
			throw new Unseen( $control );
		}
		$answer = $watch->http->get( OwnSite::usual( site_url( 'xmlrpc.php' ) ), array(), 2048 );
		// A plain refusal is how people close it.
		if ( '' !== $answer->interrupted() ) {
			throw new Unseen( $answer->interrupted() );
		}
		if ( 405 !== $answer->status || ! str_starts_with( trim( $answer->body ), self::GREETING ) ) {
			return null;
		}
		if ( Vantage::may_miss( $answer, $watch->controls ) ) {
			// A CDN in front may close it to everybody outside.
			throw new Unseen( 'only_origin_seen' );
		}
		return self::offered();
	}

	/**
	 * What is left of the methods when all plugins have had their say.
	 *
	 * @return list<string>
	 */
	private static function offered(): array {
		require_once ABSPATH . WPINC . '/class-IXR.php';
		require_once ABSPATH . WPINC . '/class-wp-xmlrpc-server.php';
		$methods = ( new \wp_xmlrpc_server() )->methods;
		return is_array( $methods ) ? array_values( array_filter( array_keys( $methods ), 'is_string' ) ) : array();
	}

	/**
	 * @return list<string>
	 */
	private static function needed_by( Watch $watch ): array {
		$active = Plugins::active();
		$names  = array();
		foreach ( $watch->data->any( 'xmlrpc_users' ) as $row ) {
			if ( is_array( $row ) && in_array( $row['plugin'] ?? null, $active, true ) ) {
				$names[] = Text::of( $row['name'] ?? '' );
			}
		}
		return $names;
	}
}
