<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Staff;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Doors at which WordPress tells strangers who works here. What counts is the real log-in name of somebody of the staff, or the real
 * mail address of an account, where an answer has a place for names; a name made for the public is public on purpose.
 */
final class LoginNames implements Probe {
	private const BYTES = 262144;
	private const DOORS = array( 'author_page', 'rest_users', 'sitemap', 'oembed', 'feed' );

	public function see( Watch $watch ): Sighting {
		$parts  = new Parts();
		$reason = $watch->controls->page( OwnSite::home() );
		try {
			$logins = self::logins( $watch );
			$author = self::author( array_keys( $logins ) );
		} catch ( Unseen $unseen ) {
			$reason = $unseen->reason;
			$logins = array();
			$author = array( 'id' => 0, 'post' => 0 );
		}
		$doors = array();
		foreach ( self::DOORS as $at => $door ) {
			$answer = '' === $reason ? self::ask( $watch, $door, $author ) : HttpAnswer::none( '', $reason );
			// A plain refusal closes a door. Nobody to ask for: then it tells nothing.
			$obstacle = null === $answer ? '' : $answer->interrupted();
			$names    = null === $answer || '' !== $obstacle ? array() : self::names( $door, $answer, $author['id'] );
			foreach ( '' === $obstacle ? array() : array( 'shows_login', 'shows_mail' ) as $field ) {
				$parts->reason( "doors.{$at}.{$field}", $obstacle );
			}
			$doors[] = array(
				'door'        => $door,
				'shows_login' => '' === $obstacle ? array() !== array_intersect( $names, $logins ) : null,
				'shows_mail'  => '' === $obstacle ? array() !== array_filter( $names, self::is_mail_of_account( ... ) ) : null,
			);
		}
		$parts->set( 'doors', $doors );
		return $parts->sighting( 'loopback' );
	}

	/**
	 * @param array{id: int, post: int} $author
	 */
	private static function ask( Watch $watch, string $door, array $author ): ?HttpAnswer {
		$post = 0 === $author['post'] ? false : get_permalink( $author['post'] );
		$url  = match ( $door ) {
			'author_page' => 0 === $author['id'] ? '' : add_query_arg( 'author', (string) $author['id'], home_url( '/' ) ),
			'rest_users' => add_query_arg( 'per_page', '100', rest_url( 'wp/v2/users' ) ),
			'sitemap' => home_url( '/?sitemap=users&paged=1' ),
			'oembed' => false === $post ? '' : add_query_arg( 'url', rawurlencode( OwnSite::usual( $post ) ), rest_url( 'oembed/1.0/embed' ) ),
			default => get_feed_link( 'rss2' ),
		};
		if ( '' === $url ) {
			return null;
		}
		// The address of an author's page is in the redirect itself.
		return 'author_page' === $door ? $watch->http->get( OwnSite::usual( $url ), array(), self::BYTES ) : $watch->http->follow( OwnSite::usual( $url ), array(), self::BYTES );
	}

	/**
	 * What stands in the places for names.
	 *
	 * @return list<string>
	 */
	private static function names( string $door, HttpAnswer $answer, int $author ): array {
		$found = array();
		switch ( $door ) {
			case 'author_page':
				$found = array( self::of_author_page( $answer->leads_to(), $author ), self::of_body_class( $answer->body ) );
				break;
			case 'rest_users':
				foreach ( $answer->json() ?? array() as $person ) {
					foreach ( array( 'slug', 'name', 'username', 'email' ) as $field ) {
						$found[] = is_array( $person ) ? $person[ $field ] ?? '' : '';
					}
				}
				break;
			case 'oembed':
				$found[] = $answer->json()['author_name'] ?? '';
				$found[] = basename( (string) wp_parse_url( self::text( $answer->json()['author_url'] ?? '' ), PHP_URL_PATH ) );
				break;
			case 'sitemap':
				preg_match_all( '#<loc>[^<]*/([^/<]+)/?</loc>#', str_contains( $answer->body, '<urlset' ) ? $answer->body : '', $matches );
				$found = array_map( rawurldecode( ... ), $matches[1] );
				break;
			default:
				preg_match_all( '#<(?:dc:creator|author)>(?:<!\[CDATA\[)?\s*(.*?)\s*(?:\]\]>)?</#s', $answer->body, $matches );
				$found = array_map( static fn ( string $name ): string => html_entity_decode( $name, ENT_QUOTES ), $matches[1] );
		}
		return array_values( array_filter( array_map( self::text( ... ), $found ), static fn ( string $name ): bool => '' !== $name ) );
	}

	/** Where ?author=1 leads, if that is the page of this author and nothing else. */
	private static function of_author_page( string $to, int $author ): string {
		$nicename = (string) get_the_author_meta( 'user_nicename', $author );
		$page     = wp_parse_url( get_author_posts_url( $author, $nicename ), PHP_URL_PATH );
		return is_string( $page ) && str_contains( $page, $nicename ) && untrailingslashit( (string) wp_parse_url( $to, PHP_URL_PATH ) ) === untrailingslashit( $page ) ? $nicename : '';
	}

	/** Without pretty addresses the page of an author says the name in the classes of its body. */
	private static function of_body_class( string $body ): string {
		return 1 === preg_match( '/<body[^>]*\sclass=["\'][^"\']*\bauthor author-([^\s"\']+) author-\d+/i', $body, $found ) ? $found[1] : '';
	}

	private static function text( mixed $value ): string {
		return is_string( $value ) ? $value : '';
	}

	private static function is_mail_of_account( string $name ): bool {
		return false !== is_email( $name ) && false !== get_user_by( 'email', $name );
	}

	/**
	 * @return array<int, string>
	 */
	private static function logins( Watch $watch ): array {
		$ids = array_map( static fn ( StaffMember $member ): int => $member->id, Staff::all( $watch->data ) );
		if ( array() === $ids ) {
			return array();
		}
		$logins = array();
		foreach ( Database::rows( 'SELECT ID, user_login FROM %i WHERE ID IN (' . Database::places( count( $ids ), '%d' ) . ')', array( Database::handle()->users, ...$ids ) ) as $row ) {
			$logins[ (int) $row['ID'] ] = (string) $row['user_login'];
		}
		return $logins;
	}

	/**
	 * Somebody of the staff with something published: for others WordPress has no page.
	 *
	 * @param list<int> $staff
	 * @return array{id: int, post: int} 0: nobody.
	 */
	private static function author( array $staff ): array {
		$row = array() === $staff ? array() : Database::rows(
			'SELECT ID, post_author FROM %i WHERE post_type IN (%s, %s) AND post_status = %s AND post_password = \'\' AND post_author IN (' . Database::places( count( $staff ), '%d' ) . ') ORDER BY post_type DESC, ID DESC LIMIT 1',
			array( Database::handle()->posts, 'post', 'page', 'publish', ...$staff )
		)[0] ?? array();
		return array(
			'id'   => (int) ( $row['post_author'] ?? $staff[0] ?? 0 ),
			'post' => (int) ( $row['ID'] ?? 0 ),
		);
	}
}
