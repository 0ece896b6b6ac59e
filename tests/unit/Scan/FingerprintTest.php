<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Schema;
use StorePosture\Judge\Context;
use StorePosture\Judge\Judge;
use StorePosture\Scan\Fingerprint;
use StorePosture\Tests\Unit\Fakes\Checks;

final class FingerprintTest extends TestCase {
	/**
	 * @param list<mixed>          $problem
	 * @param array<string, mixed> $facts
	 */
	private function of( array $problem, array $facts, int $limit = 1 ): string {
		$context = new Context( $facts, array(), array( 'limits' => array( 'burst_orders' => $limit ) ), '2026-11-22T10:00:00Z' );
		$verdict = Judge::judge( Checks::check( 'accounts/one', array( 'problem' => $problem ) ), $context, array() );
		return ( new Fingerprint( new Schema( __DIR__ . '/../../../schema' ) ) )->of( 'accounts/one', $verdict, $context );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function key( int $id, bool $used, string $since = '2026-01-01T00:00:00Z' ): array {
		return array( 'ref' => array( 'kind' => 'api_key', 'id' => $id ), 'never_used' => ! $used, 'known_since' => $since );
	}

	/**
	 * @param list<mixed>          $problem
	 * @param array<string, mixed> $before
	 * @param array<string, mixed> $after
	 */
	#[DataProvider( 'same' )]
	public function test_what_moves_by_itself_changes_nothing( array $problem, array $before, array $after ): void {
		$this->assertSame( $this->of( $problem, $before ), $this->of( $problem, $after ) );
	}

	/**
	 * @return iterable<string, array{list<mixed>, array<string, mixed>, array<string, mixed>}>
	 */
	public static function same(): iterable {
		$unused = array( 'any', array( 'get', 'facts', 'api_keys', 'list' ), '$1', array( 'get', '$1', 'never_used' ) );
		$old    = array( 'any', array( 'get', 'facts', 'api_keys', 'list' ), '$1', array( 'gt', array( 'days_since', array( 'get', '$1', 'known_since' ) ), array( 'literal', 30 ) ) );
		$keys   = fn ( array ...$list ): array => array( 'api_keys' => array( 'list' => $list ) );
		$orders = fn ( int $n ): array => array( 'orders' => array( 'failed_worst_hour_7d' => $n ) );
		$burst  = array( 'gt', array( 'get', 'facts', 'orders', 'failed_worst_hour_7d' ), array( 'get', 'data', 'limits', 'burst_orders' ) );
		yield 'a time' => array( $old, $keys( self::key( 3, true ) ), $keys( self::key( 3, true, '2026-02-01T00:00:00Z' ) ) );
		yield 'the order of a list' => array( $unused, $keys( self::key( 3, false ), self::key( 4, true ) ), $keys( self::key( 4, true ), self::key( 3, false ) ) );
		yield 'others in the list' => array( $unused, $keys( self::key( 3, false ) ), $keys( self::key( 9, true ), self::key( 3, false ) ) );
		yield 'a number that drifts' => array( $burst, $orders( 17 ), $orders( 25 ) );
		yield 'what hides it' => array( array( 'and', $unused, $burst ), array(), $orders( 25 ) );
	}

	/**
	 * @param list<mixed>          $problem
	 * @param array<string, mixed> $before
	 * @param array<string, mixed> $after
	 */
	#[DataProvider( 'other' )]
	public function test_what_somebody_changed_changes_it( array $problem, array $before, array $after ): void {
		$this->assertNotSame( $this->of( $problem, $before ), $this->of( $problem, $after ) );
	}

	/**
	 * @return iterable<string, array{list<mixed>, array<string, mixed>, array<string, mixed>}>
	 */
	public static function other(): iterable {
		$unused  = array( 'any', array( 'get', 'facts', 'api_keys', 'list' ), '$1', array( 'get', '$1', 'never_used' ) );
		$keys    = fn ( array ...$list ): array => array( 'api_keys' => array( 'list' => $list ) );
		$without = fn ( int ...$ids ): array => array( 'two_factor' => array( 'without' => array_map( fn ( int $id ): array => array( 'kind' => 'user', 'id' => $id ), $ids ) ) );
		$some    = array( 'gt', array( 'count', array( 'get', 'facts', 'two_factor', 'without' ) ), array( 'literal', 0 ) );
		$many    = array( 'gt', array( 'get', 'facts', 'staff', 'administrators' ), array( 'literal', 4 ) );
		yield 'another member decides' => array( $unused, $keys( self::key( 3, false ) ), $keys( self::key( 4, false ) ) );
		yield 'one more decides' => array( $unused, $keys( self::key( 3, false ), self::key( 4, true ) ), $keys( self::key( 3, false ), self::key( 4, false ) ) );
		yield 'as many, but others' => array( $some, $without( 1, 2 ), $without( 1, 3 ) );
		yield 'a number that stands still' => array( $many, array( 'staff' => array( 'administrators' => 5 ) ), array( 'staff' => array( 'administrators' => 6 ) ) );
		yield 'the outcome' => array( $some, $without( 1 ), $without() );
		$moved = array( 'gt', array( 'count', array( 'get', 'facts', 'baseline', 'payouts' ) ), array( 'literal', 0 ) );
		$to    = fn ( string $mark ): array => array( 'baseline' => array( 'payouts' => array( array( 'mark' => $mark, 'id' => 'bacs', 'title' => 'Bank transfer' ) ) ) );
		yield 'the same thing moved once more' => array( $moved, $to( '0123456789abcdef' ), $to( 'fedcba9876543210' ) );
		yield 'a text' => array( array( 'ne', array( 'get', 'facts', 'registration', 'default_role' ), array( 'literal', 'x' ) ), array( 'registration' => array( 'default_role' => 'editor' ) ), array( 'registration' => array( 'default_role' => 'administrator' ) ) );
	}

	public function test_dated_data_changes_nothing(): void {
		$problem = array( 'gt', array( 'get', 'facts', 'orders', 'failed_worst_hour_7d' ), array( 'get', 'data', 'limits', 'burst_orders' ) );
		$facts   = array( 'orders' => array( 'failed_worst_hour_7d' => 50 ) );
		$this->assertSame( $this->of( $problem, $facts, 1 ), $this->of( $problem, $facts, 2 ) );
	}
}
