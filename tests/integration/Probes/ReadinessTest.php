<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Backups;
use StorePosture\Probes\Contacts;
use StorePosture\Probes\Mail;

final class ReadinessTest extends ProbeCase {
	public function test_no_known_backup_tool(): void {
		self::assertSame( array(), array_diff( array_column( $this->see( new Backups() )['sources'], 'tool' ), array( 'updraftplus' ) ) );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function backup( string $tool ): array {
		return array_column( $this->see( new Backups() )['sources'], null, 'tool' )[ $tool ];
	}

	public function test_a_tool_and_its_own_mark_of_success(): void {
		if ( ! is_dir( WP_PLUGIN_DIR . '/updraftplus' ) ) {
			$this->plugin( 'updraftplus' );
		}
		$run = array( 'backup_time' => 1795000000, 'success' => 1, 'backup_array' => array( 'plugins' => 'p.zip', 'uploads' => array( 'u.zip' ), 'db' => 'db.gz' ) );
		$this->option( 'updraft_last_backup', $run );
		$seen = $this->backup( 'updraftplus' );
		self::assertSame( array( '2026-11-18T11:06:40Z', true, true ), array( $seen['last_good_at'], $seen['database'], $seen['files'] ) );
		unset( $run['backup_array']['db'] );
		$this->option( 'updraft_last_backup', $run );
		self::assertFalse( $this->backup( 'updraftplus' )['database'] );
		$this->option( 'updraft_last_backup', array( 'success' => 0 ) + $run );
		self::assertSame( array( null, false ), array( $this->backup( 'updraftplus' )['last_good_at'], $this->backup( 'updraftplus' )['database'] ), 'Started and aborted is not made.' );
		$this->option( 'updraft_last_backup', array( 'version' => 9 ) );
		self::assertSame( 'unknown_format', $this->unseen( new Backups(), 'sources.0.last_good_at' ) );
	}

	public function test_a_tool_whose_record_is_elsewhere(): void {
		$this->plugin( 'backwpup' );
		$seen = $this->look( new Backups() );
		$at   = array_search( 'backwpup', array_column( $seen->value['sources'] ?? array(), 'tool' ), true );
		self::assertSame( 'unknown_format', $seen->reasons[ "sources.{$at}.database" ] ?? '' );
	}

	public function test_files_in_a_folder(): void {
		$this->plugin( 'all-in-one-wp-migration' );
		$folder = WP_CONTENT_DIR . '/ai1wm-backups';
		mkdir( $folder );
		$this->repair( static fn () => rmdir( $folder ) );
		self::assertNull( $this->backup( 'all-in-one-wp-migration' )['last_good_at'] );
		self::assertFalse( $this->backup( 'all-in-one-wp-migration' )['database'] );
		foreach ( array( 'small.wpress' => 10, 'big.wpress' => 2000000 ) as $name => $bytes ) {
			file_put_contents( "{$folder}/{$name}", str_repeat( 'x', $bytes ) );
			touch( "{$folder}/{$name}", 10 === $bytes ? 1795000000 : 1790000000 );
			$this->repair( static fn () => unlink( "{$folder}/{$name}" ) );
		}
		clearstatcache();
		self::assertSame( '2026-09-21T14:13:20Z', $this->backup( 'all-in-one-wp-migration' )['last_good_at'] );
		self::assertNull( $this->backup( 'all-in-one-wp-migration' )['database'], 'The file does not say what is in it.' );
	}

	public function test_addresses_of_mail(): void {
		$this->option( 'store_posture_settings', array() );
		$this->option( 'admin_email', 'owner@made-up-shop.org' );
		$this->filter( 'wp_mail_from', static fn (): string => 'shop@made-up-shop.org' );
		self::assertTrue( $this->see( new Mail() )['address_plausible'] );
		foreach ( array( '', 'owner@localhost', 'you@example.com', 'no address' ) as $address ) {
			$this->option( 'admin_email', $address );
			self::assertFalse( $this->see( new Mail() )['address_plausible'], $address );
		}
		$this->option( 'store_posture_settings', array( 'alert_email' => 'alert@made-up-shop.org' ) );
		self::assertTrue( $this->see( new Mail() )['address_plausible'] );
		$this->filter( 'wp_mail_from', static fn (): never => throw new \LogicException( 'no' ), 20 );
		self::assertSame( 'filter_threw', $this->unseen( new Mail(), 'address_plausible' ) );
	}

	public function test_proof_that_mail_arrives(): void {
		$this->option( 'store_posture_mail_confirmed_at', null );
		self::assertSame( 'not_confirmed', $this->unseen( new Mail(), 'confirmed_at' ) );
		$this->option( 'store_posture_mail_confirmed_at', '2026-11-01T08:00:00Z' );
		self::assertSame( '2026-11-01T08:00:00Z', $this->see( new Mail() )['confirmed_at'] );
	}

	public function test_how_mail_goes_out(): void {
		self::assertSame( 'php', $this->see( new Mail() )['transport'] );
		$this->filter( 'phpmailer_init', static function (): void {} );
		self::assertSame( 'smtp', $this->see( new Mail() )['transport'] );
		$this->filter( 'pre_wp_mail', static fn (): ?bool => null );
		self::assertSame( 'service', $this->see( new Mail() )['transport'] );
	}

	public function test_contacts_are_counted_and_not_told(): void {
		$this->option( 'store_posture_settings', array() );
		$roles = array_column( $this->see( new Contacts() )['roles'], null, 'role' );
		self::assertCount( 7, $roles );
		self::assertTrue( $roles['host']['needed'] );
		self::assertFalse( $roles['host']['filled'] );
		self::assertFalse( $roles['police']['needed'], 'Known by country.' );
		$this->option(
			'store_posture_settings',
			array(
				'contacts' => array(
					array( 'role' => 'host', 'needed' => true, 'name' => 'Made-up Hosting', 'phone' => '+44 20 7946 0000', 'confirmed_at' => '2026-11-01T08:00:00Z' ),
					array( 'role' => 'insurer', 'needed' => false, 'name' => '', 'phone' => '', 'confirmed_at' => null ),
				),
			)
		);
		$seen  = $this->see( new Contacts() );
		$roles = array_column( $seen['roles'], null, 'role' );
		self::assertSame( array( true, '2026-11-01T08:00:00Z' ), array( $roles['host']['filled'], $roles['host']['confirmed'] ) );
		self::assertFalse( $roles['insurer']['needed'] );
		self::assertStringNotContainsString( 'Made-up Hosting', (string) json_encode( $seen ) );
	}
}
