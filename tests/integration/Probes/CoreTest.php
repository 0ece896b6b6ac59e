<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Core;

final class CoreTest extends ProbeCase {
	/**
	 * @param list<string> $versions
	 */
	private function offers( array $versions, string $checked = self::NOW, ?string $for = null ): void {
		set_site_transient(
			'update_core',
			(object) array(
				'last_checked'    => strtotime( $checked ),
				'version_checked' => $for ?? wp_get_wp_version(),
				'updates'         => array_map( static fn ( string $version ): object => (object) array( 'response' => 'upgrade', 'current' => $version, 'version' => $version ), $versions ),
			)
		);
	}

	protected function setUp(): void {
		parent::setUp();
		$before = get_site_transient( 'update_core' );
		$this->repair( static fn () => false === $before ? delete_site_transient( 'update_core' ) : set_site_transient( 'update_core', $before ) );
	}

	public function test_nothing_newer(): void {
		$this->offers( array( wp_get_wp_version() ) );
		$seen = $this->see( new Core() );
		self::assertFalse( $seen['branch_update_pending'] );
		self::assertSame( '', $seen['branch_update'] );
		self::assertSame( self::NOW, $seen['updates_checked_at'] );
	}

	public function test_a_newer_one_of_the_same_branch(): void {
		$branch = $this->see( new Core() )['branch'];
		$this->offers( array( '99.1', "{$branch}.97", "{$branch}.98" ) );
		$seen = $this->see( new Core() );
		self::assertTrue( $seen['branch_update_pending'] );
		self::assertSame( "{$branch}.98", $seen['branch_update'] );
		self::assertSame( '99.1', $seen['newest'] );
	}

	public function test_a_new_branch_alone_is_not_pending(): void {
		$this->offers( array( '99.1' ) );
		self::assertFalse( $this->see( new Core() )['branch_update_pending'] );
	}

	public function test_old_other_or_emptied_records(): void {
		$this->offers( array( '99.1' ), '2026-11-01T10:00:00Z' );
		self::assertSame( 'no_update_record', $this->unseen( new Core(), 'branch_update_pending' ) );
		$this->offers( array( '99.1' ), self::NOW, '1.0' );
		self::assertSame( 'no_update_record', $this->unseen( new Core(), 'branch_update_pending' ) );
		$this->filter( 'pre_site_transient_update_core', static fn (): object => (object) array( 'last_checked' => strtotime( self::NOW ), 'version_checked' => wp_get_wp_version(), 'updates' => array() ) );
		self::assertSame( 'filtered', $this->unseen( new Core(), 'branch_update_pending' ) );
	}

	public function test_when_it_last_asked(): void {
		$this->offers( array( '99.1' ), '2026-11-01T10:00:00Z' );
		self::assertSame( '2026-11-01T10:00:00Z', $this->see( new Core() )['updates_checked_at'] );
		$this->offers( array( '99.1' ), '2099-01-01T10:00:00Z' );
		self::assertSame( 'wrong_type', $this->unseen( new Core(), 'updates_checked_at' ) );
		delete_site_transient( 'update_core' );
		self::assertSame( 'no_update_record', $this->unseen( new Core(), 'updates_checked_at' ) );
	}

	public function test_switched_off_by_a_common_snippet(): void {
		$this->filter( 'pre_site_transient_update_core', '__return_null' );
		self::assertSame( 'filtered', $this->unseen( new Core(), 'branch_update_pending' ) );
	}
}
