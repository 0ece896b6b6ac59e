<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Vantage;
use StorePosture\Probes\Support\Watch;

/**
 * Whether https works, and what plain http answers: the first hop only, for that is what others on the network can change.
 */
final class Https implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'works', static fn (): bool => self::works( $watch ) );
		$home  = self::plain_answer( $watch, home_url( '/' ) );
		$page  = self::plain_answer( $watch, add_query_arg( 'store-posture', bin2hex( random_bytes( 4 ) ), self::deeper_page() ) );
		$works = true === $parts->get( 'works' );
		$parts->see( 'plain_home', static fn (): string => self::first_hop( $watch, $home, $works ) );
		$parts->see( 'plain_page', static fn (): string => self::first_hop( $watch, $page, $works ) );
		$parts->see(
			'permanent',
			static fn (): bool => null === $parts->get( 'plain_home' ) ? throw new Unseen( $parts->reason_of( 'plain_home' ) ) : in_array( $home->status, array( 301, 308 ), true )
		);
		$parts->see(
			'vantage',
			static fn (): string => $home->answered() || $works ? ( Vantage::is_edge( $home, $watch->controls ) ? 'edge' : 'origin' ) : throw new Unseen( $home->reason )
		);
		return $parts->sighting( 'loopback' );
	}

	private static function works( Watch $watch ): bool {
		$origin = OwnSite::under( OwnSite::home(), 'https' ) ?? throw new Unseen( 'not_supported' );
		$reason = $watch->controls->page( $origin );
		if ( '' === $reason && $watch->controls->certificate( $origin ) ) {
			return true;
		}
		$reason = '' === $reason ? 'loopback_tls' : $reason;
		// Visitors of an https address get through somehow: then it is this server alone that cannot see it.
		$in_use = OwnSite::home() === $origin;
		$closed = in_array( $reason, array( 'loopback_refused', 'loopback_tls', 'not_this_site' ), true ) && ! $in_use && '' === $watch->controls->page( OwnSite::home() );
		return $closed ? false : throw new Unseen( $reason );
	}

	private static function plain_answer( Watch $watch, string $url ): HttpAnswer {
		$plain = OwnSite::under( $url, 'http' );
		return null === $plain ? HttpAnswer::none( $url, 'not_supported' ) : $watch->http->get( $plain );
	}

	/**
	 * @return 'closed'|'redirects'|'serves'|'stays_plain'|'other_host'
	 */
	private static function first_hop( Watch $watch, HttpAnswer $answer, bool $https_works ): string {
		if ( 'loopback_refused' === $answer->reason && $https_works ) {
			return 'closed';
		}
		if ( '' !== $answer->obstacle() ) {
			throw new Unseen( $answer->obstacle() );
		}
		if ( '' !== $answer->leads_to() ) {
			$to = $answer->leads_to();
			return match ( true ) {
				'https' !== strtolower( (string) wp_parse_url( $to, PHP_URL_SCHEME ) ) => self::plain( $watch, $answer, 'stays_plain' ),
				Host::same( Host::of( $to ), Host::of( $answer->url ) ) => 'redirects',
				default => 'other_host',
			};
		}
		if ( ! self::is_this_site( $watch, $answer ) ) {
			// The host's own page for whatever comes over http: not ours, and not judged.
			throw new Unseen( 'not_this_site' );
		}
		return self::plain( $watch, $answer, 'serves' );
	}

	/**
	 * A CDN in front may lead over before this server is ever asked.
	 *
	 * @template T of string
	 * @param T $seen
	 * @return T
	 */
	private static function plain( Watch $watch, HttpAnswer $answer, string $seen ): string {
		return Vantage::may_miss( $answer, $watch->controls ) ? throw new Unseen( 'only_origin_seen' ) : $seen;
	}

	private static function is_this_site( Watch $watch, HttpAnswer $answer ): bool {
		$own_rest = str_contains( $answer->header( 'link' ) . $answer->body, 'https://api.w.org/' ) && str_contains( $answer->header( 'link' ) . $answer->body, Host::of( home_url() ) );
		return $own_rest || '' === $watch->controls->page( (string) OwnSite::origin( $answer->url ) );
	}

	/** A published post or page; the search where there is none. */
	private static function deeper_page(): string {
		$posts = get_posts(
			array(
				'post_type'        => array( 'page', 'post' ),
				'numberposts'      => 1,
				'post__not_in'     => array( Option::id( 'page_on_front' ) ), // phpcs:ignore WordPressVIPMinimum.Performance.WPQueryParams
				'fields'           => 'ids',
				'suppress_filters' => true,
			)
		);
		$link  = isset( $posts[0] ) ? get_permalink( $posts[0] ) : false;
		return is_string( $link ) && null !== OwnSite::origin( $link ) ? $link : home_url( '/?s=store' );
	}
}
