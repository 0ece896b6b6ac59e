<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Vantage;
use StorePosture\Probes\Support\Watch;

/**
 * The old interface for programs: which methods it lists for a stranger. No log-in is tried, for that would count as a wrong one.
 */
final class Xmlrpc implements Probe {
	private const QUESTION = '<?xml version="1.0"?><methodCall><methodName>system.listMethods</methodName><params></params></methodCall>';

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
		return Sighting::of( $parts->sighting()->value ?? array(), $parts->sighting()->reasons, 'loopback' );
	}

	/**
	 * @return list<string>|null Null: it does not answer strangers.
	 */
	private static function methods( Watch $watch ): ?array {
		$control = $watch->controls->page( OwnSite::home() );
		if ( '' !== $control ) {
			throw new Unseen( $control );
		}
		$answer = $watch->http->post( OwnSite::usual( site_url( 'xmlrpc.php' ) ), self::QUESTION, array( 'Content-Type' => 'text/xml' ), 32768 );
		// A plain refusal is how people close it.
		if ( '' !== $answer->interrupted() ) {
			throw new Unseen( $answer->interrupted() );
		}
		$methods = self::listed( $answer );
		if ( null !== $methods && Vantage::may_miss( $answer, $watch->controls ) ) {
			// A CDN in front may close it to everybody outside.
			throw new Unseen( 'only_origin_seen' );
		}
		return $methods;
	}

	/**
	 * @return list<string>|null
	 */
	private static function listed( HttpAnswer $answer ): ?array {
		if ( 200 !== $answer->status || ! str_contains( $answer->body, '<methodResponse>' ) || ! str_contains( $answer->body, '<string>system.listMethods</string>' ) ) {
			return null;
		}
		preg_match_all( '#<string>([A-Za-z0-9_.]{1,80})</string>#', $answer->body, $found );
		return $found[1];
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
