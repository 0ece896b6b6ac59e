<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * The concrete questions to a route that reads. Pure.
 */
final class RestRequests {
	/** WordPress's and WooCommerce's own are asked less: their guards are known, and what is looked for is that one is loosened. */
	private const ROUTE = array( 'paths' => 3, 'all' => 4 );
	/** A plugin's, and those of records that are not WordPress's own. */
	private const FOREIGN = array( 'paths' => 6, 'all' => 12 );
	private const FIELDS  = 'id,name,email,phone,address,meta,meta_data,billing,shipping,customer,acf,data';

	private readonly Outsider $outsider;

	/**
	 * @param string $home This site's address.
	 */
	public function __construct( private readonly RestAddress $address, private readonly Values $values, private readonly RequestWords $words, private readonly Records $records, private readonly string $home, private readonly HeldRoutes $held ) {
		$this->outsider = new Outsider( $records );
	}

	/**
	 * @return list<PlannedRequest> None: no address was found that it answers to.
	 */
	public function of( Surface $surface ): array {
		$closely  = $surface->origin->is_foreign() || in_array( $surface->group, array( Group::POST_TYPES, Group::MEDIA, Group::ORDER_PAGES, Group::FULFILMENTS ), true );
		$bounds   = $closely ? self::FOREIGN : self::ROUTE;
		$requests = array();
		$paths    = array_slice( $this->paths( $surface, $bounds['paths'] ), 0, $bounds['paths'] );
		foreach ( $paths as [ $path, $values ] ) {
			$requests[] = $this->request( $surface, $path, $values );
		}
		if ( array() !== $paths ) {
			[ $path, $values ] = $paths[0];
			foreach ( $this->variants( $surface, $closely ) as [ $method, $more ] ) {
				$requests[] = $this->request( $surface, $path, $values, $more, $method );
			}
		}
		$by_id = array();
		foreach ( $requests as $request ) {
			$by_id[ $request->id ] ??= $request;
		}
		return array_slice( array_values( $by_id ), 0, $bounds['all'] );
	}

	/**
	 * Addresses with the values that stand in them.
	 *
	 * @return list<array{0: string, 1: array<string, Value>}>
	 */
	private function paths( Surface $surface, int $at_most ): array {
		$pattern = RoutePattern::of( $surface->name );
		$before  = RouteText::words_before( $surface->name );
		$choices = array();
		foreach ( $surface->arguments as $argument ) {
			if ( 'path' === $argument->place ) {
				$fitting                     = $this->values->of( $argument, $before[ $argument->name ] ?? '', $surface->origin->owner );
				$choices[ $argument->name ] = array() === $fitting && array() !== $argument->choices ? array( new Value( $argument->choices[0] ) ) : $fitting;
			}
		}
		$paths = array();
		for ( $nth = 0, $of = max( 1, ...array_map( count( ... ), array_values( $choices ) ) ?: array( 1 ) ); $nth < min( $of, $at_most * 2 ); $nth++ ) {
			$values = array();
			foreach ( $choices as $name => $fitting ) {
				if ( array() !== $fitting ) {
					$values[ $name ] = $fitting[ $nth % count( $fitting ) ];
				}
			}
			$values = $this->outsider->knows( $values );
			$path   = $pattern->filled( array_map( static fn ( Value $value ): string => $value->text, $values ) );
			// Values that each fit may not fit together; then the route is asked with made-up ones.
			$path ??= 0 === $nth ? $pattern->filled( array() ) : null;
			if ( null !== $path && ! isset( $paths[ $path ] ) && ! $this->held->catches( $path ) ) {
				$paths[ $path ] = array( $path, $values );
			}
		}
		return array_values( $paths );
	}

	/**
	 * @return list<array{0: 'GET'|'HEAD', 1: array<string, Value>}>
	 */
	private function variants( Surface $surface, bool $closely ): array {
		if ( Group::GRAPHQL === $surface->group ) {
			return array_map( static fn ( string $query ): array => array( 'GET', array( 'query' => new Value( $query ) ) ), Graphql::QUERIES );
		}
		$variants = array();
		$segments = Names::words( RouteText::literal( $surface->name ) );
		$last     = array() === $segments ? '' : end( $segments );
		foreach ( $surface->arguments as $argument ) {
			if ( 'query' !== $argument->place ) {
				continue;
			}
			if ( 'context' === $argument->name && in_array( 'edit', $argument->choices, true ) ) {
				array_unshift( $variants, array( 'GET', array( 'context' => new Value( 'edit' ) ) ) );
				continue;
			}
			foreach ( array_slice( $argument->required ? array() : $this->values->of( $argument, $last, $surface->origin->owner ), 0, $closely ? 2 : 1 ) as $value ) {
				$variants[] = array( 'GET', array( $argument->name => $value ) );
			}
		}
		if ( ! $closely ) {
			return $variants;
		}
		$undeclared = array_map( static fn ( array $query ): array => array( 'GET', $query ), ( new Undeclared( $this->records, $this->values, $this->words ) )->queries() );
		$forms      = array( array( 'GET', array( '_fields' => new Value( self::FIELDS ) ) ), array( 'GET', array( '_embed' => new Value( '1' ) ) ), array( 'HEAD', array() ) );
		return array( ...array_slice( $variants, 0, 2 ), ...$undeclared, ...$forms, ...array_slice( $variants, 2 ) );
	}

	/**
	 * @param array<string, Value> $in_path
	 * @param array<string, Value> $in_query
	 * @param 'GET'|'HEAD'         $method
	 */
	private function request( Surface $surface, string $path, array $in_path, array $in_query = array(), string $method = 'GET' ): PlannedRequest {
		$required = array_filter( $surface->arguments, static fn ( Argument $argument ): bool => 'query' === $argument->place && $argument->required );
		foreach ( $required as $argument ) {
			$in_query[ $argument->name ] ??= $this->values->of( $argument, '', $surface->origin->owner )[0] ?? $this->made_up( $argument );
		}
		$in_query = $this->outsider->knows( $in_query, $in_path );
		foreach ( $required as $argument ) {
			$in_query[ $argument->name ] ??= $this->made_up( $argument );
		}
		if ( in_array( 'per_page', array_column( $surface->arguments, 'name' ), true ) ) {
			$in_query['per_page'] ??= new Value( '100' );
		}
		$sent  = Outsider::told( $in_path + $in_query );
		$about = array();
		foreach ( array( ...array_values( $in_path ), ...array_values( $in_query ) ) as $value ) {
			if ( null !== $value->of ) {
				$about[ "{$value->of->kind} {$value->of->id}" ] = $value->of;
			}
		}
		$query = array_map( static fn ( Value $value ): string => $value->text, $in_query );
		return new PlannedRequest( $surface->id, $this->address->of( $path, $query ), $method, Asker::VISITOR, $surface->group, array_values( $about ), $sent );
	}

	private function made_up( Argument $argument ): Value {
		return new Value( Values::made_up( $argument, $this->home ) );
	}
}
