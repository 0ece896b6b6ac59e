<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Scan\Clock;

/**
 * What answers come to, from wherever they were asked: matched, gathered and kept, unless something turned us away.
 */
final class Intake {
	/** What was not sent for want of time: it is asked with the next batch. */
	private const NO_TIME = 'budget';

	/**
	 * @param (\Closure(): string)|null $customer Who asks as a customer, as People names people.
	 */
	public function __construct( private readonly ResultStore $results, private readonly Clock $clock, private readonly ?\Closure $customer = null ) {}

	/**
	 * Notes on the walk how far it came, and why it has to stop; saves the results and leaves saving the walk to whoever drives it.
	 *
	 * @param list<array{PlannedRequest, Answer}> $asked
	 * @param array<string, KnownSurface>         $surfaces By key, as they were. What is not among them tells nothing.
	 * @return list<string>|null Keys of those that wait for the next batch; null: stop, for the reason that the walk says.
	 */
	public function take( WalkRecord $walk, Matcher $matcher, array $asked, array $surfaces ): ?array {
		$customer = $this->customer();
		$readings = array();
		foreach ( $matcher->read( array_map( static fn ( array $pair ): array => array( $pair[0]->question( Asker::CUSTOMER === $pair[0]->asker ? $customer : '' ), $pair[1] ), $asked ) ) as $number => $reading ) {
			$readings[ KnownSurface::key( $asked[ $number ][0]->surface ) ][] = array( $asked[ $number ][0], $reading );
		}
		$patience = new Patience( $walk->refused_in_a_row );
		foreach ( $readings as $of_surface ) {
			foreach ( $of_surface as $pair ) {
				$patience->note( $pair[1] );
			}
		}
		$walk->sent            += count( $asked );
		$walk->refused_in_a_row = $patience->in_a_row();
		$walk->limited         += $patience->limited();
		$walk->reason           = $patience->reason();
		$walk->firewall         = $patience->is_over() ? Firewall::among( array_column( $asked, 1 ) ) : '';
		if ( $patience->is_over() ) {
			return null;
		}
		$late   = array_keys( array_filter( $readings, self::is_late( ... ) ) );
		$late   = count( $late ) === count( $readings ) ? array() : $late;
		$gather = new Gather( $walk->vantage, $walk->id, $this->clock->now() );
		$known  = array();
		foreach ( array_diff_key( $readings, array_flip( $late ) ) as $key => $of_surface ) {
			if ( isset( $surfaces[ $key ] ) ) {
				$known[] = $gather->surface( $surfaces[ $key ], $of_surface );
			}
		}
		$this->results->save( $known );
		return array_map( strval( ... ), $late );
	}

	/** Whose own data is no leak. */
	private function customer(): string {
		return null === $this->customer ? '' : ( $this->customer )();
	}

	/**
	 * @param list<array{PlannedRequest, Reading}> $of_surface
	 */
	private static function is_late( array $of_surface ): bool {
		return in_array( self::NO_TIME, array_map( static fn ( array $pair ): string => $pair[1]->reason, $of_surface ), true );
	}
}
