<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit;

use PHPUnit\Framework\TestCase;

/**
 * Judging needs no WordPress; the moment one is loaded here, these suites prove less than they say.
 */
final class NoWordPressTest extends TestCase {
	public function test_no_wordpress_function_exists(): void {
		foreach ( array( 'get_option', 'add_action', 'wp_remote_get', 'translate' ) as $name ) {
			self::assertFalse( function_exists( $name ), $name );
		}
	}
}
