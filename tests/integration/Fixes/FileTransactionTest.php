<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Fixes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Fixes\Support\FileTransaction;
use StorePosture\Model\Problem;

/**
 * A file is the old one or the new one, whatever happens to the process that writes it.
 */
final class FileTransactionTest extends TestCase {
	private string $folder;

	protected function setUp(): void {
		$this->folder = sys_get_temp_dir() . '/store-posture-files-' . bin2hex( random_bytes( 6 ) );
		mkdir( $this->folder );
	}

	protected function tearDown(): void {
		chmod( $this->folder, 0700 );
		foreach ( array_diff( (array) scandir( $this->folder ), array( '.', '..' ) ) as $name ) {
			unlink( "{$this->folder}/{$name}" );
		}
		rmdir( $this->folder );
	}

	/**
	 * @return iterable<string, array{string, string, string}> File, step, and which text stands there afterwards.
	 */
	public static function steps(): iterable {
		foreach ( array( 'wp-config.php', '.htaccess' ) as $file ) {
			foreach ( array( 'opened', 'mode', 'written', 'synced' ) as $step ) {
				yield "{$file}, {$step}" => array( $file, $step, 'old' );
			}
			foreach ( array( 'renamed', 'forgotten' ) as $step ) {
				yield "{$file}, {$step}" => array( $file, $step, 'new' );
			}
		}
	}

	#[DataProvider( 'steps' )]
	public function test_killed_at_each_step( string $file, string $step, string $left ): void {
		$texts = array(
			'old' => "<?php\n// old\n" . str_repeat( "define( 'A', 1 );\n", 5000 ),
			'new' => "<?php\n// new\n" . str_repeat( "define( 'B', 2 );\n", 5000 ),
		);
		$path  = "{$this->folder}/{$file}";
		foreach ( $texts as $name => $text ) {
			file_put_contents( "{$this->folder}/{$name}.txt", $text );
		}
		file_put_contents( $path, $texts['old'] );
		chmod( $path, 0640 );

		self::assertSame( 137, $this->run_until( $step, $path ), 'killed' );
		self::assertSame( $texts[ $left ], file_get_contents( $path ) );
		self::assertSame( 0640, fileperms( $path ) & 0777 );
		$names = array_values( array_diff( (array) scandir( $this->folder ), array( '.', '..', $file, 'old.txt', 'new.txt' ) ) );
		self::assertCount( 'old' === $left ? 1 : 0, $names );
		foreach ( $names as $name ) {
			// A server runs the one, and shows nobody the other.
			self::assertMatchesRegularExpression( '.htaccess' === $file ? '/^\.ht/' : '/\.php$/', (string) $name );
			self::assertContains( fileperms( "{$this->folder}/{$name}" ) & 0777, 'opened' === $step ? array( 0600, 0644 ) : array( 0640 ) );
		}
		// The next one that writes there clears up.
		( new FileTransaction() )->write( $path, $texts[ $left ], 'third' );
		self::assertSame( 'third', file_get_contents( $path ) );
		self::assertSame( array(), array_values( array_diff( (array) scandir( $this->folder ), array( '.', '..', $file, 'old.txt', 'new.txt' ) ) ) );
	}

	public function test_not_killed_it_is_done(): void {
		foreach ( array( 'old', 'new' ) as $name ) {
			file_put_contents( "{$this->folder}/{$name}.txt", $name );
		}
		$path = "{$this->folder}/wp-config.php";
		file_put_contents( $path, 'old' );
		self::assertSame( 0, $this->run_until( 'never', $path ) );
		self::assertSame( 'new', file_get_contents( $path ) );
	}

