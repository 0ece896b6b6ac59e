<?php
declare(strict_types=1);

namespace StorePosture\Judge;

/**
 * Judges an expression and says which leaves decided it. Total: whatever comes
 * in, an answer comes out; what cannot be told is null. Kept equal to
 * src/judge/evaluate.ts, operator by operator and in the same order.
 */
final class Evaluator {
	private const ROOTS = array( 'facts', 'answers', 'data' );

	private function __construct( private readonly Context $context ) {}

	public static function evaluate( mixed $node, Context $context ): Judged {
		$seen   = ( new self( $context ) )->visit( $node, array() );
		$leaves = array();
		foreach ( $seen->leaves as $leaf ) {
			$leaves[ $leaf['path'] ] ??= $leaf;
		}
		return new Judged( $seen->value, array_values( $leaves ) );
	}

	/**
	 * @param array<string, Seen> $items Items of the enclosing lambdas by name.
	 */
	private function visit( mixed $node, array $items ): Seen {
		if ( ! is_array( $node ) || ! isset( $node[0] ) || ! is_string( $node[0] ) ) {
			return new Seen( null );
		}
		$parts   = array_values( array_slice( $node, 1 ) );
		$operand = fn ( int $i ): Seen => $this->visit( $parts[ $i ] ?? null, $items );
		$all     = fn (): array => array_map( fn ( mixed $part ): Seen => $this->visit( $part, $items ), $parts );
		switch ( $node[0] ) {
			case 'get':
				return $this->get( $parts, $items );
			case 'literal':
				return new Seen( $parts[0] ?? null );
			case 'and':
				return self::connect( $all(), false );
			case 'or':
				return self::connect( $all(), true );
			case 'not':
				return self::map( fn ( mixed $a ): ?bool => is_bool( $a ) ? ! $a : null, $operand( 0 ) );
			case 'eq':
				return self::map( self::equal( ... ), $operand( 0 ), $operand( 1 ) );
			case 'ne':
				return self::map( fn ( mixed $a, mixed $b ): ?bool => self::negate( self::equal( $a, $b ) ), $operand( 0 ), $operand( 1 ) );
			case 'lt':
				return self::compare( fn ( int|float $a, int|float $b ): bool => $a < $b, $operand( 0 ), $operand( 1 ) );
			case 'le':
				return self::compare( fn ( int|float $a, int|float $b ): bool => $a <= $b, $operand( 0 ), $operand( 1 ) );
			case 'gt':
				return self::compare( fn ( int|float $a, int|float $b ): bool => $a > $b, $operand( 0 ), $operand( 1 ) );
			case 'ge':
				return self::compare( fn ( int|float $a, int|float $b ): bool => $a >= $b, $operand( 0 ), $operand( 1 ) );
			case 'in':
				return self::map( self::is_in( ... ), $operand( 0 ), $operand( 1 ) );
			case 'any':
				return $this->quantify( $operand( 0 ), $parts, $items, true );
			case 'all':
				return $this->quantify( $operand( 0 ), $parts, $items, false );
			case 'count':
				return self::map( fn ( mixed $a ): ?int => self::is_list( $a ) ? count( $a ) : null, $operand( 0 ) );
			case 'is_seen':
				return self::map( fn ( mixed $a ): bool => null !== $a, $operand( 0 ) );
			case 'if':
				return self::choose( $operand( 0 ), $operand( 1 ), $operand( 2 ) );
			case 'first':
				return self::first( $operand( 0 ) );
			case 'where':
				return $this->where( $operand( 0 ), $parts, $items );
			case 'pluck':
				return self::pluck( $operand( 0 ), $parts[1] ?? null );
			case 'version_lt':
				return self::map( self::version_less( ... ), $operand( 0 ), $operand( 1 ) );
			case 'fixed_in_branch':
				return self::map( self::fixed_in_branch( ... ), $operand( 0 ), $operand( 1 ) );
			case 'days_since':
				return self::map( fn ( mixed $a ): int|float|null => self::days_between( $a, $this->context->now ), $operand( 0 ) );
			case 'days_until':
				return self::map( fn ( mixed $a ): int|float|null => self::days_between( $this->context->now, $a ), $operand( 0 ) );
			default:
				return new Seen( null );
		}
	}

	private static function map( \Closure $make, Seen ...$operands ): Seen {
		return new Seen(
			$make( ...array_map( fn ( Seen $o ): mixed => $o->value, $operands ) ),
			array_merge( ...array_map( fn ( Seen $o ): array => $o->leaves, $operands ) ),
		);
	}

