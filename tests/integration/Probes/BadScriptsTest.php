<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\TestWith;
use StorePosture\Probes\BadScripts;

/**
 * Files are written as text that PHP does not run: what is judged is their text alone.
 */
final class BadScriptsTest extends ProbeCase {
	private function script( string $name, string $text ): void {
		$folder = WP_CONTENT_DIR . '/made-up-scripts';
		if ( ! is_dir( $folder ) ) {
			mkdir( $folder );
			$this->repair( static fn () => rmdir( $folder ) );
		}
		file_put_contents( "{$folder}/{$name}", $text );
		$this->repair( static fn () => unlink( "{$folder}/{$name}" ) );
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private function found(): array {
		return array_values( array_filter( $this->see( new BadScripts() )['list'], static fn ( array $row ): bool => str_starts_with( $row['path'], 'wp-content/made-up-scripts/' ) ) );
	}

	#[TestWith( array( 'timthumb.php', "<?php // TimThumb\ndefine ('VERSION', '2.8.13'); class timthumb {}", 'TimThumb', '2.8.13', true ) )]
	#[TestWith( array( 'timthumb.php', "<?php /* TimThumb script created by Tim McDaniels */ define ('VERSION', '1.28');", 'TimThumb', '1.28', true ) )]
	#[TestWith( array( 'thumb.php', "<?php define('VERSION', '2.8.14'); class timthumb {}", 'TimThumb', '2.8.14', false ) )]
	#[TestWith( array( 'eval-stdin.php', "<?php eval('?>' . file_get_contents('php://input'));", 'PHPUnit eval-stdin', '', true ) )]
	#[TestWith( array( 'eval-stdin.php', "<?php eval('?>' . file_get_contents('php://stdin')); // not php://input", 'PHPUnit eval-stdin', '', false ) )]
	#[TestWith( array( 'connector.minimal.php', "<?php // once ABSPATH\nfunction access(\$a) { return \$a; }\n\$c = new elFinderConnector(new elFinder(\$opts)); \$c->run();", 'elFinder connector', '', true ) )]
	#[TestWith( array( 'connector.php', "<?php defined( 'ABSPATH' ) || exit; \$c = new elFinderConnector( \$e ); \$c->run();", 'elFinder connector', '', false ) )]
	#[TestWith( array( 'connector.php', "<?php if ( empty( \$_SESSION['user'] ) ) { exit; } \$c = new elFinderConnector( \$e ); \$c->run();", 'elFinder connector', '', false ) )]
	#[TestWith( array( 'connector.php', "<?php class Mine { function go() { \$c = new elFinderConnector( \$e ); \$c->run(); } }", 'elFinder connector', '', false ) )]
	public function test_known_by_their_text( string $file, string $text, string $name, string $version, bool $vulnerable ): void {
		$this->script( $file, $text );
		self::assertSame( array( array( 'path' => "wp-content/made-up-scripts/{$file}", 'name' => $name, 'version' => $version, 'vulnerable' => $vulnerable ) ), $this->found() );
	}

	public function test_a_name_alone_is_nothing(): void {
		$this->script( 'thumb.php', "<?php // took the place of TimThumb\ndefine( 'VERSION', '1.2' );" );
		$this->script( 'connector.php', 'class Connector {}' );
		$this->script( 'connector.minimal.php.dist', 'new elFinderConnector( $e );' );
		self::assertSame( array(), $this->found() );
	}

	public function test_one_that_does_not_tell_its_version(): void {
		$this->script( 'timthumb.php', '<?php class timthumb {}' );
		self::assertNull( $this->found()[0]['vulnerable'] );
		self::assertContains( 'unknown_format', $this->look( new BadScripts() )->reasons );
	}

	public function test_the_plugins_of_this_site_have_none(): void {
		self::assertSame( array(), array_filter( $this->see( new BadScripts() )['list'], static fn ( array $row ): bool => true === $row['vulnerable'] ) );
	}
}
