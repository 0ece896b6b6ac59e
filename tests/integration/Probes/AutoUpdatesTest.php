<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\AutoUpdates;

final class AutoUpdatesTest extends HttpProbeCase {
	private function core(): mixed {
		return $this->see( new AutoUpdates( 'fpm-fcgi' ) )['core'];
	}

	/** The lab's wp-config.php keeps WordPress as it is; what decides after that line is tried here, and in fixes.test.ts without it. */
	protected function setUp(): void {
		parent::setUp();
		// The sample store has a .git where it should not be.
		$this->filter( 'automatic_updates_is_vcs_checkout', '__return_false', 9 );
		$this->assertSame( 'constant', $this->core() );
		$this->filter( 'allow_minor_auto_core_updates', '__return_true', 9 );
	}

	public function test_repairs_are_installed_and_nobody_is_told_of_the_one_made_up(): void {
		$mails = 0;
		$this->filter(
			'pre_wp_mail',
			static function () use ( &$mails ): bool {
				++$mails;
				return true;
			}
		);
		$this->assertSame( 'open', $this->core() );
		$this->filter( 'auto_update_core', '__return_false' );
		$this->assertSame( 'filter', $this->core() );
		$this->assertSame( 0, $mails );
	}

	public function test_who_keeps_them_back(): void {
		$this->option(
			'auto_core_update_failed',
			array(
				'critical'  => true,
				'current'   => wp_get_wp_version(),
				'attempted' => '99',
			)
		);
		$this->assertSame( 'failed_before', $this->core() );
		$this->filter( 'automatic_updates_is_vcs_checkout', '__return_true' );
		$this->assertSame( 'version_control', $this->core() );
		$this->filter( 'automatic_updater_disabled', '__return_true' );
		$this->assertSame( 'filter', $this->core() );
	}

	public function test_a_filter_that_throws_tells_nothing(): void {
		$this->filter( 'auto_update_core', static fn () => throw new \RuntimeException( 'no' ) );
		$this->assertSame( 'filter_threw', $this->unseen( new AutoUpdates( 'fpm-fcgi' ), 'core' ) );
	}

	public function test_extensions_that_somebody_ticked(): void {
		$this->option( 'auto_update_plugins', array( 'gone/gone.php', '../evil.php' ) );
		$seen = $this->see( new AutoUpdates( 'fpm-fcgi' ) );
		$this->assertSame( array( 0, 'open' ), array( $seen['chosen'], $seen['extensions'] ), 'What is not there needs no update.' );
		$this->folder( WP_PLUGIN_DIR . '/made-up' );
		$this->file( WP_PLUGIN_DIR . '/made-up/made-up.php', "<?php\n/* Plugin Name: Made up */" );
		$this->option( 'auto_update_plugins', array( 'made-up/made-up.php' ) );
		$seen = $this->see( new AutoUpdates( 'fpm-fcgi' ) );
		$this->assertSame( array( 1, 'open' ), array( $seen['chosen'], $seen['extensions'] ) );
		$this->filter( 'auto_update_plugin', '__return_false' );
		$this->assertSame( 'filter', $this->see( new AutoUpdates( 'fpm-fcgi' ) )['extensions'] );
		$this->option( 'auto_update_plugins', 'yes' );
		$this->assertSame( 'wrong_type', $this->unseen( new AutoUpdates( 'fpm-fcgi' ), 'chosen' ) );
	}

	public function test_files_are_written_by_the_account_of_the_web(): void {
		$this->assertSame( 'open', $this->see( new AutoUpdates( 'cli' ) )['core'] );
		$this->state = array( 'front' => array( 'rights' => array( 'core' => false ) ) );
		$this->assertSame( 'file_rights', $this->see( new AutoUpdates( 'cli' ) )['core'] );
		$this->state = array( 'front' => array( 'rights' => array( 'core' => 'yes' ) ) );
		$this->assertSame( 'cli_only', $this->unseen( new AutoUpdates( 'cli' ), 'core' ) );
	}
}
