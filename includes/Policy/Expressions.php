<?php
declare(strict_types=1);

namespace StorePosture\Policy;

/**
 * Looks an expression through that somebody else wrote: only operators that there are, only names that there are, and no
 * more work than a bound. What it lets pass, the evaluator can judge at any time over any facts.
 */
final class Expressions {
	/** Operators with how many operands they take, at least and at most. */
	private const OPERANDS = array(
		'and'             => array( 1, 20 ),
		'or'              => array( 1, 20 ),
		'not'             => array( 1, 1 ),
		'eq'              => array( 2, 2 ),
		'ne'              => array( 2, 2 ),
		'lt'              => array( 2, 2 ),
		'le'              => array( 2, 2 ),
		'gt'              => array( 2, 2 ),
		'ge'              => array( 2, 2 ),
		'in'              => array( 2, 2 ),
		'count'           => array( 1, 1 ),
		'is_seen'         => array( 1, 1 ),
		'if'              => array( 3, 3 ),
		'first'           => array( 1, 1 ),
		'version_lt'      => array( 2, 2 ),
		'fixed_in_branch' => array( 2, 2 ),
		'days_since'      => array( 1, 1 ),
		'days_until'      => array( 1, 1 ),
	);

	private const LAMBDAS = array( 'any', 'all', 'where' );

	private const DEEPEST = 20;

	/** What stands in a lambda is judged for each item. */
	private const EACH = 50;

	private const LITERAL_BYTES = 2000;

	/** @var array<string, true> As "facts.roles". */
	public array $reads = array();

	public int $cost = 0;

	private string $wrong = '';

	/**
	 * @param \Closure(list<string>): bool $is_known Whether a root with its keys names something.
	 */
	public function __construct( private readonly \Closure $is_known ) {}

	/**
	 * @return string What is wrong, as a code with a detail ("operator:foo"); '' when nothing is.
	 */
	public function look( mixed $node ): string {
		$this->wrong = '';
		$this->visit( $node, array(), 1 );
		return $this->wrong;
	}

	/**
	 * @param list<string> $items Names of the items of enclosing lambdas.
	 */
	private function visit( mixed $node, array $items, int $depth ): void {
		$this->cost += array() === $items ? 1 : self::EACH;
		if ( '' !== $this->wrong ) {
			return;
		}
		$operator = is_array( $node ) && array_is_list( $node ) ? $node[0] ?? null : null;
		if ( ! is_array( $node ) || ! is_string( $operator ) || $depth > self::DEEPEST ) {
			$this->wrong = $depth > self::DEEPEST ? 'depth' : 'form';
			return;
		}
		$parts = array_values( array_slice( $node, 1 ) );
		if ( 'literal' === $operator ) {
			$this->wrong = 1 === count( $parts ) && strlen( (string) json_encode( $parts[0] ) ) <= self::LITERAL_BYTES ? '' : 'form';
		} elseif ( 'get' === $operator ) {
			$this->get( $parts, $items, $depth );
		} elseif ( 'pluck' === $operator ) {
			$this->wrong = 2 === count( $parts ) && is_string( $parts[1] ) ? '' : 'form';
			$this->visit( $parts[0] ?? null, $items, $depth + 1 );
		} elseif ( in_array( $operator, self::LAMBDAS, true ) ) {
			$this->lambda( $parts, $items, $depth );
		} else {
			$this->plain( $operator, $parts, $items, $depth );
		}
	}

	/**
	 * @param list<mixed>  $parts
	 * @param list<string> $items
	 */
	private function plain( string $operator, array $parts, array $items, int $depth ): void {
		list( $least, $most ) = self::OPERANDS[ $operator ] ?? array( 1, 0 );
		if ( count( $parts ) < $least || count( $parts ) > $most ) {
			$this->wrong = ( isset( self::OPERANDS[ $operator ] ) ? 'operands:' : 'operator:' ) . $operator;
			return;
		}
		foreach ( $parts as $part ) {
			$this->visit( $part, $items, $depth + 1 );
		}
	}

	/**
	 * @param list<mixed>  $parts
	 * @param list<string> $items
	 */
	private function lambda( array $parts, array $items, int $depth ): void {
		// Lists within lists would take the square of the work.
		if ( array() !== $items ) {
			$this->wrong = 'nested';
			return;
		}
		if ( 3 !== count( $parts ) || ! is_string( $parts[1] ) || 1 !== preg_match( '/^\$\d$/D', $parts[1] ) ) {
			$this->wrong = 'form';
			return;
		}
		$this->visit( $parts[0], $items, $depth + 1 );
		$this->visit( $parts[2], array( $parts[1] ), $depth + 1 );
	}

	/**
	 * @param list<mixed>  $parts
	 * @param list<string> $items
	 */
	private function get( array $parts, array $items, int $depth ): void {
		$start = array_shift( $parts );
		$keys  = array_values( array_filter( $parts, 'is_string' ) );
		if ( array() === $keys && ! ( is_string( $start ) && in_array( $start, $items, true ) ) || count( $keys ) !== count( $parts ) || count( $keys ) > 6 ) {
			$this->wrong = 'form';
		} elseif ( is_array( $start ) ) {
			$this->visit( $start, $items, $depth + 1 );
		} elseif ( ! is_string( $start ) ) {
			$this->wrong = 'form';
		} elseif ( ! in_array( $start, $items, true ) ) {
			$this->wrong = ( $this->is_known )( array( $start, ...$keys ) ) ? '' : 'name:' . implode( '.', array( $start, ...$keys ) );

			$this->reads[ $start . '.' . ( $keys[0] ?? '' ) ] = true;
		}
	}
}
