<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\PathDisclosure;

final class PathDisclosureTest extends HttpProbeCase {
	private const PAGE = 'https://shop.example.net/wp-includes/rss.php';

	public function test_an_error_with_the_folder_of_this_site(): void {
		$this->fake()->on( self::PAGE, 500, array( 'content-type' => 'text/html' ), "<br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function _deprecated_file() in " . ABSPATH . "wp-includes/rss.php:16\nStack trace:\n#0 {main}\n  thrown in <b>" . ABSPATH . 'wp-includes/rss.php</b> on line <b>16</b><br />' );
		self::assertTrue( self::entry( $this->see( new PathDisclosure() )['pages'], 'path', 'wp-includes/rss.php' )['leaks'] );
	}

	public function test_an_error_that_nobody_is_shown(): void {
		$this->fake()->on( self::PAGE, 500 );
		self::assertFalse( self::entry( $this->see( new PathDisclosure() )['pages'], 'path', 'wp-includes/rss.php' )['leaks'] );
	}

	public function test_words_of_an_error_without_the_folder(): void {
		$this->fake()->on( self::PAGE, 200, array( 'content-type' => 'text/html' ), '<b>Fatal error</b>: thrown in <b>/elsewhere/rss.php</b> on line <b>16</b>' );
		self::assertFalse( self::entry( $this->see( new PathDisclosure() )['pages'], 'path', 'wp-includes/rss.php' )['leaks'] );
	}

	public function test_a_server_that_refuses_everything(): void {
		$this->fake()->on( 'https://shop.example.net/', 403, array( 'content-type' => 'text/html' ), '<html>' );
		self::assertSame( 'waf_403', $this->unseen( new PathDisclosure(), 'pages.0.leaks' ) );
	}

	public function test_the_site_cannot_reach_itself(): void {
		$this->fake()->fails( 'https://shop.example.net/', 'cURL error 28: timed out' );
		self::assertSame( 'loopback_timeout', $this->unseen( new PathDisclosure(), 'pages.1.leaks' ) );
	}

	public function test_the_real_server(): void {
		foreach ( (array) $this->see( new PathDisclosure() )['pages'] as $page ) {
			self::assertIsBool( $page['leaks'] );
		}
	}
}
