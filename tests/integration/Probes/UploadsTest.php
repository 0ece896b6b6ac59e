<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\UploadsExecution;
use StorePosture\Probes\UploadsFiles;

/**
 * Code in uploads: whether the server runs it, and whether some lies there.
 */
final class UploadsTest extends HttpProbeCase {
	private const SHELL = "<?php\nsystem( \$_GET['c'] );\n";

	public function test_php_s_own_server_runs_it(): void {
		$places = $this->see( new UploadsExecution() )['places'];
		self::assertTrue( self::entry( $places, 'place', 'uploads' )['runs'] );
		self::assert_nothing_left();
	}

	public function test_a_server_that_shows_the_text_runs_nothing(): void {
		$this->server( 200, static fn ( string $text ): string => $text );
		$places = $this->see( new UploadsExecution() )['places'];
		self::assertFalse( self::entry( $places, 'place', 'uploads' )['runs'] );
		self::assert_nothing_left();
	}

	public function test_a_server_that_refuses_php_there(): void {
		$this->server( 403, static fn (): string => 'no' );
		$seen = $this->look( new UploadsExecution() );
		self::assertFalse( self::entry( $seen->value['places'] ?? null, 'place', 'uploads' )['runs'] );
		self::assertSame( array(), $seen->reasons );
	}

	public function test_a_server_that_refuses_everything(): void {
		$this->fake()->on( 'https://shop.example.net/', 403, array( 'content-type' => 'text/html' ), '<html>' );
		self::assertSame( 'waf_403', $this->unseen( new UploadsExecution(), 'places.0.runs' ) );
		self::assert_nothing_left();
	}

	public function test_one_page_for_all_addresses(): void {
		$this->fake()->on( 'https://shop.example.net/', 200, array( 'content-type' => 'text/html' ), '<html>All is well' );
		self::assertSame( 'soft_404', $this->unseen( new UploadsExecution(), 'places.0.runs' ) );
	}

