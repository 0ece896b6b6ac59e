<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\LoginNames;

final class LoginNamesTest extends HttpProbeCase {
	private const HOME = 'https://shop.example.net';

	/** A clerk with something published, whose public name is another one. */
	private function clerk( string $nicename = '' ): \WP_User {
		$id = $this->user( 'administrator', 'made-up-clerk@mail.example.org' );
		wp_update_user( array_filter( array( 'ID' => $id, 'display_name' => 'Anna W.', 'user_nicename' => $nicename ) ) );
		$post = wp_insert_post( array( 'post_title' => 'Probe', 'post_status' => 'publish', 'post_author' => $id ) );
		self::assertIsInt( $post );
		$this->repair( static fn () => wp_delete_post( $post, true ) );
		$user = get_userdata( $id );
		self::assertInstanceOf( \WP_User::class, $user );
		return $user;
	}

	/**
	 * @return array<string, array{?bool, ?bool}> By door: log-in names, mail addresses.
	 */
	private function doors(): array {
		$seen = $this->see( new LoginNames() );
		self::assertStringNotContainsString( 'made-up-clerk', (string) wp_json_encode( $seen ) );
		$doors = array();
		foreach ( $seen['doors'] as $door ) {
			$doors[ $door['door'] ] = array( $door['shows_login'], $door['shows_mail'] );
		}
		return $doors;
	}

	/** Where this REST stands, with pretty permalinks or plain ones. */
	private static function rest( string $route ): string {
		return str_replace( untrailingslashit( (string) get_option( 'home' ) ), self::HOME, rest_url( $route ) );
	}

	public function test_a_real_wordpress_tells_by_the_address_of_an_author(): void {
		$this->clerk();
		$doors = $this->doors();
		self::assertSame( array( true, false ), $doors['rest_users'] );
		self::assertSame( array( true, false ), $doors['author_page'] );
	}

	public function test_a_real_wordpress_with_public_names_tells_nothing(): void {
		global $wpdb;
		$user = $this->clerk( 'anna-w' );
		// All others have published nothing.
		foreach ( $wpdb->get_results( $wpdb->prepare( "SELECT ID, post_author FROM {$wpdb->posts} WHERE post_author <> %d AND post_status = 'publish'", $user->ID ) ) as $post ) {
			$wpdb->update( $wpdb->posts, array( 'post_author' => $user->ID ), array( 'ID' => $post->ID ) );
			$this->repair( static fn () => $wpdb->update( $wpdb->posts, array( 'post_author' => $post->post_author ), array( 'ID' => $post->ID ) ) );
		}
		foreach ( $this->doors() as $door => $shows ) {
			self::assertSame( array( false, false ), $shows, $door );
		}
	}

	public function test_names_count_only_where_names_stand(): void {
		$user = $this->clerk();
		$json = array( 'content-type' => 'application/json' );
		$feed = str_replace( untrailingslashit( (string) get_option( 'home' ) ), self::HOME, get_feed_link( 'rss2' ) );
		$fake = $this->fake( self::HOME );
		$fake->on( self::rest( 'wp/v2/users' ), 200, $json, (string) wp_json_encode( array( array( 'slug' => 'somebody', 'description' => $user->user_login ) ) ) );
		$fake->on( self::rest( 'oembed/1.0/embed' ), 200, $json, (string) wp_json_encode( array( 'title' => $user->user_login, 'author_name' => 'Anna' ) ) );
		$fake->on( $feed, 200, array( 'content-type' => 'application/rss+xml' ), "<rss><title>{$user->user_login}</title><dc:creator><![CDATA[Anna]]></dc:creator></rss>" );
		$fake->on( self::HOME . '/?author=', 301, array( 'location' => self::HOME . "/{$user->user_login}/" ) );
		foreach ( $this->doors() as $door => $shows ) {
			self::assertSame( array( false, false ), $shows, $door );
		}
		$fake->on( self::rest( 'oembed/1.0/embed' ), 200, $json, (string) wp_json_encode( array( 'author_name' => $user->user_login ) ) );
		$fake->on( $feed, 200, array( 'content-type' => 'application/rss+xml' ), "<rss><dc:creator><![CDATA[{$user->user_login}]]></dc:creator></rss>" );
		$fake->on( self::HOME . '/?sitemap=users', 200, array( 'content-type' => 'application/xml' ), '<urlset><url><loc>' . self::HOME . "/author/{$user->user_login}/</loc></url></urlset>" );
		$fake->on( self::HOME . '/?author=', 200, array( 'content-type' => 'text/html' ), "<html><body class=\"archive author author-{$user->user_login} author-{$user->ID}\">" );
		$doors = $this->doors();
		foreach ( array( 'oembed', 'feed', 'sitemap', 'author_page' ) as $door ) {
			self::assertTrue( $doors[ $door ][0], $door );
		}
		self::assertFalse( $doors['rest_users'][0] );
	}

	public function test_a_mail_address_is_one_of_an_account(): void {
		$this->clerk();
		$json = array( 'content-type' => 'application/json' );
		$fake = $this->fake( self::HOME );
		$fake->on( self::rest( 'wp/v2/users' ), 200, $json, (string) wp_json_encode( array( array( 'name' => 'made-up-clerk@mail.example.org' ) ) ) );
		$fake->on( self::rest( 'oembed/1.0/embed' ), 200, $json, (string) wp_json_encode( array( 'author_name' => 'nobody.here@mail.example.org' ) ) );
		$doors = $this->doors();
		self::assertSame( array( false, true ), $doors['rest_users'] );
		self::assertSame( array( false, false ), $doors['oembed'] );
	}

	public function test_a_refusal_closes_a_door_and_a_test_for_robots_hides_it(): void {
		$this->clerk();
		$fake = $this->fake( self::HOME );
		$fake->on( self::HOME . '/?author=', 403, array( 'content-type' => 'text/html' ), '<html>Forbidden' );
		$fake->on( self::rest( 'wp/v2/users' ), 401, array( 'content-type' => 'application/json' ), '{"code":"rest_user_cannot_view"}' );
		$fake->on( self::HOME . '/?sitemap=users', 200, array( 'content-type' => 'text/html', 'cf-mitigated' => 'challenge' ), '<html>' );
		$doors = $this->doors();
		self::assertSame( array( array( false, false ), array( false, false ), array( null, null ) ), array( $doors['author_page'], $doors['rest_users'], $doors['sitemap'] ) );
		self::assertSame( 'challenge', $this->unseen( new LoginNames(), 'doors.2.shows_login' ) );
		self::assertSame( 'challenge', $this->unseen( new LoginNames(), 'doors.2.shows_mail' ) );
	}

	public function test_another_site_answers(): void {
		$this->fake( self::HOME )->without_control();
		self::assertSame( 'not_this_site', $this->unseen( new LoginNames(), 'doors.0.shows_login' ) );
		self::assertSame( 'not_this_site', $this->unseen( new LoginNames(), 'doors.4.shows_mail' ) );
	}
}