	/**
	 * @param list<mixed>         $parts
	 * @param array<string, Seen> $items
	 */
	private function get( array $parts, array $items ): Seen {
		$start = $parts[0] ?? null;
		$keys  = array_slice( $parts, 1 );
		if ( is_array( $start ) ) {
			$base = $this->visit( $start, $items );
		} elseif ( is_string( $start ) && in_array( $start, self::ROOTS, true ) ) {
			$base = new Seen( $this->context->{$start}, array(), $start );
		} else {
			$item = is_string( $start ) ? $items[ $start ] ?? null : null;
			$base = null === $item ? new Seen( null ) : new Seen( $item->value, array(), $item->at, $item->items_at );
		}
		$at    = '' === $base->at ? '' : implode( '.', array( $base->at, ...array_filter( $keys, 'is_string' ) ) );
		$value = array_reduce( $keys, self::step( ... ), $base->value );
		// What a list was searched for stands beside what was taken from it.
		$leaves = '' === $at ? $base->leaves : array( ...$base->leaves, self::leaf( $at, $value ) );
		return new Seen( $value, $leaves, $at );
	}

	private static function step( mixed $value, mixed $key ): mixed {
		return self::is_record( $value ) && is_string( $key ) ? $value[ $key ] ?? null : null;
	}

	/**
	 * @phpstan-assert-if-true array<string, mixed> $value
	 */
	private static function is_record( mixed $value ): bool {
		return is_array( $value ) && ! array_is_list( $value );
	}

	/**
	 * @phpstan-assert-if-true list<mixed> $value
	 */
	private static function is_list( mixed $value ): bool {
		return is_array( $value ) && array_is_list( $value );
	}

	/**
	 * @return array{path: string, value: mixed}
	 */
	private static function leaf( string $path, mixed $value ): array {
		if ( self::is_list( $value ) ) {
			$value = count( $value );
		} elseif ( self::is_record( $value ) ) {
			$value = true;
		}
		return array(
			'path'  => $path,
			'value' => $value,
		);
	}

	/**
	 * The operator "and" (decisive: false) or "or" (decisive: true): one decisive operand settles it; else a null leaves it open.
	 *
	 * @param list<Seen> $operands
	 */
	private static function connect( array $operands, bool $decisive ): Seen {
		$truths = array_map( fn ( Seen $o ): ?bool => is_bool( $o->value ) ? $o->value : null, $operands );
		$value  = ! $decisive;
		if ( in_array( $decisive, $truths, true ) ) {
			$value = $decisive;
		} elseif ( in_array( null, $truths, true ) ) {
			$value = null;
		}
		$leaves = array();
		foreach ( $operands as $i => $operand ) {
			if ( $truths[ $i ] === $value ) {
				array_push( $leaves, ...$operand->leaves );
			}
		}
		return new Seen( $value, $leaves );
	}

	/**
	 * The operator "any" (decisive: true) or "all" (decisive: false), over the items of a list.
	 *
	 * @param list<mixed>         $parts
	 * @param array<string, Seen> $items
	 */
	private function quantify( Seen $list, array $parts, array $items, bool $decisive ): Seen {
		if ( ! self::is_list( $list->value ) ) {
			return new Seen( null, $list->leaves );
		}
		$judged = self::connect( array_column( $this->each_item( $list, $parts, $items ), 'judged' ), $decisive );
		// No single item decided: that the list was looked at as a whole did.
		return ! $decisive === $judged->value ? new Seen( $judged->value, $list->leaves ) : $judged;
	}

	/**
	 * @param list<mixed>         $parts
	 * @param array<string, Seen> $items
	 * @return list<array{item: Seen, judged: Seen}>
	 */
	private function each_item( Seen $list, array $parts, array $items ): array {
		$name   = is_string( $parts[1] ?? null ) ? $parts[1] : '';
		$judged = array();
		foreach ( self::is_list( $list->value ) ? $list->value : array() as $i => $value ) {
			$item     = $list->item( $i, $value );
			$judged[] = array(
				'item'   => $item,
				'judged' => $this->visit( $parts[2] ?? null, array( $name => $item ) + $items ),
			);
		}
		return $judged;
	}

	/**
	 * @param list<mixed>         $parts
	 * @param array<string, Seen> $items
	 */
	private function where( Seen $list, array $parts, array $items ): Seen {
		if ( ! self::is_list( $list->value ) ) {
			return new Seen( null, $list->leaves );
		}
		$leaves = $list->leaves;
		$values = array();
		$at     = array();
		foreach ( $this->each_item( $list, $parts, $items ) as [ 'item' => $item, 'judged' => $judged ] ) {
			if ( true === $judged->value ) {
				$values[] = $item->value;
				$at[]     = $item->at;
			}
			if ( true === $judged->value || null === $judged->value ) {
				array_push( $leaves, ...$judged->leaves );
			}
		}
		return new Seen( $values, $leaves, '', $at );
	}

