<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ExtensionFiles;
use StorePosture\Probes\Support\Http;

/**
 * Made-up plugins against a made-up wordpress.org.
 */
final class ExtensionFilesTest extends WordpressOrgCase {
	private const KEPT = 'store_posture_plugin_files';

	protected function setUp(): void {
		parent::setUp();
		$this->option( self::KEPT, null );
		$this->switched_on();
		$this->installed( 'made-up-one', 'made-up-two' );
	}

	/** These and no others. */
	private function installed( string ...$slugs ): void {
		$plugins = array();
		foreach ( $slugs as $slug ) {
			if ( ! is_dir( WP_PLUGIN_DIR . "/{$slug}" ) ) {
				$this->folder( WP_PLUGIN_DIR . "/{$slug}" );
				foreach ( array( 'main.php' => "<?php\n// {$slug}\n", 'app.js' => "let a;\n", 'app.css' => "a {}\n", 'readme.txt' => "One.\n" ) as $name => $content ) {
					$this->file( WP_PLUGIN_DIR . "/{$slug}/{$name}", $content );
				}
			}
			$plugins[ "{$slug}/main.php" ] = array( 'Name' => ucfirst( $slug ), 'Version' => '1.2.3' );
		}
		$this->headers( $plugins );
	}

	/** @param array<string, array<string, string>> $plugins */
	private function headers( array $plugins ): void {
		wp_cache_set( 'plugins', array( '' => $plugins ), 'plugins' );
		$this->repair( static fn () => wp_cache_delete( 'plugins', 'plugins' ) );
	}

	/**
	 * Knows all as they are on disk now, but for what a test says.
	 *
	 * @param array<string, mixed> $other By slug: null where it knows none, else digests by path.
	 */
	private function knows( array $other = array() ): void {
		$known = array();
		foreach ( (array) glob( WP_PLUGIN_DIR . '/made-up-*/*' ) as $file ) {
			$known[ basename( dirname( (string) $file ) ) ][ basename( (string) $file ) ] = array( 'md5' => md5_file( (string) $file ), 'sha256' => 'not looked at' );
		}
		$known = $other + $known;
		$this->answered_by(
			static function ( string $url ) use ( $known ): array {
				$files = $known[ explode( '/', (string) parse_url( $url, PHP_URL_PATH ) )[2] ] ?? null;
				return null === $files ? self::response( 404, 'Not found' ) : self::response( 200, (string) wp_json_encode( array( 'files' => $files ) ) );
			}
		);
	}

	private function probe(): ExtensionFiles {
		return new ExtensionFiles( 60.0 );
	}

	/**
	 * @return array<string, string|null> By slug.
	 */
	private function states( string $now = self::NOW ): array {
		return array_column( $this->see( $this->probe(), $now )['plugins'], 'state', 'slug' );
	}

	public function test_as_released_and_not_listed(): void {
		$this->knows( array( 'made-up-two' => null ) );
		$sighting = $this->look( $this->probe() );
		self::assertSame(
			array(
				'plugins'       => array(
					array( 'slug' => 'made-up-one', 'name' => 'Made-up-one', 'state' => 'same' ),
					array( 'slug' => 'made-up-two', 'name' => 'Made-up-two', 'state' => 'unlisted' ),
				),
				'changed_first' => array(),
			),
			$sighting->value
		);
		self::assertSame( array(), $sighting->reasons );
		self::assertSame( array( 'https://downloads.wordpress.org/plugin-checksums/made-up-one/1.2.3.json', 'https://downloads.wordpress.org/plugin-checksums/made-up-two/1.2.3.json' ), $this->asked );
	}

