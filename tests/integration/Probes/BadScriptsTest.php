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

	#[TestWith( array( 'timthumb.php', "// TimThumb\ndefine ('VERSION', '2.8.13');", 'TimThumb', '2.8.13', true ) )]
	#[TestWith( array( 'thumb.php', "// timthumb by Ben\ndefine('VERSION', '2.8.14');", 'TimThumb', '2.8.14', false ) )]
	#[TestWith( array( 'eval-stdin.php', "eval('?>' . file_get_contents('php://input'));", 'PHPUnit eval-stdin', '', true ) )]
	#[TestWith( array( 'eval-stdin.php', "eval('?>' . file_get_contents('php://stdin'));", 'PHPUnit eval-stdin', '', false ) )]
	#[TestWith( array( 'connector.minimal.php', '$c = new elFinderConnector(new elFinder($opts)); $c->run();', 'elFinder connector', '', true ) )]
	#[TestWith( array( 'connector.php', "defined( 'ABSPATH' ) || exit; new elFinderConnector( \$e );", 'elFinder connector', '', false ) )]
	public function test_known_by_their_text( string $file, string $text, string $name, string $version, bool $vulnerable ): void {
		$this->script( $file, $text );
		self::assertSame( array( array( 'path' => "wp-content/made-up-scripts/{$file}", 'name' => $name, 'version' => $version, 'vulnerable' => $vulnerable ) ), $this->found() );
	}

	public function test_a_name_alone_is_nothing(): void {
		$this->script( 'thumb.php', 'echo "a picture";' );
		$this->script( 'connector.php', 'class Connector {}' );
		$this->script( 'connector.minimal.php.dist', 'new elFinderConnector( $e );' );
		self::assertSame( array(), $this->found() );
	}

	public function test_one_that_does_not_tell_its_version(): void {
		$this->script( 'timthumb.php', '// TimThumb, and nothing more' );
		self::assertNull( $this->found()[0]['vulnerable'] );
		self::assertContains( 'unknown_format', $this->look( new BadScripts() )->reasons );
	}

	public function test_the_plugins_of_this_site_have_none(): void {
		self::assertSame( array(), array_filter( $this->see( new BadScripts() )['list'], static fn ( array $row ): bool => true === $row['vulnerable'] ) );
	}
}
