<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\FileEditor;
use StorePosture\Probes\Php;

/**
 * What is otherwise on the command line is asked of the web server, and never judged from here.
 */
final class CommandLineTest extends HttpProbeCase {
	/** In requests of visitors the site is another one than here. */
	private function on_the_web( string $code ): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-command-line.php', "<?php if ( 'cli' !== PHP_SAPI ) { {$code} }" );
	}

	public function test_php_is_the_one_of_the_web(): void {
		$seen = $this->see( new Php( 'cli' ) );
		self::assertSame( PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION, $seen['version'] );
		self::assertSame( PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION, $seen['branch'] );
		self::assertSame( 'cli_only', $this->unseen( new Php( 'cli' ), 'packaged_by' ) );
	}

	public function test_modules_are_those_of_the_web(): void {
		self::assertSame( array(), preg_grep( '/^OpenSSL:/', $this->see( new Php( 'cli' ) )['missing'] ) );
		$this->state = array( 'front' => array( 'php' => array( 'extensions' => array( 'openssl', 'curl', 'mbstring', 'intl' ) ) ) );
		self::assertSame( array( 'zip: unpacking updates' ), $this->see( new Php( 'cli' ) )['missing'] );
		$this->state = array( 'front' => array( 'php' => array( 'extensions' => 'all' ) ) );
		self::assertSame( 'unknown_format', $this->unseen( new Php( 'cli' ), 'missing' ) );
	}

	public function test_files_are_writable_for_the_web_server(): void {
		$this->filter( 'file_mod_allowed', '__return_true', 999 );
		$this->filter( 'map_meta_cap', static fn ( array $needed, string $right ): array => 'edit_plugins' === $right ? array( 'exist' ) : $needed, 999, 2 );
		self::assertTrue( $this->see( new FileEditor() )['usable'] );
		self::assertTrue( $this->watch()->controls->front( 'rights' )['uploads'] );
		// As the web server would have answered under an account that may write nothing.
		$this->state = array(
			'front' => array(
				'rights' => array(
					'plugins' => false,
					'themes'  => false,
				),
			),
		);
		self::assertFalse( $this->see( new FileEditor() )['usable'] );
		self::assertSame( 'host', $this->see( new FileEditor() )['blocked_by'] );
	}

	public function test_a_web_server_that_does_not_answer(): void {
		$this->on_the_web( "add_action( 'template_redirect', fn () => wp_die( 'no', 503 ), -1 );" );
		self::assertNotSame( '', $this->unseen( new Php( 'cli' ), 'version' ) );
		self::assertNotSame( '', $this->unseen( new FileEditor(), 'usable' ) );
	}
}
