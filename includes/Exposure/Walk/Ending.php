<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Scan\Clock;

/**
 * How a walk comes to its end, once.
 */
final class Ending {
	private const KEEP = 20;

	/**
	 * @param \Closure(WalkRecord): void $finished Called once, when it came to its end or was stopped.
	 */
	public function __construct( private readonly WalkStore $walks, private readonly Clock $clock, private readonly \Closure $finished ) {}

	/**
	 * @param 'done'|'stopped'      $status
	 * @param list<'running'|'paused'> $from
	 */
	public function finish( WalkRecord $walk, string $status, array $from = array( 'running' ) ): void {
		$this->walks->save( $walk );
		if ( $this->walks->move( $walk->id, $from, $status, $this->clock->now() ) ) {
			$this->walks->prune( self::KEEP );
			$this->over( $walk->id );
		}
	}

	/** Somebody moved it there. */
	public function over( int $id ): void {
		$walk = $this->walks->find( $id );
		if ( null !== $walk ) {
			( $this->finished )( $walk );
		}
	}
}
