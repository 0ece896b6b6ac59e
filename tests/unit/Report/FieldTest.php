<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Report\Field;

final class FieldTest extends TestCase {
	#[DataProvider( 'expressions' )]
	public function test_where_a_shown_value_comes_from( string $field, mixed $expression ): void {
		$this->assertSame( $field, Field::of( $expression ) );
	}

	/**
	 * @return iterable<string, array{string, mixed}>
	 */
	public static function expressions(): iterable {
		$roles = array( 'get', 'facts', 'roles', 'list' );
		$where = array( 'where', $roles, '$1', array( 'get', '$1', 'known' ) );
		yield 'a field' => array( 'facts.server.software', array( 'get', 'facts', 'server', 'software' ) );
		yield 'a field of each' => array( 'facts.roles.list.role', array( 'pluck', $roles, 'role' ) );
		yield 'a field of some' => array( 'facts.roles.list.role', array( 'pluck', $where, 'role' ) );
		yield 'a field of the first of some' => array( 'facts.roles.list.takeover', array( 'get', array( 'first', $where ), 'takeover' ) );
		yield 'a field of a field of each' => array( 'data.regimes.small_case.who', array( 'pluck', array( 'pluck', array( 'get', 'data', 'regimes' ), 'small_case' ), 'who' ) );
		yield 'what is worked out' => array( '', array( 'count', $roles ) );
		yield 'a field of what is worked out' => array( '', array( 'get', array( 'if', true, $roles, $roles ), 'role' ) );
		yield 'no expression' => array( '', 'facts' );
	}

	public function test_a_leaf_loses_its_numbers_and_nothing_else(): void {
		$this->assertSame( 'facts.roles.list.takeover', Field::at( 'facts.roles.list.0.takeover' ) );
		$this->assertSame( 'facts.roles.list', Field::at( 'facts.roles.list.12' ) );
		$this->assertSame( 'facts.orders.paid_orders_90d', Field::at( 'facts.orders.paid_orders_90d' ) );
	}
}
