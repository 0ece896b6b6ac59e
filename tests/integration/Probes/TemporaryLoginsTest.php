<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\TemporaryLogins;

final class TemporaryLoginsTest extends ProbeCase {
	private const NEXT_YEAR = 1811000000; // 2027-05-22

	protected function setUp(): void {
		parent::setUp();
		$this->metas_aside( '_wtlwp_user' );
		$active = get_option( 'active_plugins', array() );
		$this->option( 'active_plugins', array_values( array_diff( is_array( $active ) ? $active : array(), array( 'temporary-login-without-password/temporary-login-without-password.php' ) ) ) );
		$this->aside( WP_PLUGIN_DIR . '/temporary-login-without-password' );
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private function links(): array {
		return $this->see( new TemporaryLogins() )['list'];
	}

	public function test_links_of_a_plugin_that_runs(): void {
		$id = $this->user( 'administrator' );
		update_user_meta( $id, '_wtlwp_user', '1' );
		update_user_meta( $id, '_wtlwp_expire', (string) self::NEXT_YEAR );
		update_user_meta( $id, '_wtlwp_token', 'made-up-token' );
		self::assertSame( array(), $this->links(), 'Dead while the plugin does not run.' );
		$this->plugin( 'temporary-login-without-password' );
		$link = $this->links()[0];
		self::assertSame( array( $id, true, true, false, gmdate( 'Y-m-d\TH:i:s\Z', self::NEXT_YEAR ) ), array( $link['user']['id'], $link['administrator'], $link['ends'], $link['expired'], $link['expires'] ) );
		self::assertStringNotContainsString( 'made-up-token', (string) wp_json_encode( $this->links() ) );
	}

	public function test_over_for_ever_and_in_the_sites_own_time(): void {
		$this->option( 'timezone_string', 'America/New_York' );
		$this->plugin( 'temporary-login-without-password' );
		$this->plugin( 'temporary-login' );
		$over    = $this->user( 'administrator' );
		$forever = $this->user( 'editor' );
		$local   = $this->user( 'administrator' );
		update_user_meta( $over, '_wtlwp_user', '1' );
		update_user_meta( $over, '_wtlwp_expire', (string) strtotime( '2026-11-22T09:59:59Z' ) );
		update_user_meta( $forever, '_wtlwp_user', '1' );
		update_user_meta( $local, '_temporary_login', 'yes' );
		update_user_meta( $local, '_temporary_login_expiration', (string) strtotime( '2026-11-23T07:00:00Z' ) );
		$links = array_column( array_map( static fn ( array $link ): array => array( 'id' => $link['user']['id'] ) + $link, $this->links() ), null, 'id' );
		self::assertTrue( $links[ $over ]['expired'] );
		self::assertSame( array( false, false, null, false ), array( $links[ $forever ]['ends'], $links[ $forever ]['expired'], $links[ $forever ]['expires'], $links[ $forever ]['administrator'] ) );
		self::assertSame( '2026-11-23T12:00:00Z', $links[ $local ]['expires'] );
	}

	public function test_who_has_no_link_or_no_rights(): void {
		$this->plugin( 'temporary-login-without-password' );
		$this->user( 'administrator' );
		update_user_meta( $this->user( 'subscriber' ), '_wtlwp_user', '1' );
		self::assertSame( array(), $this->links() );
	}

	public function test_an_end_we_cannot_read(): void {
		$this->plugin( 'temporary-login-without-password' );
		$id = $this->user( 'administrator' );
		update_user_meta( $id, '_wtlwp_user', '1' );
		update_user_meta( $id, '_wtlwp_expire', 'next week' );
		self::assertSame( 'unknown_format', $this->unseen( new TemporaryLogins(), 'list' ) );
	}
}
