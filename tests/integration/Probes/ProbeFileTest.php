<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\Unseen;

final class ProbeFileTest extends HttpProbeCase {
	private string $folder = '';

	protected function setUp(): void {
		parent::setUp();
		$this->folder = wp_get_upload_dir()['basedir'];
	}

	public function test_holds_a_token_and_nothing_else(): void {
		$file = ProbeFile::in( $this->folder, 'txt' );
		self::assertSame( $file->token, file_get_contents( $file->path ) );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{32}$/', $file->token );
		self::assertStringNotContainsString( $file->token, $file->name );
		$file->remove();
		self::assert_nothing_left();
	}

	/**
	 * Killed right after each step, in a process of its own; the next sweep leaves nothing.
	 */
	public function test_killed_at_each_step(): void {
		$steps = array(
			'noted'          => '',
			'written'        => '',
			'folder made'    => '',
			'files in it'    => '',
			'partly removed' => '',
		);
		foreach ( array_keys( $steps ) as $step ) {
			$this->die_at( $step );
			ProbeFile::sweep();
			wp_cache_flush();
			self::assert_nothing_left();
		}
	}

	private function die_at( string $step ): void {
		$kill = 'posix_kill( getmypid(), SIGKILL );';
		$code = match ( $step ) {
			'noted' => "add_action( 'added_option', function ( \$name ) { if ( str_starts_with( \$name, 'store_posture_file_' ) ) { {$kill} } } ); StorePosture\\Probes\\Support\\ProbeFile::in( \$folder, 'txt' );",
			'written' => "StorePosture\\Probes\\Support\\ProbeFile::in( \$folder, 'txt' ); {$kill}",
			'folder made' => "StorePosture\\Probes\\Support\\ProbeFile::folder_in( \$folder ); {$kill}",
			'files in it' => "\$made = StorePosture\\Probes\\Support\\ProbeFile::folder_in( \$folder ); StorePosture\\Probes\\Support\\ProbeFile::in( \$made->path, 'txt' ); StorePosture\\Probes\\Support\\ProbeFile::in( \$made->path, 'txt' ); {$kill}",
			default => "add_action( 'delete_option', function ( \$name ) { if ( str_starts_with( \$name, 'store_posture_file_' ) ) { {$kill} } } ); StorePosture\\Probes\\Support\\ProbeFile::in( \$folder, 'txt' )->remove();",
		};
		$boot    = var_export( dirname( __DIR__ ) . '/bootstrap.php', true );
		$folder  = var_export( $this->folder, true );
		$process = proc_open( array( PHP_BINARY, ...$this->ini(), '-r', "require {$boot}; \$folder = {$folder}; {$code}" ), array( array( 'file', '/dev/null', 'r' ), array( 'file', '/dev/null', 'w' ), array( 'file', '/dev/null', 'w' ) ), $pipes );
		self::assertIsResource( $process );
		do {
			usleep( 20000 );
			$status = proc_get_status( $process );
		} while ( $status['running'] );
		self::assertSame( array( true, SIGKILL ), array( $status['signaled'], $status['termsig'] ), $step );
		wp_cache_flush();
	}

	/**
	 * @return list<string>
	 */
	private function ini(): array {
		$ini = php_ini_loaded_file();
		return false === $ini ? array() : array( '-c', $ini );
	}

	public function test_the_trail_deletes_nothing_but_our_own(): void {
		$precious = $this->folder . '/precious.txt';
		$this->file( $precious, 'x' );
		$this->option( 'store_posture_file_forged', $precious );
		ProbeFile::sweep();
		self::assertFileExists( $precious );
	}

	public function test_a_link_of_that_name_is_left_alone(): void {
		$precious = $this->folder . '/precious.txt';
		$link     = $this->folder . '/store-posture-' . str_repeat( 'a', 32 ) . '.txt';
		$this->file( $precious, 'x' );
		symlink( $precious, $link );
		$this->repair( static fn () => unlink( $link ) );
		$this->option( 'store_posture_file_' . str_repeat( 'a', 32 ), $link );
		ProbeFile::sweep();
		self::assertFileExists( $precious );
	}

	public function test_a_folder_that_is_not_there(): void {
		try {
			ProbeFile::in( $this->folder . '/nowhere', 'txt' );
			self::fail( 'Written into nowhere.' );
		} catch ( Unseen $unseen ) {
			self::assertSame( 'not_writable', $unseen->reason );
		}
		self::assert_nothing_left();
	}
}
