<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

use StorePosture\Exposure\Match\Answer;

/**
 * An answer as it comes in, no more of it than is wanted. Bytes stay what they are: neither unpacked nor put right. Pure.
 */
final class Incoming {
	public const HEADERS = 65536;

	private int $status = 0;
	/** @var array<string, list<string>> */
	private array $headers   = array();
	private int $header_size = 0;
	private string $body     = '';
	private bool $has_head   = false;
	private bool $is_over    = false;

	public function __construct( private readonly int $bytes ) {}

	/**
	 * @phpstan-impure
	 * @return bool False: nothing more of it is wanted.
	 */
	public function line( string $line ): bool {
		$this->header_size += strlen( $line );
		if ( $this->header_size > self::HEADERS ) {
			return false;
		}
		$line = rtrim( $line, "\r\n" );
		if ( 1 === preg_match( '#^HTTP/[\d.]+ (\d{3})\b#', $line, $found ) ) {
			// What comes before the answer itself, as "100 Continue", is none.
			$this->status   = (int) $found[1];
			$this->headers  = array();
			$this->has_head = false;
		} elseif ( '' === $line ) {
			$this->has_head = $this->status >= 200;
		} elseif ( str_contains( $line, ':' ) ) {
			[ $name, $value ] = explode( ':', $line, 2 );
			$this->headers[ strtolower( trim( $name ) ) ][] = trim( $value );
		}
		return true;
	}

	/** @return bool False: nothing more of it is wanted. */
	public function part( string $part ): bool {
		$room          = $this->bytes - strlen( $this->body );
		$this->body   .= strlen( $part ) > $room ? substr( $part, 0, $room ) : $part;
		$this->is_over = $this->is_over || strlen( $part ) > $room;
		return ! $this->is_over;
	}

	public function began(): bool {
		return $this->header_size > 0;
	}

	public function has_head(): bool {
		return $this->has_head;
	}

	public function is_head_too_large(): bool {
		return $this->header_size > self::HEADERS;
	}

	/** All of the body that is wanted has come, and more of it. */
	public function is_over(): bool {
		return $this->is_over;
	}

	public function header( string $name ): string {
		return implode( ', ', $this->headers[ $name ] ?? array() );
	}

	public function body(): string {
		return $this->body;
	}

	public function answer( string $reason, bool $cut_off, ?string $body = null ): Answer {
		return new Answer( $this->status, $this->headers, $body ?? $this->body, $cut_off, $reason );
	}
}
