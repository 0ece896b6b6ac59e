<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\CoreRoutes;

final class CoreRoutesTest extends HttpProbeCase {
	private const SETTINGS = 'wp/v2/settings';
	private const USERS    = 'wp/v2/users?context=edit';

	/** Where the routes of this REST stand, with pretty permalinks or plain ones. */
	private static function at( string $route ): string {
		return str_replace( untrailingslashit( get_option( 'home' ) ), 'https://shop.example.net', rest_url( explode( '?', $route )[0] ) );
	}

	public function test_the_real_site_keeps_them_shut(): void {
		$seen = $this->see( new CoreRoutes() );
		self::assertTrue( $seen['control_ok'] );
		foreach ( array( 'wp/v2/plugins', 'wp/v2/themes', 'wp/v2/posts?status=draft', self::USERS ) as $route ) {
			$answer = self::entry( $seen['answers'], 'route', $route );
			self::assertSame( array( true, false ), array( $answer['closed'], $answer['proven'] ), $route );
		}
	}

	public function test_a_route_that_somebody_opened(): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-open.php', "<?php add_filter( 'user_has_cap', function ( \$all ) { return str_contains( \$_SERVER['REQUEST_URI'] ?? '', 'plugins' ) ? array( 'activate_plugins' => true ) + \$all : \$all; } );" );
		$answer = self::entry( $this->see( new CoreRoutes() )['answers'], 'route', 'wp/v2/plugins' );
		self::assertSame( array( 200, false, true ), array( $answer['status'], $answer['closed'], $answer['proven'] ) );
	}

	public function test_values_of_this_site_are_the_only_proof(): void {
		$user = $this->user( 'customer', 'made-up-person@mail.example.org' );
		$mail = (string) get_option( 'admin_email' );
		$fake = $this->fake();
		foreach ( array(
			array( self::SETTINGS, array( 'email' => $mail ), true ),
			array( self::SETTINGS, array( 'email' => 'somebody.else@example.org' ), false ),
			array( self::SETTINGS, array(), false ),
			array( self::USERS, array( array( 'id' => $user, 'email' => 'made-up-person@mail.example.org' ) ), true ),
			array( self::USERS, array( array( 'id' => $user, 'name' => 'made-up-person' ) ), false ),
			array( 'wp/v2/themes', array( array( 'stylesheet' => get_stylesheet() ) ), true ),
			array( 'wp/v2/posts?status=draft', array( array( 'id' => 987654321 ) ), false ),
		) as [ $route, $json, $proven ] ) {
			$fake->on( self::at( $route ), 200, array( 'content-type' => 'application/json' ), (string) wp_json_encode( $json ) );
			$seen = $this->see( new CoreRoutes() );
			self::assertSame( $proven, self::entry( $seen['answers'], 'route', $route )['proven'], $route . wp_json_encode( $json ) );
			self::assertStringNotContainsString( 'made-up-person', (string) wp_json_encode( $seen ) );
			self::assertStringNotContainsString( $mail, (string) wp_json_encode( $seen ) );
		}
	}

	public function test_a_draft_of_this_site(): void {
		$draft = wp_insert_post( array( 'post_title' => 'Probe', 'post_status' => 'draft' ) );
		$this->repair( static fn () => wp_delete_post( $draft, true ) );
		$this->fake()->on( self::at( 'wp/v2/posts' ), 200, array( 'content-type' => 'application/json' ), (string) wp_json_encode( array( array( 'id' => $draft ) ) ) );
		self::assertTrue( self::entry( $this->see( new CoreRoutes() )['answers'], 'route', 'wp/v2/posts?status=draft' )['proven'] );
	}

	public function test_a_firewall_before_one_route(): void {
		$this->fake()->on( self::at( self::SETTINGS ), 403, array( 'content-type' => 'text/html' ), '<html>no' );
		$seen = $this->look( new CoreRoutes() );
		self::assertSame( 'waf_403', $seen->reasons['answers.0.proven'] ?? null );
		self::assertSame( 403, $seen->value['answers'][0]['status'] ?? null );
	}

	public function test_another_site_answers(): void {
		$this->fake()->without_control();
		self::assertSame( 'not_this_site', $this->unseen( new CoreRoutes(), 'control_ok' ) );
		self::assertSame( 'not_this_site', $this->unseen( new CoreRoutes(), 'answers.4.proven' ) );
	}
}
