<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Relay;

use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Probes\Support\Http;

/**
 * The plan as a shell script for another machine, and what it brings back. Each line of the output: a ticket, how curl ended, the
 * head and the packed body, both in letters; the last one says that it is. Pure.
 */
final class Script {
	public const CONTROL = 'control';
	public const END     = 'end';

	/** curl's own numbers: a time that ran out. */
	private const LATE = 28;

	/**
	 * @param string               $home     With a slash at its end.
	 * @param string               $control  Path of the control.
	 * @param list<PlannedRequest> $requests
	 * @param string               $nonce    For those who ask with one.
	 * @param int                  $a_minute Questions at most.
	 * @param string               $until    UTC, how long its answers are taken.
	 */
	public static function of( string $home, string $control, array $requests, string $nonce, string $secret, int $a_minute, string $until ): string {
		$lines = array();
		foreach ( $requests as $request ) {
			$lines[] = 'ask ' . implode( ' ', array_map( self::quoted( ... ), array( Ticket::seal( $request, $secret ), $request->method, $request->path, Asker::VISITOR_WITH_NONCE === $request->asker ? $nonce : '' ) ) );
		}
		$text = array(
			'#!/bin/sh',
			'# Asks a shop what a stranger could ask, from this machine, one question after the other, and writes what came back.',
			'# It needs curl, gzip and base64. Use it so: sh THIS-FILE > answers.txt',
			'# Then, where the shop is: wp posture stranger import answers.txt',
			"# Its answers are taken until {$until}. Both files may hold values of customers: delete them afterwards.",
			'set -u',
			'home=' . self::quoted( $home ),
			'tmp=$(mktemp -d) || exit 1',
			'trap \'rm -rf "$tmp"\' EXIT',
			'trap "exit 1" INT TERM',
			'ask() {',
			'	: > "$tmp/head"; : > "$tmp/body"',
			'	how=--get; [ "$2" = HEAD ] && how=--head',
			'	curl --silent "$how" --globoff --path-as-is --max-time 10 --max-redirs 0 --user-agent ' . self::quoted( Http::AGENT ) . ' --header ' . self::quoted( 'Accept: ' . Http::ACCEPT ) . ' ${4:+--header "X-WP-Nonce: $4"} --dump-header "$tmp/head" --output "$tmp/body" "$home$3"',
			'	printf \'%s %s \' "$1" "$?"',
			'	head -c 65536 "$tmp/head" | base64 | tr -d \'\\n\'',
			'	printf \' \'',
			'	head -c 1048577 "$tmp/body" | gzip -c | base64 | tr -d \'\\n\'',
			'	echo',
			'	sleep ' . number_format( 60 / max( 1, $a_minute ), 2, '.', '' ),
			'}',
			'ask ' . implode( ' ', array_map( self::quoted( ... ), array( self::CONTROL, 'GET', $control, '' ) ) ),
			...$lines,
			'echo ' . self::END,
		);
		return implode( "\n", $text ) . "\n";
	}

	/**
	 * A line of its output.
	 *
	 * @return array{0: string, 1: int, 2: string, 3: string}|null Ticket, how curl ended, head, packed body; null: no such line.
	 */
	public static function line( string $line ): ?array {
		$parts = explode( ' ', trim( $line ) );
		if ( 4 !== count( $parts ) || ! ctype_digit( $parts[1] ) ) {
			return null;
		}
		return array( $parts[0], (int) $parts[1], (string) base64_decode( $parts[2], true ), (string) base64_decode( $parts[3], true ) );
	}

	/** Why curl brought no whole answer; '' where it did. */
	public static function reason( int $ended, bool $began ): string {
		return match ( true ) {
			0 === $ended => '',
			self::LATE === $ended => $began ? 'too_slow' : 'answered_late',
			default => $began ? '' : 'no_answer',
		};
	}

	private static function quoted( string $text ): string {
		return "'" . str_replace( "'", "'\\''", $text ) . "'";
	}
}
