<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\CoreFiles;
use StorePosture\Probes\Support\Http;

/**
 * The WordPress of this site against a made-up wordpress.org that knows it as it was before each test.
 */
final class CoreFilesTest extends WordpressOrgCase {
	private const KEPT = 'store_posture_core_files';

	/** @var array<string, string> Read once: thousands of files. */
	private static array $sums = array();

	protected function setUp(): void {
		parent::setUp();
		$this->option( self::KEPT, null );
		$this->switched_on();
		self::$sums = self::$sums ?: self::sums();
		$this->answered( self::$sums );
		// Tools of the seeded weaknesses lie there.
		foreach ( (array) glob( ABSPATH . '*.php' ) as $file ) {
			if ( ! isset( self::$sums[ basename( (string) $file ) ] ) && ! str_ends_with( (string) $file, '/wp-config.php' ) ) {
				$this->aside( (string) $file );
			}
		}
	}

	/**
	 * As the service tells them: with what lies in wp-content, too.
	 *
	 * @return array<string, string>
	 */
	private static function sums(): array {
		$sums = array( 'wp-content/index.php' => md5( 'silence' ), 'readme.html' => md5( 'another language' ), 'wp-config-sample.php' => md5( 'another language' ) );
		foreach ( array( 'wp-admin', 'wp-includes' ) as $folder ) {
			foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( ABSPATH . $folder, \FilesystemIterator::SKIP_DOTS ) ) as $file ) {
				self::assertInstanceOf( \SplFileInfo::class, $file );
				$sums[ substr( $file->getPathname(), strlen( ABSPATH ) ) ] = (string) md5_file( $file->getPathname() );
			}
		}
		foreach ( array( 'index', 'wp-activate', 'wp-blog-header', 'wp-comments-post', 'wp-cron', 'wp-links-opml', 'wp-load', 'wp-login', 'wp-mail', 'wp-settings', 'wp-signup', 'wp-trackback', 'xmlrpc' ) as $name ) {
			$sums[ "{$name}.php" ] = (string) md5_file( ABSPATH . "{$name}.php" );
		}
		return $sums;
	}

	/**
	 * @param mixed $sums Of every language, or by language.
	 */
	private function answered( mixed $sums, int $status = 200 ): void {
		$this->answered_by( static fn (): array => self::response( $status, (string) wp_json_encode( array( 'checksums' => $sums ) ) ) );
	}

	private function tamper( string $path, ?string $with ): void {
		$file   = ABSPATH . $path;
		$before = (string) file_get_contents( $file );
		$this->repair( static fn () => file_put_contents( $file, $before ) );
		if ( null === $with ) {
			unlink( $file );
		} else {
			file_put_contents( $file, $with );
		}
	}

	/** With time enough for all of it. */
	private function probe( string $root = ABSPATH ): CoreFiles {
		return new CoreFiles( $root, 120.0 );
	}

	public function test_as_it_came(): void {
		$sighting = $this->look( $this->probe() );
		$version  = wp_get_wp_version();
		self::assertSame(
			array( 'release' => "{$version} en_US", 'changed' => 0, 'changed_first' => array(), 'missing' => 0, 'missing_first' => array(), 'extra' => 0, 'extra_first' => array() ),
			$sighting->value
		);
		self::assertSame( 'wordpress_org', $sighting->vantage );
		self::assertSame( array( "https://api.wordpress.org/core/checksums/1.0/?version={$version}&locale=en_US" ), $this->asked );
		self::assertFalse( get_option( self::KEPT ), 'nothing is kept' );
	}

	public function test_altered_and_missing_files_until_they_are_put_back(): void {
		$this->tamper( 'wp-includes/load.php', '<?php // Somebody was here.' );
		$this->tamper( 'wp-admin/images/list.png', 'no picture' );
		$this->tamper( 'wp-login.php', file_get_contents( ABSPATH . 'wp-login.php' ) . "\n" );
		$this->tamper( 'wp-admin/menu.php', null );
		$this->tamper( 'wp-admin/install.php', null );
		$this->tamper( 'wp-admin/images/loading.gif', null );
		$this->tamper( 'xmlrpc.php', null );
		$seen = $this->see( $this->probe() );
		self::assertSame( 3, $seen['changed'] );
		self::assertEqualsCanonicalizing( array( 'wp-includes/load.php', 'wp-admin/images/list.png', 'wp-login.php' ), $seen['changed_first'] );
		self::assertSame( array( 1, array( 'wp-admin/menu.php' ) ), array( $seen['missing'], $seen['missing_first'] ), 'what is taken away on purpose is not missed' );
		$this->put_back();
		$this->switched_on();
		$seen = $this->see( $this->probe() );
		self::assertSame( array( 0, 0 ), array( $seen['changed'], $seen['missing'] ) );
	}

	public function test_other_ends_of_lines_are_no_change(): void {
		$before = (string) file_get_contents( ABSPATH . 'wp-admin/menu.php' );
		$this->tamper( 'wp-admin/menu.php', str_replace( "\n", "\r\n", $before ) );
		self::assertSame( 0, $this->see( $this->probe() )['changed'] );
		file_put_contents( ABSPATH . 'wp-admin/menu.php', str_replace( "\n", "\r\n", $before ) . '// And more.' );
		self::assertSame( array( 'wp-admin/menu.php' ), $this->see( $this->probe() )['changed_first'] );
	}

	public function test_foreign_code_until_it_is_gone(): void {
		$this->folder( ABSPATH . 'wp-includes/sites' );
		$code = array( 'wp-includes/css/cache.php', 'wp-includes/sites/a.PHTML', 'wp-admin/images/logo.php.png', 'wp-tmp.php' );
		foreach ( $code as $path ) {
			$this->file( ABSPATH . $path, '<?php eval( 1 );' );
		}
		$seen = $this->see( $this->probe() );
		self::assertSame( 4, $seen['extra'] );
		self::assertEqualsCanonicalizing( $code, $seen['extra_first'] );
		self::assertSame( 0, $seen['changed'] );
		array_map( static fn ( string $path ): bool => unlink( ABSPATH . $path ), $code );
		self::assertSame( 0, $this->see( $this->probe() )['extra'] );
	}

	public function test_what_else_lies_there_by_right(): void {
		self::assertFileExists( ABSPATH . 'wp-config.php' );
		$this->file( ABSPATH . 'wordfence-waf.php', '<?php eval( 1 );' );
		$this->file( ABSPATH . 'wp-includes/css/index.php', "<?php\n// Silence is golden.\n" );
		$this->file( ABSPATH . 'wp-includes/css/emptied.php', '' );
		$this->file( ABSPATH . 'wp-includes/css/notes.txt', 'Ours.' );
		$this->file( ABSPATH . 'wp-admin/import-b2.php', '<?php eval( "of an earlier release" );' );
		$this->file( ABSPATH . 'error_log', 'PHP Notice' );
		self::assertSame( 0, $this->see( $this->probe() )['extra'] );
	}

	public function test_only_the_first_are_told(): void {
		foreach ( range( 1, 21 ) as $number ) {
			$this->file( ABSPATH . "wp-includes/css/extra-{$number}.php", '<?php eval( 1 );' );
		}
		$seen = $this->see( $this->probe() );
		self::assertSame( array( 21, 20 ), array( $seen['extra'], count( $seen['extra_first'] ) ) );
	}

	public function test_in_parts_it_comes_to_the_same(): void {
		$this->tamper( 'wp-admin/menu.php', '<?php' );
		$this->tamper( 'wp-includes/load.php', '<?php' );
		$probe = new CoreFiles( ABSPATH, 0.01 );
		$looks = 0;
		do {
			$start    = hrtime( true );
			$sighting = $this->look( $probe );
			self::assertLessThan( 2.0, ( hrtime( true ) - $start ) / 1e9 );
			++$looks;
		} while ( null === $sighting->value && 'goes_on' === $sighting->reasons[''] && $looks < 500 );
		self::assertGreaterThan( 2, $looks );
		self::assertCount( 1, $this->asked, 'the list is asked for once' );
		self::assertEqualsCanonicalizing( array( 'wp-admin/menu.php', 'wp-includes/load.php' ), $sighting->value['changed_first'] ?? null );
		self::assertFalse( get_option( self::KEPT ) );
	}

	public function test_what_was_begun_is_of_use_for_this_wordpress_and_an_hour(): void {
		$probe = new CoreFiles( ABSPATH, 0.0 );
		self::assertSame( 'goes_on', $this->unseen( $probe, '' ) );
		$kept = get_option( self::KEPT );
		self::assertSame( 1, $kept['next'] );
		$this->unseen( $probe, '' );
		self::assertSame( 2, get_option( self::KEPT )['next'] );
		foreach ( array( array( 'release' => '6.0 en_US' ), array( 'at' => $kept['at'] - 3700 ), array( 'at' => $kept['at'] + 60 ), array( 'sums' => array( '../wp-config.php' => md5( '' ) ) + $kept['sums'] ), array( 'next' => '7' ) ) as $other ) {
			update_option( self::KEPT, $other + $kept, false );
			$this->unseen( $probe, '' );
			self::assertSame( 1, get_option( self::KEPT )['next'], 'begun anew: ' . key( $other ) );
		}
	}

	public function test_switched_off_it_asks_and_keeps_nothing(): void {
		$this->unseen( new CoreFiles( ABSPATH, 0.0 ), '' );
		$this->option( 'store_posture_settings', array( 'ask_wordpress_org' => false ) );
		$this->asked = array();
		self::assertSame( 'service_off', $this->unseen( $this->probe(), '' ) );
		self::assertSame( array(), $this->asked );
		self::assertFalse( get_option( self::KEPT ) );
	}

	public function test_no_answer_or_none_that_makes_sense(): void {
		$this->answered_by( static fn (): \WP_Error => new \WP_Error( 'http_request_failed', 'cURL error 28: timed out' ) );
		self::assertSame( 'service_down', $this->unseen( $this->probe(), '' ) );
		foreach ( array( '', 'null', '[]', '<html>', '{"checksums":null}', '{"checksums":"yes"}', '{"checksums":[]}' ) as $body ) {
			$this->answered_by( static fn (): array => self::response( 200, $body ) );
			self::assertSame( 'service_down', $this->unseen( $this->probe(), '' ), $body );
		}
		$wrong = array(
			'cut off'   => array_slice( self::$sums, 0, 900 ),
			'elsewhere' => array( 'wp-includes/../../wp-config.php' => md5( '' ) ) + self::$sums,
			'root'      => array( '/etc/passwd' => md5( '' ) ) + self::$sums,
			'no digest' => array( 'wp-login.php' => 'yes' ) + self::$sums,
			'a list'    => array( 'wp-login.php' => array( md5( '' ) ) ) + self::$sums,
			'no core'   => array_diff_key( self::$sums, array( 'wp-includes/version.php' => '' ) ),
		);
		foreach ( $wrong as $name => $sums ) {
			$this->answered( $sums );
			self::assertSame( 'service_down', $this->unseen( $this->probe(), '' ), $name );
		}
		foreach ( array( 500 => 'service_down', 404 => 'service_down', 429 => 'rate_limited' ) as $status => $reason ) {
			$this->answered( self::$sums, $status );
			self::assertSame( $reason, $this->unseen( $this->probe(), '' ) );
		}
		$this->http = new Http( 40, 60.0 );
		self::assertSame( 'budget', $this->unseen( $this->probe(), '' ) );
	}

	public function test_a_release_wordpress_org_has_no_list_of(): void {
		$this->answered( false );
		self::assertSame( 'release_unknown', $this->unseen( $this->probe(), '' ) );
		self::assertCount( 1, $this->asked );
		$this->tamper( 'wp-includes/version.php', "<?php\n\$wp_version = '7.2-alpha-61000';\n" );
		self::assertSame( 'not_supported', $this->unseen( $this->probe(), '' ) );
		file_put_contents( ABSPATH . 'wp-includes/version.php', '<?php // Nothing.' );
		self::assertSame( 'unknown_format', $this->unseen( $this->probe(), '' ) );
		self::assertSame( 'not_readable', $this->unseen( $this->probe( '/nowhere/' ), '' ) );
		self::assertCount( 1, $this->asked );
	}

	public function test_a_package_of_another_language(): void {
		$code = (string) file_get_contents( ABSPATH . 'wp-includes/version.php' );
		$this->tamper( 'wp-includes/version.php', "{$code}\n\$wp_local_package = 'de_DE';\n" );
		$this->answered( self::$sums );
		self::assertSame( array( 'wp-includes/version.php' ), $this->see( $this->probe() )['changed_first'], 'its own list decides' );
		$this->asked = array();
		$this->answered_by( static fn ( string $url ): array => self::response( 200, (string) wp_json_encode( array( 'checksums' => str_contains( $url, 'de_DE' ) ? false : self::$sums ) ) ) );
		$this->tamper( 'wp-admin/menu.php', '<?php' );
		$seen = $this->see( $this->probe() );
		self::assertSame( array( wp_get_wp_version() . ' de_DE', array( 'wp-admin/menu.php' ) ), array( $seen['release'], $seen['changed_first'] ) );
		self::assertCount( 2, $this->asked );
	}
}
