<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\SiteCopies;

final class SiteCopiesTest extends HttpProbeCase {
	public function test_this_site_is_no_copy_of_itself(): void {
		self::assertSame( array(), $this->see( new SiteCopies() )['items'] );
	}

	public function test_an_old_copy_that_is_open(): void {
		$this->copy( 'probe-old', '5.2.1' );
		self::assertSame( array( array( 'path' => 'probe-old', 'version' => '5.2.1', 'reachable' => true ) ), $this->see( new SiteCopies() )['items'] );
	}

	public function test_one_that_the_server_keeps_shut(): void {
		$this->copy( 'probe-old', '5.2.1' );
		$this->fake()->on( 'https://shop.example.net/probe-old/', 403 );
		self::assertFalse( self::entry( $this->see( new SiteCopies() )['items'], 'path', 'probe-old' )['reachable'] );
	}

	public function test_a_server_that_refuses_everything(): void {
		$this->copy( 'probe-old', '5.2.1' );
		$this->fake()->on( 'https://shop.example.net/', 403, array( 'content-type' => 'text/html' ), '<html>' );
		self::assertSame( 'waf_403', $this->unseen( new SiteCopies(), 'items.0.reachable' ) );
	}

	public function test_a_version_that_cannot_be_read(): void {
		$this->copy( 'probe-old', '' );
		self::assertSame( 'unknown_format', $this->unseen( new SiteCopies(), 'items.0.version' ) );
	}

	private function copy( string $folder, string $version ): void {
		foreach ( array( '', '/wp-includes', '/wp-includes/css' ) as $below ) {
			$this->folder( ABSPATH . $folder . $below );
		}
		$this->file( ABSPATH . "{$folder}/wp-includes/version.php", "<?php\n\$wp_version = '{$version}';\n" );
		$this->file( ABSPATH . "{$folder}/wp-includes/css/buttons.min.css", "/* an old one */ .button{color:red}\n" );
	}
}