	private static function first( Seen $list ): Seen {
		if ( ! self::is_list( $list->value ) || array() === $list->value ) {
			return new Seen( null, $list->leaves );
		}
		$item = $list->item( 0, $list->value[0] );
		return new Seen( $item->value, $list->leaves, $item->at );
	}

	private static function pluck( Seen $list, mixed $key ): Seen {
		return self::map(
			fn ( mixed $values ): ?array => self::is_list( $values )
				? array_map( fn ( mixed $value ): mixed => self::step( $value, $key ), $values )
				: null,
			$list
		);
	}

	private static function choose( Seen $condition, Seen $then, Seen $otherwise ): Seen {
		if ( ! is_bool( $condition->value ) ) {
			return new Seen( null, $condition->leaves );
		}
		$chosen = $condition->value ? $then : $otherwise;
		return new Seen( $chosen->value, array( ...$condition->leaves, ...$chosen->leaves ), $chosen->at, $chosen->items_at );
	}

	/**
	 * @param \Closure(int|float, int|float): bool $holds
	 */
	private static function compare( \Closure $holds, Seen $a, Seen $b ): Seen {
		return self::map(
			fn ( mixed $x, mixed $y ): ?bool => self::is_number( $x ) && self::is_number( $y ) ? $holds( $x, $y ) : null,
			$a,
			$b
		);
	}

	/**
	 * @phpstan-assert-if-true int|float $value
	 */
	private static function is_number( mixed $value ): bool {
		return is_int( $value ) || is_float( $value );
	}

	/** Equal only among scalars of one type: nothing is coerced. JSON knows one kind of number. */
	private static function equal( mixed $a, mixed $b ): ?bool {
		if ( self::is_number( $a ) && self::is_number( $b ) ) {
			return (float) $a === (float) $b;
		}
		$same_type = ( is_string( $a ) && is_string( $b ) ) || ( is_bool( $a ) && is_bool( $b ) );
		return $same_type ? $a === $b : null;
	}

	private static function negate( ?bool $a ): ?bool {
		return null === $a ? null : ! $a;
	}

	private static function is_in( mixed $value, mixed $list ): ?bool {
		if ( ! self::is_list( $list ) || null === $value ) {
			return null;
		}
		$matches = array_map( fn ( mixed $item ): ?bool => self::equal( $value, $item ), $list );
		if ( in_array( true, $matches, true ) ) {
			return true;
		}
		return in_array( null, $matches, true ) ? null : false;
	}

	private static function version_less( mixed $a, mixed $b ): ?bool {
		$left  = is_string( $a ) ? Version::parse( $a ) : null;
		$right = is_string( $b ) ? Version::parse( $b ) : null;
		return null === $left || null === $right ? null : $left->compare( $right ) < 0;
	}

	/**
	 * Rows of { branch, fixed }: a version is fixed when its branch's row says so, or when its branch is
	 * newer than all rows. A branch between rows or older than all got no fix.
	 */
	private static function fixed_in_branch( mixed $text, mixed $rows ): ?bool {
		$version = is_string( $text ) ? Version::parse( $text ) : null;
		if ( null === $version || ! self::is_list( $rows ) || array() === $rows ) {
			return null;
		}
		$newer_than_all = true;
		$fixed          = null;
		foreach ( $rows as $row ) {
			$branch  = Version::parse( self::as_text( self::step( $row, 'branch' ) ) );
			$release = Version::parse( self::as_text( self::step( $row, 'fixed' ) ) );
			if ( null === $branch || null === $release ) {
				return null;
			}
			if ( $version->is_of_branch( $branch ) ) {
				$fixed = ( $fixed ?? true ) && $version->compare( $release ) >= 0;
			}
			$newer_than_all = $newer_than_all && $version->compare( $branch ) > 0;
		}
		return $fixed ?? $newer_than_all;
	}

	private static function as_text( mixed $value ): string {
		return is_string( $value ) ? $value : '';
	}

	/** Seconds since 1970 of a UTC time or a date (its midnight), else null. */
	public static function seconds( mixed $time ): ?int {
		if ( ! is_string( $time ) || 1 !== preg_match( '/^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)Z)?$/D', $time, $match ) ) {
			return null;
		}
		list( $year, $month, $day, $hour, $minute, $second ) = array_map( 'intval', array_slice( $match, 1 ) ) + array( 3 => 0, 4 => 0, 5 => 0 );
		if ( $year < 1970 || ! checkdate( $month, $day, $year ) || $hour > 23 || $minute > 59 || $second > 59 ) {
			return null;
		}
		$seconds = gmmktime( $hour, $minute, $second, $month, $day, $year );
		return false === $seconds ? null : $seconds;
	}

	private static function days_between( mixed $from, mixed $to ): int|float|null {
		$start = self::seconds( $from );
		$end   = self::seconds( $to );
		return null === $start || null === $end ? null : ( $end - $start ) / 86400;
	}
}