	public function test_changed_code_until_it_is_put_back(): void {
		$this->knows();
		$file   = WP_PLUGIN_DIR . '/made-up-two/main.php';
		$before = (string) file_get_contents( $file );
		file_put_contents( $file, "{$before}eval( 1 );" );
		file_put_contents( WP_PLUGIN_DIR . '/made-up-one/readme.txt', 'Another text.' );
		file_put_contents( WP_PLUGIN_DIR . '/made-up-one/app.css', 'b {}' );
		unlink( WP_PLUGIN_DIR . '/made-up-one/app.js' );
		$seen = $this->see( $this->probe() );
		self::assertSame( array( 'same', 'changed' ), array_column( $seen['plugins'], 'state' ), 'what does not run, and what is missing, counts for nothing' );
		self::assertSame( array( 'made-up-two/main.php' ), $seen['changed_first'] );
		file_put_contents( $file, str_replace( "\n", "\r\n", $before ) );
		$seen = $this->see( $this->probe(), '2026-11-22T10:05:00Z' );
		self::assertSame( array( 'same', 'same' ), array_column( $seen['plugins'], 'state' ) );
		self::assertSame( array(), $seen['changed_first'] );
		self::assertCount( 3, $this->asked, 'what was changed is looked at each time, the other once a week' );
	}

	public function test_a_version_released_twice(): void {
		$sum = (string) md5_file( WP_PLUGIN_DIR . '/made-up-one/main.php' );
		$this->knows( array( 'made-up-one' => array( 'main.php' => array( 'md5' => array( md5( 'first' ), $sum ) ) ) ) );
		self::assertSame( 'same', $this->states()['made-up-one'] );
	}

	public function test_another_plugin_of_that_name(): void {
		$this->knows( array( 'made-up-one' => array( 'main.php' => array( 'md5' => md5( 'quite another' ) ), 'trunk/main.php' => array( 'md5' => md5( '' ) ) ) ) );
		self::assertSame( 'other_plugin', $this->unseen( $this->probe(), 'plugins.0.state' ) );
		self::assertSame( array(), $this->see( $this->probe() )['changed_first'] );
	}

	public function test_another_edition_of_a_larger_one(): void {
		$files = array( 'readme.txt' => array( 'md5' => md5_file( WP_PLUGIN_DIR . '/made-up-one/readme.txt' ) ) );
		foreach ( range( 1, 10 ) as $number ) {
			$this->file( WP_PLUGIN_DIR . "/made-up-one/part-{$number}.php", '<?php // Sold.' );
			$files[ "part-{$number}.php" ] = array( 'md5' => md5( 'free' ) );
		}
		$this->knows( array( 'made-up-one' => $files ) );
		self::assertSame( 'other_plugin', $this->unseen( $this->probe(), 'plugins.0.state' ) );
		unset( $files['part-10.php'] );
		delete_option( self::KEPT );
		$this->knows( array( 'made-up-one' => $files ) );
		self::assertSame( 'changed', $this->states()['made-up-one'] );
	}

	public function test_a_few_each_time_and_each_once_a_week(): void {
		$slugs = array_map( static fn ( int $number ): string => "made-up-{$number}", range( 1, 8 ) );
		$this->installed( ...$slugs );
		$this->knows();
		self::assertSame( 'in_turn', $this->unseen( $this->probe(), 'plugins.7.state' ) );
		self::assertCount( 6, $this->asked );
		self::assertSame( array_fill_keys( $slugs, 'same' ), $this->states( '2026-11-22T10:01:00Z' ) );
		self::assertCount( 8, array_unique( $this->asked ) );
		$this->states( '2026-11-28T09:00:00Z' );
		self::assertCount( 8, $this->asked );
		$this->states( '2026-11-28T11:00:00Z' );
		self::assertCount( 14, $this->asked );
		$this->answered_by( static fn (): array => self::response( 500, '' ) );
		self::assertSame( 'service_down', $this->unseen( $this->probe(), 'plugins.0.state', '2026-12-25T10:00:00Z' ), 'what is three weeks old counts no more' );
	}

