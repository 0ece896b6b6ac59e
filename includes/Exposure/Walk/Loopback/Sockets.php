<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Probes\Support\Http;

/**
 * One at a time by PHP's streams, for servers without cURL. Speaks HTTP/1.0, so that answers come in one piece and end with the
 * connection. http_api_curl has no part in it; all else is as with cURL.
 */
final class Sockets implements Transport {
	private const CONNECT_SECONDS = 5.0;
	private const BLOCK           = 16384;

	/** @var array<int, Answer> */
	private array $ready = array();

	public function begin( int $number, Outgoing $out ): void {
		if ( ! function_exists( 'stream_socket_client' ) ) {
			$this->ready[ $number ] = Envelope::none( 'function_disabled' );
			return;
		}
		$end    = hrtime( true ) / 1e9 + $out->seconds;
		$why    = '';
		$socket = self::connect( $out, $why );
		if ( null === $socket ) {
			$this->ready[ $number ] = Envelope::none( Http::reason( '', $why ) );
			return;
		}
		$this->ready[ $number ] = self::exchange( $socket, $out, $end );
		fclose( $socket );
	}

	public function wait( float $seconds ): array {
		if ( array() === $this->ready ) {
			usleep( (int) ( 1e6 * $seconds ) );
		}
		$ready       = $this->ready;
		$this->ready = array();
		return $ready;
	}

	public function under_way(): int {
		return count( $this->ready );
	}

	/**
	 * @return resource|null
	 */
	private static function connect( Outgoing $out, string &$why ) {
		$parts  = wp_parse_url( $out->url );
		$parts  = is_array( $parts ) ? $parts : array();
		$host   = (string) ( $parts['host'] ?? '' );
		$is_tls = 'https' === strtolower( (string) ( $parts['scheme'] ?? '' ) );
		$tls    = array(
			'verify_peer'      => false !== $out->authorities,
			'verify_peer_name' => false !== $out->authorities,
			'peer_name'        => trim( $host, '[]' ),
		);
		$tls   += is_string( $out->authorities ) && '' !== $out->authorities ? array( 'cafile' => $out->authorities ) : array();
		set_error_handler(
			static function ( int $_level, string $message ) use ( &$why ): bool {
				$why .= "{$message} ";
				return true;
			}
		);
		try {
			$address = ( $is_tls ? 'tls' : 'tcp' ) . "://{$host}:" . ( $parts['port'] ?? ( $is_tls ? 443 : 80 ) );
			$socket  = stream_socket_client( $address, $code, $message, min( self::CONNECT_SECONDS, $out->seconds ), STREAM_CLIENT_CONNECT, stream_context_create( array( 'ssl' => $tls ) ) );
		} finally {
			restore_error_handler();
		}
		return false === $socket ? null : $socket;
	}

	/**
	 * @param resource $socket
	 */
	private static function exchange( $socket, Outgoing $out, float $end ): Answer {
		$incoming = new Incoming( $out->bytes );
		$address  = (string) preg_replace( '/#.*$/s', '', $out->url );
		preg_match( '#^https?://([^/?]+)(.*)$#si', $address, $found );
		$path = $found[2] ?? '';
		$head = "{$out->method} " . ( str_starts_with( $path, '/' ) ? $path : "/{$path}" ) . ' HTTP/1.0';
		fwrite( $socket, implode( "\r\n", array( $head, 'Host: ' . ( $found[1] ?? '' ), ...$out->lines(), 'Connection: close', '', '' ) ) );
		stream_set_blocking( $socket, false );
		$is_late = false;
		$reader  = new Reader( $incoming, 'HEAD' === $out->method );
		while ( ! feof( $socket ) && ! $is_late ) {
			$part = fread( $socket, self::BLOCK );
			if ( is_string( $part ) && '' !== $part ) {
				if ( ! $reader->takes( $part ) ) {
					break;
				}
			} else {
				$streams = array( $socket );
				$none    = null;
				stream_select( $streams, $none, $none, 0, 200000 );
			}
			$is_late = hrtime( true ) / 1e9 >= $end;
		}
		return $reader->answer( $is_late );
	}
}
