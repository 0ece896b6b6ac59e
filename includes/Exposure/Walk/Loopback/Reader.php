<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

use StorePosture\Exposure\Match\Answer;

/**
 * Takes what comes through a socket apart into lines of the head and the body. Pure.
 */
final class Reader {
	private string $rest = '';
	private int $length  = 0;

	public function __construct( private readonly Incoming $incoming, private readonly bool $without_body ) {}

	/** @return bool False: nothing more of it is wanted. */
	public function takes( string $part ): bool {
		$incoming = $this->incoming;
		if ( $incoming->has_head() ) {
			return $this->body( $part );
		}
		$lines      = explode( "\n", $this->rest . $part );
		$this->rest = (string) array_pop( $lines );
		foreach ( $lines as $number => $line ) {
			if ( ! $incoming->line( "{$line}\n" ) ) {
				return false;
			}
			if ( $incoming->has_head() ) {
				return ! $this->without_body && $this->body( implode( "\n", array( ...array_slice( $lines, $number + 1 ), $this->rest ) ) );
			}
		}
		// A line without an end is taken as one, as soon as it is too long.
		return strlen( $this->rest ) <= Incoming::HEADERS || $this->incoming->line( $this->rest );
	}

	public function answer( bool $is_late ): Answer {
		$incoming = $this->incoming;
		$reason   = match ( true ) {
			$incoming->is_over(), $incoming->has_head() && ! $is_late => '',
			$incoming->is_head_too_large() => 'headers_too_large',
			$is_late => $incoming->began() || '' !== $this->rest ? 'too_slow' : 'loopback_timeout',
			default => 'loopback_refused',
		};
		$length  = $incoming->header( 'content-length' );
		$is_less = ! $this->without_body && ctype_digit( $length ) && $this->length < (int) $length;
		return $incoming->answer( $reason, $incoming->has_head() && ( $is_late || $incoming->is_over() || $is_less ), $this->unchunked() );
	}

	private function body( string $part ): bool {
		$this->length += strlen( $part );
		$length        = $this->incoming->header( 'content-length' );
		return $this->incoming->part( $part ) && ! ( ctype_digit( $length ) && $this->length >= (int) $length );
	}

	/** Some servers send pieces to whoever asks for none. */
	private function unchunked(): string {
		$rest = $this->incoming->body();
		if ( ! str_contains( strtolower( $this->incoming->header( 'transfer-encoding' ) ), 'chunked' ) ) {
			return $rest;
		}
		$body = '';
		while ( 1 === preg_match( '/\A([0-9a-f]{1,8})[^\r\n]*\r\n/i', $rest, $found ) && hexdec( $found[1] ) > 0 ) {
			$body .= substr( $rest, strlen( $found[0] ), (int) hexdec( $found[1] ) );
			$rest  = substr( $rest, strlen( $found[0] ) + (int) hexdec( $found[1] ) + 2 );
		}
		return $body;
	}
}