	public function test_a_new_version_is_looked_at_again(): void {
		$this->knows();
		$this->states();
		$this->headers( array( 'made-up-one/main.php' => array( 'Name' => 'One', 'Version' => '1.3 beta/../' ), 'made-up-two/main.php' => array( 'Name' => 'Two', 'Version' => '1.3' ) ) );
		self::assertSame( array( 'made-up-one' => 'unlisted', 'made-up-two' => 'same' ), $this->states() );
		self::assertSame( array( 'https://downloads.wordpress.org/plugin-checksums/made-up-two/1.3.json' ), array_slice( $this->asked, 2 ), 'what is no version is not sent' );
	}

	public function test_in_parts_it_comes_to_the_same(): void {
		$this->knows();
		file_put_contents( WP_PLUGIN_DIR . '/made-up-one/main.php', 'changed' );
		$looks = 0;
		do {
			$sighting = $this->look( new ExtensionFiles( 0.0 ) );
			++$looks;
		} while ( null === $sighting->value && 'goes_on' === $sighting->reasons[''] && $looks < 50 );
		self::assertSame( array( 'changed', 'same' ), array_column( $sighting->value['plugins'] ?? array(), 'state' ) );
		self::assertGreaterThan( 6, $looks );
		self::assertCount( 2, $this->asked, 'each list is asked for once' );
	}

	public function test_what_was_kept_in_another_form_is_left_alone(): void {
		$this->knows();
		foreach ( array( 'text', array( 'rows' => 1, 'since' => 'x' ), array( 'rows' => array( 'made-up-one' => 'x' ), 'since' => strtotime( self::NOW ), 'asked' => 'x', 'open' => array( 1, 2, 3, 4, 5 ) ) ) as $kept ) {
			update_option( self::KEPT, $kept, false );
			self::assertSame( array( 'made-up-one' => 'same', 'made-up-two' => 'same' ), $this->states() );
		}
	}

	public function test_switched_off_it_asks_and_keeps_nothing(): void {
		$this->knows();
		$this->states();
		$this->option( 'store_posture_settings', array( 'ask_wordpress_org' => false ) );
		$this->asked = array();
		self::assertSame( 'service_off', $this->unseen( $this->probe(), '' ) );
		self::assertSame( array(), $this->asked );
		self::assertFalse( get_option( self::KEPT ) );
	}

	public function test_no_answer_or_none_that_makes_sense(): void {
		$sum = md5( '' );
		foreach ( array( '', '[]', '<html>', '{"files":[]}', '{"files":{"main.php":"x"}}', '{"files":{"main.php":{"md5":"x"}}}', "{\"files\":{\"../main.php\":{\"md5\":\"{$sum}\"}}}", "{\"files\":{\"/main.php\":{\"md5\":\"{$sum}\"}}}" ) as $body ) {
			$this->answered_by( static fn (): array => self::response( 200, $body ) );
			self::assertSame( 'service_down', $this->unseen( $this->probe(), 'plugins.0.state' ), $body );
		}
		$this->answered_by( static fn (): \WP_Error => new \WP_Error( 'http_request_failed', 'cURL error 28: timed out' ) );
		$this->asked  = array();
		self::assertSame( 'service_down', $this->unseen( $this->probe(), 'plugins.1.state' ) );
		self::assertCount( 1, $this->asked, 'nobody waits for it again' );
		$this->answered_by( static fn (): array => self::response( 429, '' ) );
		self::assertSame( 'rate_limited', $this->unseen( $this->probe(), 'plugins.0.state' ) );
		$this->http = new Http( 40, 60.0 );
		self::assertSame( 'budget', $this->unseen( $this->probe(), 'plugins.0.state' ) );
	}

	public function test_plugins_of_one_file_and_those_from_elsewhere(): void {
		$this->knows();
		$this->headers( array( 'hello.php' => array( 'Name' => 'Hello', 'Version' => '1.7' ), 'made-up-one/main.php' => array( 'Name' => 'One', 'Version' => '1.0', 'UpdateURI' => 'https://updates.example.com/one' ) ) );
		self::assertSame( array(), $this->states() );
		self::assertSame( array(), $this->asked );
	}
}
