<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Relay;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Inflate;
use StorePosture\Exposure\Plan\PlannedRequest;

/**
 * Answers as whoever asked hands them in: a line of JSON with one entry each, then their bodies, one behind the other; packed, because
 * servers take only so much at once, and written in letters, because firewalls read along. src/asking/upload.ts writes them. Pure.
 */
final class Upload {
	/** Of letters. Below what PHP and firewalls let through where nobody changed it. */
	public const BYTES = 524288;

	/** Of answers, unpacked. */
	private const UNPACKED = 16777216;

	/** Why there may be none: what whoever asks can tell. */
	private const REASONS = array( 'no_answer', 'answered_late', 'too_slow', 'redirect_hidden' );

	/**
	 * @param string $secret Of the walk.
	 * @return list<array{PlannedRequest, Answer}> Without what we did not ask.
	 */
	public static function read( string $letters, string $secret ): array {
		$packed = (string) base64_decode( $letters, true );
		$plain  = Inflate::of( $packed, self::UNPACKED ) ?? $packed;
		$end    = strpos( $plain, "\n" );
		$list   = false === $end ? null : json_decode( substr( $plain, 0, $end ), true );
		$at     = (int) $end + 1;
		$read   = array();
		foreach ( is_array( $list ) ? $list : array() as $entry ) {
			$entry   = is_array( $entry ) ? $entry : array();
			$size    = is_int( $entry['size'] ?? null ) ? max( 0, $entry['size'] ) : 0;
			$request = Ticket::open( is_string( $entry['ticket'] ?? null ) ? $entry['ticket'] : '', $secret );
			if ( null !== $request ) {
				$read[] = array( $request, self::answer( $entry, substr( $plain, $at, $size ), $size ) );
			}
			$at += $size;
		}
		return $read;
	}

	/** Whether packed ones can be read here. */
	public static function unpacks(): bool {
		return function_exists( 'inflate_init' );
	}

	/**
	 * @param array<array-key, mixed> $entry
	 */
	private static function answer( array $entry, string $body, int $size ): Answer {
		$headers = array();
		foreach ( is_array( $entry['headers'] ?? null ) ? $entry['headers'] : array() as $name => $value ) {
			if ( is_string( $value ) ) {
				$headers[ strtolower( (string) $name ) ] = array( $value );
			}
		}
		$status = is_int( $entry['status'] ?? null ) ? $entry['status'] : 0;
		$reason = $entry['reason'] ?? '';
		$reason = in_array( $reason, self::REASONS, true ) ? $reason : ( $status < 100 || $status > 599 ? self::REASONS[0] : '' );
		return new Answer( $status, $headers, $body, true === ( $entry['cut_off'] ?? null ) || strlen( $body ) < $size, $reason );
	}
}
