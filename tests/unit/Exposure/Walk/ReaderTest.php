<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Walk\Loopback\Incoming;
use StorePosture\Exposure\Walk\Loopback\Reader;

/**
 * What comes through a bare socket, in whatever pieces.
 */
final class ReaderTest extends TestCase {
	private static function read( string $wire, int $piece, bool $is_late = false, bool $head = false ): Answer {
		$reader = new Reader( new Incoming( 100 ), $head );
		foreach ( str_split( $wire, $piece ) as $part ) {
			if ( ! $reader->takes( $part ) ) {
				break;
			}
		}
		return $reader->answer( $is_late );
	}

	/** @return iterable<string, array{string, bool, bool, Answer}> */
	public static function wires(): iterable {
		$ok = "HTTP/1.1 200 OK\r\nX-One: 1\r\nx-one:2 \r\n";
		yield 'to the end of the connection' => array( "{$ok}\r\na\r\n\r\nb\xff", false, false, new Answer( 200, array( 'x-one' => array( '1', '2' ) ), "a\r\n\r\nb\xff" ) );
		yield 'as long as it says' => array( "{$ok}Content-Length: 3\r\n\r\nabc", false, false, new Answer( 200, array( 'x-one' => array( '1', '2' ), 'content-length' => array( '3' ) ), 'abc' ) );
		yield 'shorter than it says' => array( "HTTP/1.0 404 No\r\nContent-Length: 9\r\n\r\nabc", false, false, new Answer( 404, array( 'content-length' => array( '9' ) ), 'abc', true ) );
		yield 'in pieces' => array( "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n4;x=y\r\n\r\nde\r\n0\r\n\r\n", false, false, new Answer( 200, array( 'transfer-encoding' => array( 'Chunked' ) ), "abc\r\nde" ) );
		yield 'something before it' => array( "HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\nbody", false, false, new Answer( 200, array(), 'body' ) );
		yield 'a head alone' => array( "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", false, true, new Answer( 200, array( 'content-length' => array( '9' ) ), '' ) );
		yield 'more than is wanted' => array( "HTTP/1.1 200 OK\r\n\r\n" . str_repeat( 'a', 101 ), false, false, new Answer( 200, array(), str_repeat( 'a', 100 ), true ) );
		yield 'all that is wanted' => array( "HTTP/1.1 200 OK\r\n\r\n" . str_repeat( 'a', 100 ), false, false, new Answer( 200, array(), str_repeat( 'a', 100 ) ) );
		yield 'too late' => array( "HTTP/1.1 200 OK\r\n\r\nab", true, false, new Answer( 200, array(), 'ab', true, 'too_slow' ) );
		yield 'too late in its head' => array( 'HTTP/1.1 2', true, false, new Answer( 0, array(), '', false, 'too_slow' ) );
		yield 'nothing in time' => array( '', true, false, new Answer( 0, array(), '', false, 'loopback_timeout' ) );
		yield 'nothing at all' => array( '', false, false, new Answer( 0, array(), '', false, 'loopback_refused' ) );
		yield 'no HTTP' => array( "SSH-2.0-server\r\n", false, false, new Answer( 0, array(), '', false, 'loopback_refused' ) );
		yield 'a head of many lines' => array( "HTTP/1.1 200 OK\r\n" . str_repeat( "X: y\r\n", 20000 ), false, false, new Answer( 200, array( 'x' => array_fill( 0, intdiv( 65536 - 17, 6 ), 'y' ) ), '', false, 'headers_too_large' ) );
		yield 'a line without end' => array( "HTTP/1.1 200 OK\r\nX: " . str_repeat( 'y', 90000 ), false, false, new Answer( 200, array(), '', false, 'headers_too_large' ) );
	}

	#[DataProvider( 'wires' )]
	public function test_what_comes_in( string $wire, bool $is_late, bool $head, Answer $answer ): void {
		foreach ( array( 1, 7, 16384 ) as $piece ) {
			self::assertEquals( $answer, self::read( $wire, $piece, $is_late, $head ), "in pieces of {$piece}" );
		}
	}
}
