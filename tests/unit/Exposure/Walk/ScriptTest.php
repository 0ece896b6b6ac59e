<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Walk\Relay\Script;

final class ScriptTest extends TestCase {
	public function test_no_address_becomes_a_command(): void {
		$path   = "it's/\$(touch /tmp/x)?a=`id`&b=\"\n";
		$script = Script::of( 'https://shop.test/', 'control', array( Walking::request( '/a', $path, Asker::VISITOR_WITH_NONCE ) ), "n'once", 'secret', 600, '2026-11-26T10:00:00Z' );
		$line   = substr( $script, (int) strrpos( $script, "\nask " ) + 1 );
		$words  = array();
		// As a shell reads words between single quotes.
		preg_match_all( "/(?:'[^']*'|\\\\')+/", $line, $found );
		foreach ( $found[0] as $word ) {
			$words[] = str_replace( "\x01", "'", str_replace( "'", '', str_replace( "\\'", "\x01", $word ) ) );
		}
		$this->assertSame( array( 'GET', $path, "n'once" ), array_slice( $words, 1 ) );
		$this->assertSame( '', trim( (string) preg_replace( "/(?:'[^']*'|\\\\')+/", '', substr( $line, 4, (int) strpos( $line, "\necho" ) - 4 ) ) ), 'nothing stands outside of quotes' );
		$this->assertStringContainsString( 'sleep 0.10', $script );
		$this->assertStringEndsWith( "\necho end\n", $script );
	}

	public function test_lines_that_are_none(): void {
		$this->assertSame( array( 't.1', 28, 'head', 'body' ), Script::line( 't.1 28 ' . base64_encode( 'head' ) . ' ' . base64_encode( 'body' ) . "\n" ) );
		foreach ( array( '', 'end', 'a b c d', 'a 0 b', 'a 0 b c d' ) as $line ) {
			$this->assertNull( Script::line( $line ), $line );
		}
		$this->assertSame( array( '', '', 'answered_late', 'too_slow', 'no_answer' ), array( Script::reason( 0, true ), Script::reason( 23, true ), Script::reason( 28, false ), Script::reason( 28, true ), Script::reason( 6, false ) ) );
	}
}