	public function test_a_sweep_leaves_what_is_young_and_what_is_not_ours(): void {
		$mark  = str_repeat( 'a', 32 );
		$files = array( ".store-posture-{$mark}.php", ".htstore-posture-{$mark}", '.store-posture-mine.php', '.htpasswd' );
		foreach ( $files as $file ) {
			file_put_contents( "{$this->folder}/{$file}", '' );
		}
		FileTransaction::sweep( $this->folder, 60 );
		self::assertCount( 4, array_diff( (array) scandir( $this->folder ), array( '.', '..' ) ) );
		touch( "{$this->folder}/{$files[0]}", time() - 61 );
		touch( "{$this->folder}/.htpasswd", time() - 61 );
		FileTransaction::sweep( $this->folder, 60 );
		self::assertSame( array( $files[3], $files[1], $files[2] ), array_values( array_diff( (array) scandir( $this->folder ), array( '.', '..' ) ) ) );
		FileTransaction::sweep( $this->folder );
		self::assertSame( array( $files[3], $files[2] ), array_values( array_diff( (array) scandir( $this->folder ), array( '.', '..' ) ) ) );
	}

	public function test_what_somebody_saved_meanwhile_stays(): void {
		$path = "{$this->folder}/wp-config.php";
		file_put_contents( $path, 'old' );
		$somebody = static function ( string $step ) use ( $path ): void {
			if ( 'synced' === $step ) {
				file_put_contents( $path, 'theirs' );
			}
		};
		try {
			( new FileTransaction( $somebody ) )->write( $path, 'old', 'new' );
			self::fail( 'It was overwritten.' );
		} catch ( Problem $problem ) {
			self::assertSame( 409, $problem->status );
		}
		self::assertSame( 'theirs', file_get_contents( $path ) );
		self::assertSame( array( 'wp-config.php' ), array_values( array_diff( (array) scandir( $this->folder ), array( '.', '..' ) ) ) );
	}

	public function test_a_new_file_and_its_end(): void {
		$path  = "{$this->folder}/.htaccess";
		$files = new FileTransaction();
		$files->write( $path, null, 'Options -Indexes' );
		self::assertSame( 0644, fileperms( $path ) & 0777 );
		try {
			$files->write( $path, null, 'again' );
			self::fail( 'It was overwritten.' );
		} catch ( Problem ) {
			self::assertSame( 'Options -Indexes', FileTransaction::read( $path ) );
		}
		$files->remove( $path, 'Options -Indexes' );
		self::assertNull( FileTransaction::read( $path ) );
	}

	public function test_where_it_is_not_tried(): void {
		$path = "{$this->folder}/wp-config.php";
		self::assertNotSame( '', FileTransaction::obstacle( $path, true ), 'not there' );
		file_put_contents( $path, 'old' );
		self::assertSame( '', FileTransaction::obstacle( $path, true ) );
		symlink( $path, "{$this->folder}/link.php" );
		self::assertStringContainsString( 'link', FileTransaction::obstacle( "{$this->folder}/link.php", true ) );
		add_filter( 'file_mod_allowed', '__return_false' );
		self::assertStringContainsString( 'DISALLOW_FILE_MODS', FileTransaction::obstacle( $path ) );
		remove_filter( 'file_mod_allowed', '__return_false' );
		if ( 0 === posix_geteuid() ) {
			chown( $path, 65534 );
			self::assertStringContainsString( 'another account', FileTransaction::obstacle( $path ) );
			return;
		}
		chmod( $this->folder, 0500 );
		self::assertStringContainsString( 'folder', FileTransaction::obstacle( $path ) );
	}

	/** How the process ended; 137: killed. */
	private function run_until( string $step, string $path ): int {
		$child = proc_open(
			array( PHP_BINARY, __DIR__ . '/killed-writer.php', $path, "{$this->folder}/old.txt", "{$this->folder}/new.txt" ),
			array( 1 => array( 'pipe', 'w' ) ),
			$pipes,
			null,
			array( 'STORE_POSTURE_KILL_AT' => $step ) + getenv()
		);
		self::assertIsResource( $child );
		$said = stream_get_contents( $pipes[1] );
		do {
			$status = proc_get_status( $child );
			usleep( 5000 );
		} while ( $status['running'] );
		proc_close( $child );
		return $status['signaled'] ? 128 + $status['termsig'] : ( 0 === $status['exitcode'] ? 0 : self::fail( (string) $said ) );
	}
}
