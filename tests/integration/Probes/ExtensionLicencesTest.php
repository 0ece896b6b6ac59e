<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ExtensionLicences;
use StorePosture\Probes\Support\Licences\ComposerLock;

final class ExtensionLicencesTest extends HttpProbeCase {
	private const FILE   = 'made-up-pro/made-up-pro.php';
	private const OFFER  = array( 'url' => 'https://made-up.example/pro', 'new_version' => '2.0.0', 'package' => '' );
	private const ENDED  = array( 'product_id' => 4711, 'expired' => true, 'lifetime' => false, 'connections' => array( 7 ) );
	private const NOTE   = '_transient__woocommerce_helper_subscriptions';
	private const UNTIL  = '_transient_timeout__woocommerce_helper_subscriptions';

	protected function setUp(): void {
		parent::setUp();
		foreach ( array( 'update_plugins', 'update_themes' ) as $name ) {
			$before = get_site_transient( $name );
			$this->repair( static fn () => false === $before ? delete_site_transient( $name ) : set_site_transient( $name, $before ) );
			$this->record( $name, array() );
		}
		$this->option( 'woocommerce_helper_data', null );
		$this->option( self::NOTE, null );
		$this->option( self::UNTIL, null );
	}

	/**
	 * @param array<string, mixed> $offers
	 * @param array<string, mixed> $up_to_date
	 */
	private function record( string $name, array $offers, array $up_to_date = array(), string $checked = self::NOW ): void {
		set_site_transient( $name, (object) array( 'last_checked' => strtotime( $checked ), 'checked' => array( self::FILE => '1.0.0' ), 'response' => $offers, 'no_update' => $up_to_date ) );
	}

	private function pro( string $headers = '' ): void {
		$this->folder( WP_PLUGIN_DIR . '/made-up-pro' );
		$this->file( WP_PLUGIN_DIR . '/' . self::FILE, "<?php\n/*\nPlugin Name: Made Up <b>Pro</b>\nVersion: 1.0.0\n{$headers}\n*/" );
		$this->option( 'active_plugins', array( ...get_option( 'active_plugins' ), self::FILE ) );
	}

	/**
	 * @param list<array<string, mixed>> $subscriptions
	 */
	private function connected( array $subscriptions, string $made = self::NOW, string $url = '' ): void {
		$this->option( 'woocommerce_helper_data', array( 'auth' => array( 'access_token' => 'made-up', 'site_id' => 7, 'url' => '' === $url ? home_url() : $url ) ) );
		$this->option( self::NOTE, $subscriptions );
		$this->option( self::UNTIL, strtotime( $made ) + 3 * HOUR_IN_SECONDS );
	}

	/**
	 * @return array{bool|null, string}|null Null when it is not on the list.
	 */
	private function told( ?ExtensionLicences $probe = null ): ?array {
		foreach ( $this->see( $probe ?? new ExtensionLicences( 5.0 ) )['vendor'] as $one ) {
			if ( 'made-up-pro' === $one['slug'] ) {
				self::assertSame( array( 'plugin', 'Made Up Pro' ), array( $one['kind'], $one['name'] ) );
				return array( $one['entitled'], $one['seen'] );
			}
		}
		return null;
	}

	/** Why nothing is told of it. */
	private function why( ?ExtensionLicences $probe = null ): string {
		$sighting = $this->look( $probe ?? new ExtensionLicences( 5.0 ) );
		$at       = array_search( 'made-up-pro', array_column( $sighting->value['vendor'] ?? array(), 'slug' ), true );
		return $sighting->reasons[ "vendor.{$at}.entitled" ] ?? '';
	}

