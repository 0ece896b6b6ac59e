<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ServerRules;
use StorePosture\Probes\Support\KeptRules;

/**
 * PHP's own server, which the lab uses, reads no .htaccess: rules stand there and do nothing. A server that refuses is made up.
 */
final class ServerRulesTest extends HttpProbeCase {
	private const NO_CODE  = "# BEGIN Made Up Security\n<FilesMatch \"\\.(?i:php)$\">\nRequire all denied\n</FilesMatch>\n# END Made Up Security\n";
	private const NO_LISTS = "# BEGIN Made Up Security\nOptions All -Indexes\n# END Made Up Security\n";
	private const OURS     = "# BEGIN Store Posture: closed\nRequire all denied\n# END Store Posture: closed\n";

	protected function setUp(): void {
		parent::setUp();
		$this->option( 'store_posture_rules', null );
		foreach ( array( ABSPATH, self::uploads() . '/' ) as $folder ) {
			$this->aside( $folder . '.htaccess' );
		}
	}

	private static function uploads(): string {
		return wp_get_upload_dir()['basedir'];
	}

	/**
	 * @return list<array{string, string, string, bool, bool|null}>
	 */
	private function blocks(): array {
		$blocks = $this->see( new ServerRules() )['blocks'];
		self::assertIsArray( $blocks );
		return array_map( array_values( ... ), $blocks );
	}

	/** A folder of ours in uploads whose rules were written by a fix. */
	private function closed_folder( string $text ): string {
		$folder = self::uploads() . '/made-up-closed';
		$this->folder( $folder );
		$this->file( "{$folder}/.htaccess", $text );
		KeptRules::keep( 'wp-content/uploads/made-up-closed/.htaccess', 'closed', self::OURS );
		return 'wp-content/uploads/made-up-closed/.htaccess: Store Posture: closed';
	}

	public function test_no_rules(): void {
		self::assertSame( array(), $this->blocks() );
		$this->file( ABSPATH . '.htaccess', "# BEGIN WordPress\nRewriteEngine On\nRewriteRule . /index.php [L]\n# END WordPress\n" );
		self::assertSame( array(), $this->blocks(), "WordPress's own are never judged." );
	}

	public function test_rules_of_a_plugin_that_nobody_reads(): void {
		$this->file( self::uploads() . '/.htaccess', self::NO_CODE );
		self::assertSame( array( array( 'wp-content/uploads/.htaccess: Made Up Security', 'plugin', 'no_code', true, false ) ), $this->blocks() );
		self::assert_nothing_left();
	}

	public function test_rules_that_hold_whoever_keeps_them(): void {
		$this->file( ABSPATH . '.htaccess', self::NO_LISTS ); // PHP's own server shows no lists.
		self::assertSame( array( array( '.htaccess: Made Up Security', 'plugin', 'no_lists', true, true ) ), $this->blocks() );
		self::assert_nothing_left();
	}

	public function test_ours_as_written_changed_and_gone(): void {
		$id = $this->closed_folder( self::OURS );
		self::assertSame( array( array( $id, 'ours', 'closed', true, false ) ), $this->blocks() );
		file_put_contents( self::uploads() . '/made-up-closed/.htaccess', str_replace( 'denied', 'granted', self::OURS ) );
		self::assertSame( array( array( $id, 'ours', 'closed', false, false ) ), $this->blocks() );
		unlink( self::uploads() . '/made-up-closed/.htaccess' );
		self::assertSame( array( array( $id, 'ours', 'closed', false, false ) ), $this->blocks() );
		KeptRules::drop( 'wp-content/uploads/made-up-closed/.htaccess', 'closed' );
		self::assertSame( array(), $this->blocks() );
	}

	public function test_one_of_ours_that_nothing_is_known_of_counts_by_what_it_does(): void {
		$this->file( self::uploads() . '/.htaccess', "# BEGIN Store Posture: no code\nx\n# END Store Posture: no code\n" );
		self::assertSame( array( array( 'wp-content/uploads/.htaccess: Store Posture: no code', 'ours', 'no_code', true, false ) ), $this->blocks() );
	}

	public function test_a_server_that_refuses(): void {
		$this->closed_folder( self::OURS );
		$this->fake()->on( 'https://shop.example.net/wp-content/uploads/made-up-closed/', 403 );
		self::assertTrue( $this->blocks()[0][4] );
	}

	public function test_a_refusal_where_nothing_comes_through_says_nothing(): void {
		$this->closed_folder( self::OURS );
		$this->fake()->on( 'https://shop.example.net/wp-content/', 403 );
		self::assertSame( 'waf_403', $this->unseen( new ServerRules(), 'blocks.0.effective' ) );
	}

	public function test_a_header_on_pictures(): void {
		$this->file( ABSPATH . '.htaccess', "# BEGIN Store Posture: types\nHeader set X-Content-Type-Options nosniff\n# END Store Posture: types\n" );
		self::assertFalse( $this->blocks()[0][4] );
	}

	public function test_the_readme_is_shown_refused_and_not_there(): void {
		$this->file( ABSPATH . '.htaccess', "# BEGIN Made Up Security\n<files readme.html>\nRequire all denied\n</files>\n# END Made Up Security\n" );
		if ( ! is_file( ABSPATH . 'readme.html' ) ) {
			self::assertTrue( $this->blocks()[0][4] );
			$this->file( ABSPATH . 'readme.html', '<title>WordPress &#8250; ReadMe</title>' );
		}
		self::assertSame( array( '.htaccess: Made Up Security', 'plugin', 'readme', true, false ), $this->blocks()[0] );
		$this->fake()->on( 'https://shop.example.net/readme.html', 403 );
		self::assertTrue( $this->blocks()[0][4] );
	}

	public function test_hands_off_writes_no_test_file(): void {
		$this->file( self::uploads() . '/.htaccess', self::NO_CODE );
		$this->option( 'store_posture_hold', array( 'on' => true, 'by' => 1, 'at' => self::NOW, 'why' => 'x' ) );
		self::assertSame( 'hands_off', $this->unseen( new ServerRules(), 'blocks.0.effective' ) );
	}
}
