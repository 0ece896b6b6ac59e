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
		// Called for every part of every check: each case visits its operands itself, with no closure made on the way.
		switch ( $node[0] ) {
			case 'get':
				return $this->get( $node, $items );
			case 'literal':
				return new Seen( $node[1] ?? null );
			case 'and':
				return self::connect( $this->operands( $node, $items ), false );
			case 'or':
				return self::connect( $this->operands( $node, $items ), true );
			case 'not':
				$a = $this->visit( $node[1] ?? null, $items );
				return new Seen( is_bool( $a->value ) ? ! $a->value : null, $a->leaves );
			case 'eq':
			case 'ne':
			case 'lt':
			case 'le':
			case 'gt':
			case 'ge':
			case 'in':
			case 'version_lt':
			case 'fixed_in_branch':
				$a = $this->visit( $node[1] ?? null, $items );
				$b = $this->visit( $node[2] ?? null, $items );
				return new Seen( self::of_two( $node[0], $a->value, $b->value ), array( ...$a->leaves, ...$b->leaves ) );
			case 'any':
				return $this->quantify( $this->visit( $node[1] ?? null, $items ), $node, $items, true );
			case 'all':
				return $this->quantify( $this->visit( $node[1] ?? null, $items ), $node, $items, false );
			case 'count':
				$a = $this->visit( $node[1] ?? null, $items );
				return new Seen( self::is_list( $a->value ) ? count( $a->value ) : null, $a->leaves );
			case 'is_seen':
				$a = $this->visit( $node[1] ?? null, $items );
				return new Seen( null !== $a->value, $a->leaves );
			case 'if':
				return self::choose( $this->visit( $node[1] ?? null, $items ), $this->visit( $node[2] ?? null, $items ), $this->visit( $node[3] ?? null, $items ) );
			case 'first':
				return self::first( $this->visit( $node[1] ?? null, $items ) );
			case 'where':
				return $this->where( $this->visit( $node[1] ?? null, $items ), $node, $items );
			case 'pluck':
				return self::pluck( $this->visit( $node[1] ?? null, $items ), $node[2] ?? null );
			case 'days_since':
				$a = $this->visit( $node[1] ?? null, $items );
				return new Seen( self::days_between( $a->value, $this->context->now ), $a->leaves );
			case 'days_until':
				$a = $this->visit( $node[1] ?? null, $items );
				return new Seen( self::days_between( $this->context->now, $a->value ), $a->leaves );
			default:
				return new Seen( null );
		}
	}

	/**
	 * @param array<array-key, mixed> $node
	 * @param array<string, Seen>     $items
	 * @return list<Seen>
	 */
	private function operands( array $node, array $items ): array {
		$operands = array();
		foreach ( $node as $i => $part ) {
			if ( 0 !== $i ) {
				$operands[] = $this->visit( $part, $items );
			}
		}
		return $operands;
	}

	/** Operators that need nothing but two values. */
	private static function of_two( string $operator, mixed $a, mixed $b ): ?bool {
		switch ( $operator ) {
			case 'eq':
				return self::equal( $a, $b );
			case 'ne':
				return self::negate( self::equal( $a, $b ) );
			case 'in':
				return self::is_in( $a, $b );
			case 'version_lt':
				return self::version_less( $a, $b );
			case 'fixed_in_branch':
				return self::fixed_in_branch( $a, $b );
			default:
				return self::compare( $operator, $a, $b );
		}
	}

	/**
	 * @param array<array-key, mixed> $node
	 * @param array<string, Seen>     $items
	 */
	private function get( array $node, array $items ): Seen {
		$start = $node[1] ?? null;
		if ( is_array( $start ) ) {
			$base = $this->visit( $start, $items );
		} elseif ( is_string( $start ) && in_array( $start, self::ROOTS, true ) ) {
			$base = new Seen( $this->context->{$start}, array(), $start );
		} else {
			$item = is_string( $start ) ? $items[ $start ] ?? null : null;
			$base = null === $item ? new Seen( null ) : new Seen( $item->value, array(), $item->at, $item->items_at );
		}
		$at    = $base->at;
		$value = $base->value;
		foreach ( array_slice( $node, 2 ) as $key ) {
			$value = self::step( $value, $key );
			$at   .= '' !== $at && is_string( $key ) ? ".{$key}" : '';
		}
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
	 * @param array<array-key, mixed> $node
	 * @param array<string, Seen>     $items
	 */
	private function quantify( Seen $list, array $node, array $items, bool $decisive ): Seen {
		if ( ! self::is_list( $list->value ) ) {
			return new Seen( null, $list->leaves );
		}
		$judged = self::connect( array_column( $this->each_item( $list, $node, $items ), 'judged' ), $decisive );
		// No single item decided: that the list was looked at as a whole did.
		return ! $decisive === $judged->value ? new Seen( $judged->value, $list->leaves ) : $judged;
	}

	/**
	 * @param array<array-key, mixed> $node
	 * @param array<string, Seen>     $items
	 * @return list<array{item: Seen, judged: Seen}>
	 */
	private function each_item( Seen $list, array $node, array $items ): array {
		$name   = is_string( $node[2] ?? null ) ? $node[2] : '';
		$judged = array();
		foreach ( self::is_list( $list->value ) ? $list->value : array() as $i => $value ) {
			$item     = $list->item( $i, $value );
			$judged[] = array(
				'item'   => $item,
				'judged' => $this->visit( $node[3] ?? null, array( $name => $item ) + $items ),
			);
		}
		return $judged;
	}

	/**
	 * @param array<array-key, mixed> $node
	 * @param array<string, Seen>     $items
	 */
	private function where( Seen $list, array $node, array $items ): Seen {
		if ( ! self::is_list( $list->value ) ) {
			return new Seen( null, $list->leaves );
		}
		$leaves = $list->leaves;
		$values = array();
		$at     = array();
		foreach ( $this->each_item( $list, $node, $items ) as [ 'item' => $item, 'judged' => $judged ] ) {
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
		$values = self::is_list( $list->value ) ? array_map( static fn ( mixed $value ): mixed => self::step( $value, $key ), $list->value ) : null;
		return new Seen( $values, $list->leaves );
	}

	private static function choose( Seen $condition, Seen $then, Seen $otherwise ): Seen {
		if ( ! is_bool( $condition->value ) ) {
			return new Seen( null, $condition->leaves );
		}
		$chosen = $condition->value ? $then : $otherwise;
		return new Seen( $chosen->value, array( ...$condition->leaves, ...$chosen->leaves ), $chosen->at, $chosen->items_at );
	}

	/** The operators lt, le, gt and ge. */
	private static function compare( string $operator, mixed $a, mixed $b ): ?bool {
		if ( ! self::is_number( $a ) || ! self::is_number( $b ) ) {
			return null;
		}
		return match ( $operator ) {
			'lt' => $a < $b,
			'le' => $a <= $b,
			'gt' => $a > $b,
			default => $a >= $b,
		};
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