	public function test_a_newer_version_without_a_download(): void {
		$this->pro();
		$this->record( 'update_plugins', array( self::FILE => (object) self::OFFER ) );
		self::assertSame( array( false, 'no_download' ), $this->told() );
		$this->record( 'update_plugins', array( self::FILE => (object) ( array( 'package' => true ) + self::OFFER ) ) );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'Its maker is asked when it is fetched.' );
		$this->record( 'update_plugins', array( self::FILE => (object) array( 'package' => 'https://made-up.example/pro.zip', 'new_version' => '2.0.0' ) ) );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'Whether it may be fetched shows only then.' );
		$this->record( 'update_plugins', array(), array( self::FILE => (object) ( array( 'new_version' => '1.0.0' ) + self::OFFER ) ) );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'Nothing newer is there.' );
	}

	public function test_what_comes_from_no_maker(): void {
		$this->pro( 'Plugin URI: https://made-up.example' );
		self::assertNull( $this->told(), 'The page of a plugin says nothing of where it is updated from.' );
		foreach ( array(
			array( 'id' => 'w.org/plugins/made-up-pro', 'url' => 'https://wordpress.org/plugins/made-up-pro/', 'package' => '' ),
			array( 'package' => 'https://downloads.wordpress.org/plugin/made-up-pro.2.0.0.zip', 'url' => 'https://made-up.example' ),
			array( 'package' => 'https://api.github.com/repos/made-up/pro/zipball/2', 'url' => 'https://made-up.example' ),
			array( 'url' => home_url( '/updates' ), 'package' => '' ),
			array( 'url' => '', 'package' => '' ),
		) as $entry ) {
			$this->record( 'update_plugins', array( self::FILE => (object) ( $entry + array( 'new_version' => '2.0.0' ) ) ) );
			self::assertNull( $this->told(), (string) wp_json_encode( $entry ) );
		}
	}

	public function test_by_its_header_alone(): void {
		$this->pro( 'Update URI: https://made-up.example/updates' );
		self::assertSame( array( null, 'unknown' ), $this->told() );
		self::assertSame( 'unanswered', $this->why() );
	}

	public function test_the_sites_own_code_says_so(): void {
		$this->pro( 'Update URI: false' );
		self::assertNull( $this->told() );
	}

	public function test_subscriptions_at_woocommerce_com(): void {
		$this->pro( 'Woo: 4711:0123456789abcdef0123456789abcdef' );
		$this->record( 'update_plugins', array( self::FILE => (object) array( 'id' => 'woocommerce-com-4711', 'url' => 'https://woocommerce.com/products/made-up/', 'new_version' => '2.0.0', 'package' => '' ) ) );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'Not connected; and WooCommerce never names a download.' );
		$this->connected( array( self::ENDED ) );
		self::assertSame( array( false, 'subscription_ended' ), $this->told() );
		$this->connected( array( self::ENDED, array( 'expired' => false ) + self::ENDED ) );
		self::assertSame( array( true, 'covered' ), $this->told() );
		$this->connected( array( array( 'lifetime' => true ) + self::ENDED ) );
		self::assertSame( array( true, 'covered' ), $this->told() );
		$this->connected( array( array( 'expired' => false, 'connections' => array( 8 ) ) + self::ENDED ) );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'Paid for, and used by another site.' );
		$this->connected( array( array( 'product_id' => 12 ) + self::ENDED ) );
		self::assertSame( array( false, 'no_subscription' ), $this->told() );
		$this->connected( array() );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'WooCommerce notes that after a failed request, too.' );
		$this->connected( array( self::ENDED ), '2026-11-20T09:00:00Z' );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'More than two days old.' );
		$this->connected( array( self::ENDED ), self::NOW, 'https://live.shop.example' );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'The connection is that of another address.' );
		$this->connected( array( array( 'product_id' => 'x' ) ) );
		self::assertSame( array( null, 'unknown' ), $this->told() );
	}

	public function test_a_product_that_wordpress_org_gives_out(): void {
		$this->pro( 'Woo: 4711:0123456789abcdef0123456789abcdef' );
		$this->connected( array( self::ENDED ) );
		$this->record( 'update_plugins', array(), array( self::FILE => (object) array( 'id' => 'w.org/plugins/made-up-pro', 'new_version' => '1.0.0' ) ) );
		self::assertNull( $this->told() );
		set_site_transient( 'update_plugins', (object) array( 'last_checked' => strtotime( self::NOW ), 'checked' => array( 'x' => '1' ), 'response' => array(), 'no_update' => array() ) );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'Newer than the record, so that it may be one of theirs.' );
		self::assertSame( 'no_update_record', $this->why() );
	}

	public function test_what_comes_with_the_theme(): void {
		$this->pro();
		$this->record( 'update_plugins', array( self::FILE => (object) self::OFFER ) );
		$theme = get_stylesheet();
		$this->file( get_stylesheet_directory() . '/made-up-pro-1.2.zip', 'PK' );
		self::assertSame( array( null, 'unknown' ), $this->told(), 'Nobody knows of the theme.' );
		$this->record( 'update_themes', array( $theme => array( 'url' => 'https://made-up.example/theme', 'new_version' => '99.0', 'package' => '' ) ) );
		self::assertSame( array( false, 'no_download' ), $this->told() );
		self::assertSame( array( $theme, 'theme', false ), array_slice( array_values( array_diff_key( self::entry( $this->see( new ExtensionLicences( 5.0 ) )['vendor'], 'slug', $theme ), array( 'name' => 1 ) ) ), 0, 3 ) );
	}

	public function test_what_the_code_of_the_theme_fetches(): void {
		$this->pro();
		$this->record( 'update_plugins', array( self::FILE => (object) self::OFFER ) );
		$this->file( get_stylesheet_directory() . '/made-up-list.php', "<?php exit; array( 'name' => 'X', 'slug' => 'made-up-pro', 'source' => 'https://made-up.example/x.zip' );" );
		self::assertSame( array( null, 'unknown' ), $this->told() );
	}

	public function test_a_theme_too_large_to_look_through(): void {
		$this->pro();
		$this->record( 'update_plugins', array( self::FILE => (object) self::OFFER ) );
		self::assertSame( array( null, 'unknown' ), $this->told( new ExtensionLicences( 0.0 ) ) );
		self::assertSame( 'too_many', $this->why( new ExtensionLicences( 0.0 ) ) );
	}

	public function test_no_record(): void {
		$this->pro();
		$this->record( 'update_plugins', array( self::FILE => (object) self::OFFER ), array(), '2026-11-01T10:00:00Z' );
		self::assertSame( 'no_update_record', $this->unseen( new ExtensionLicences(), 'vendor' ) );
	}

	public function test_composer(): void {
		$this->folder( WP_CONTENT_DIR . '/made-up-root' );
		$this->file( WP_CONTENT_DIR . '/made-up-root/composer.lock', (string) wp_json_encode( array( 'packages' => array(
			'broken',
			array( 'name' => 'maker/made-up-pro', 'version' => 'v1.0.0', 'type' => 'wordpress-plugin', 'dist' => array( 'url' => 'https://composer.made-up.example/pro.zip' ) ),
		) ) ) );
		$lock = new ComposerLock( WP_CONTENT_DIR . '/made-up-root' );
		self::assertTrue( $lock->is_from( 'made-up-pro', '1.0.0', array( '', 'www.made-up.example' ) ) );
		self::assertFalse( $lock->is_from( 'made-up-pro', '1.0.1', array( 'made-up.example' ) ), 'Not what Composer fetched.' );
		self::assertFalse( $lock->is_from( 'made-up-pro', '1.0.0', array( 'other.example' ) ), 'The agency keeps its own store of archives.' );
		self::assertFalse( $lock->is_from( 'other', '1.0.0', array( 'made-up.example' ) ) );
	}
}
