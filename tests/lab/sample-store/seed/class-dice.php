<?php
/**
 * Throws the same numbers for the same seed, on every PHP version.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

final class Dice {

	private int $state;

	public function __construct( int $seed ) {
		$this->state = 1 + abs( $seed ) % 2147483646;
	}

	/** A whole number from $from to $to, both included. */
	public function between( int $from, int $to ): int {
		// Park and Miller's generator in Schrage's form: it never leaves 31 bits, which is all some of Playground's PHPs have.
		$this->state = 16807 * ( $this->state % 127773 ) - 2836 * intdiv( $this->state, 127773 );
		if ( $this->state <= 0 ) {
			$this->state += 2147483647;
		}
		return $from + $this->state % ( $to - $from + 1 );
	}

	/**
	 * @template T
	 * @param non-empty-list<T> $things
	 * @return T
	 */
	public function one_of( array $things ): mixed {
		return $things[ $this->between( 0, count( $things ) - 1 ) ];
	}

	/**
	 * @param non-empty-array<string, int> $shares Thing => how often, as parts of the sum.
	 */
	public function weighted( array $shares ): string {
		$left = $this->between( 1, array_sum( $shares ) );
		foreach ( $shares as $thing => $share ) {
			$left -= $share;
			if ( $left <= 0 ) {
				return $thing;
			}
		}
		return (string) array_key_last( $shares );
	}

	public function letters( int $count ): string {
		$text = '';
		while ( strlen( $text ) < $count ) {
			$text .= 'abcdefghijkmnpqrstuvwxyz23456789'[ $this->between( 0, 31 ) ];
		}
		return $text;
	}
}
