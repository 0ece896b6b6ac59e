<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * What plugins read without declaring it. One value goes under all names that may want it: each plugin reads its own. Pure.
 */
final class Undeclared {
	public function __construct( private readonly Records $records, private readonly Values $values, private readonly RequestWords $words ) {}

	/**
	 * @return list<array<string, Value>>
	 */
	public function queries(): array {
		$queries = array();
		$order   = $this->records->foreign( 'order' );
		$user    = $this->records->foreign( 'user' );
		$word    = $this->values->searched()[0] ?? null;
		if ( null !== $word ) {
			$queries[] = array_fill_keys( $this->words->of( 'search_arguments' ), $word );
			$queries[] = array_fill_keys( $this->words->of( 'look_up_arguments' ), $word );
		}
		if ( null !== $order ) {
			$queries[] = array_fill_keys( $this->words->of( 'order_arguments' ), new Value( $order->id, $order ) );
		}
		if ( null !== $user ) {
			$queries[] = array_fill_keys( $this->words->of( 'customer_arguments' ), new Value( $user->id, $user ) );
		}
		return $queries;
	}
}