	public function test_uploads_that_cannot_be_written_to(): void {
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'basedir' => '/proc' ) + $dir );
		$seen = $this->look( new UploadsExecution() );
		self::assertNull( self::entry( $seen->value['places'] ?? null, 'place', 'uploads' )['runs'] );
	}

	public function test_a_folder_that_is_not_there_runs_nothing(): void {
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'basedir' => $dir['basedir'] . '/none', 'path' => $dir['basedir'] . '/none/2026' ) + $dir );
		$fake = $this->fake();
		self::assertSame( array( false, false, false ), array_column( (array) $this->see( new UploadsExecution() )['places'], 'runs' ) );
		self::assertSame( array(), $fake->asked );
	}

	public function test_the_script_holds_two_numbers_and_no_more(): void {
		$script = ProbeFile::script_in( wp_get_upload_dir()['basedir'] );
		$text   = (string) file_get_contents( $script->path );
		$script->remove();
		self::assertMatchesRegularExpression( '/^<\?php echo \d{5} \* \d{5};\n$/', $text );
		self::assertStringNotContainsString( $script->token, $text );
		self::assertFileDoesNotExist( $script->path );
	}

	public function test_code_in_uploads_is_found_wherever_it_lies(): void {
		$uploads = wp_get_upload_dir()['basedir'];
		$this->folder( "{$uploads}/probe" );
		$this->folder( "{$uploads}/probe/deep" );
		$this->file( "{$uploads}/probe/deep/cache.php", self::SHELL );
		$this->file( "{$uploads}/probe/picture.php.jpg", self::SHELL );
		$this->file( "{$uploads}/probe/index.php", "<?php\n// Silence is golden.\n" );
		$this->file( "{$uploads}/probe/how-to.php.png", "\x89PNG\r\n no code" );
		$seen = $this->look( new UploadsFiles() );
		$code = self::entry( $seen->value['code'] ?? null, 'path', self::below( "{$uploads}/probe/deep/cache.php" ) );
		self::assertSame( array( true, strlen( self::SHELL ) ), array( $code['active'], $code['size'] ) );
		self::assertSame( array( self::below( "{$uploads}/probe/picture.php.jpg" ), self::below( "{$uploads}/probe/deep/cache.php" ) ), array_values( array_filter( array_column( (array) ( $seen->value['code'] ?? null ), 'path' ), static fn ( string $path ): bool => str_contains( $path, '/probe/' ) ) ) );
		self::assertSame( array(), $seen->reasons );
	}

	/**
	 * @return iterable<string, array{string, string, bool}>
	 */
	public static function settings(): iterable {
		yield 'pictures run as PHP' => array( '.htaccess', "AddType application/x-httpd-php .jpg\n", true );
		yield 'a handler of PHP' => array( '.htaccess', "<FilesMatch \"\\.png$\">\n\tSetHandler \"proxy:unix:/run/php.sock|fcgi://localhost\"\n</FilesMatch>\n", true );
		yield 'a handler by its old name' => array( '.htaccess', "AddHandler application/x-httpd-php74 .html\n", true );
		yield 'a file put before all others' => array( '.user.ini', "auto_prepend_file = logo.gif\n", true );
		yield 'PHP shut off' => array( '.htaccess', "AddType text/plain .php\nRemoveHandler .php\nSetHandler none\nAddType application/x-httpd-php-source .phps\nphp_flag engine off\n", false );
		yield 'nothing put before' => array( '.user.ini', "auto_prepend_file =\nauto_append_file = none\n", false );
	}

	#[DataProvider( 'settings' )]
	public function test_settings_that_make_a_server_run_others( string $name, string $text, bool $told ): void {
		$folder = wp_get_upload_dir()['basedir'] . '/probe';
		$this->folder( $folder );
		$this->file( "{$folder}/{$name}", $text );
		self::assertSame( $told, in_array( self::below( "{$folder}/{$name}" ), array_column( (array) $this->see( new UploadsFiles() )['code'], 'path' ), true ) );
	}

	public function test_a_walk_that_was_too_long_says_so(): void {
		$uploads = wp_get_upload_dir()['basedir'];
		for ( $i = 0; $i < 45; ++$i ) {
			$this->file( "{$uploads}/probe{$i}.php", self::SHELL );
		}
		$seen = $this->look( new UploadsFiles() );
		$code = (array) ( $seen->value['code'] ?? null );
		self::assertCount( 41, $code );
		self::assertSame( array( '', null ), array( $code[40]['path'] ?? null, $code[40]['active'] ?? null ) );
		self::assertSame( 'too_many', $seen->reasons['code.40.active'] ?? '' );
	}

	public function test_a_folder_that_cannot_be_read(): void {
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'basedir' => ShutFolder::path() ) + $dir );
		self::assertSame( 'not_readable', $this->unseen( new UploadsFiles(), 'code.0.active' ) );
	}

	public function test_uploads_that_nobody_needed_yet(): void {
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'basedir' => $dir['basedir'] . '/none' ) + $dir );
		self::assertSame( array(), $this->see( new UploadsFiles() )['code'] );
	}

	/** Files come back as they are; PHP as told, from its text. */
	private function server( int $status, \Closure $php ): void {
		$this->fake();
		$this->filter(
			'pre_http_request',
			static function ( mixed $before, array $args, string $url ) use ( $status, $php ): mixed {
				$file = ABSPATH . trim( (string) parse_url( $url, PHP_URL_PATH ), '/' );
				return str_ends_with( $file, '.php' ) && is_file( $file ) ? array(
					'headers'  => array(),
					'body'     => $php( (string) file_get_contents( $file ) ),
					'response' => array( 'code' => $status ),
				) : $before;
			},
			20,
			3
		);
	}

	private static function below( string $path ): string {
		return substr( wp_normalize_path( $path ), strlen( wp_normalize_path( ABSPATH ) ) );
	}
}
