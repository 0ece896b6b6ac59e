<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ExtensionUpdates;

final class ExtensionUpdatesTest extends ProbeCase {
	protected function setUp(): void {
		parent::setUp();
		foreach ( array( 'update_plugins', 'update_themes' ) as $name ) {
			$before = get_site_transient( $name );
			$this->repair( static fn () => false === $before ? delete_site_transient( $name ) : set_site_transient( $name, $before ) );
			$this->record( $name, array() );
		}
	}

	/**
	 * @param array<string, mixed> $offers
	 */
	private function record( string $name, array $offers, string $checked = self::NOW ): void {
		set_site_transient( $name, (object) array( 'last_checked' => strtotime( $checked ), 'checked' => array( 'x' => '1' ), 'response' => $offers ) );
	}

	public function test_none(): void {
		self::assertSame( array(), $this->see( new ExtensionUpdates() )['pending'] );
	}

	public function test_since_when_it_waits(): void {
		$this->plugin( 'made-up-probe' );
		$this->record( 'update_plugins', array( 'made-up-probe/made-up-probe.php' => (object) array( 'new_version' => '1.2.0', 'package' => '' ), 'gone/gone.php' => (object) array( 'new_version' => '9' ) ) );
		$pending = $this->see( new ExtensionUpdates() )['pending'];
		self::assertCount( 1, $pending );
		self::assertSame( array( 'made-up-probe', '1.0.0', '1.2.0', false, false, self::NOW ), array( $pending[0]['slug'], $pending[0]['from'], $pending[0]['to'], $pending[0]['auto'], $pending[0]['installable'], $pending[0]['first_seen_at'] ) );
		self::assertSame( self::NOW, $this->see( new ExtensionUpdates(), '2026-11-23T10:00:00Z' )['pending'][0]['first_seen_at'] );
		$this->filter( 'auto_update_plugin', '__return_true' );
		$this->filter( 'automatic_updater_disabled', '__return_false', 999 );
		self::assertTrue( $this->see( new ExtensionUpdates() )['pending'][0]['auto'], 'The filter has the last word, whatever the constant says.' );
		$this->filter( 'automatic_updater_disabled', '__return_true', 1000 );
		self::assertFalse( $this->see( new ExtensionUpdates() )['pending'][0]['auto'] );
	}

	public function test_an_offer_already_installed(): void {
		$this->plugin( 'made-up-probe' );
		$this->record( 'update_plugins', array( 'made-up-probe/made-up-probe.php' => (object) array( 'new_version' => '1.0.0' ) ) );
		self::assertSame( array(), $this->see( new ExtensionUpdates() )['pending'] );
	}

	public function test_old_or_missing_records(): void {
		$this->record( 'update_themes', array(), '2026-11-01T10:00:00Z' );
		self::assertSame( 'no_update_record', $this->unseen( new ExtensionUpdates(), 'pending' ) );
		$this->plugin( 'made-up-probe' );
		$this->record( 'update_plugins', array( 'made-up-probe/made-up-probe.php' => (object) array( 'new_version' => '2.0.0' ) ) );
		self::assertCount( 1, $this->see( new ExtensionUpdates() )['pending'], 'A waiting offer is told although themes are unseen.' );
		$this->filter( 'pre_site_transient_update_plugins', static fn (): object => new \stdClass() );
		self::assertSame( 'no_update_record', $this->unseen( new ExtensionUpdates(), 'pending' ) );
		$this->record( 'update_themes', array() );
		self::assertSame( 'filtered', $this->unseen( new ExtensionUpdates(), 'pending' ) );
	}
}
