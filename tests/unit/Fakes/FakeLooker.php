<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Model\FactRecord;
use StorePosture\Model\ScanRecord;
use StorePosture\Scan\Looker;

/**
 * Sees every fact as an empty record, takes a second each, and does what the test says at some.
 */
final class FakeLooker implements Looker {
	/** @var list<string> */
	public array $looked = array();

	/** @var array<string, \Closure(ScanRecord): void> What happens when a fact is looked at. */
	public array $at = array();

	/** @var array<string, int> How often a fact is looked at before its probe is at its end. */
	public array $goes_on = array();

	public int $slices = 0;

	public function __construct( private readonly FakeClock $clock ) {}

	public function start_slice(): void {
		++$this->slices;
	}

	public function look( string $fact, ScanRecord $scan, string $now ): FactRecord {
		$this->looked[] = $fact;
		$this->clock->pass( 1.0 );
		if ( isset( $this->at[ $fact ] ) ) {
			( $this->at[ $fact ] )( $scan );
		}
		if ( ( $this->goes_on[ $fact ] ?? 0 ) > 0 ) {
			--$this->goes_on[ $fact ];
			return FactRecord::unseen( $fact, 'goes_on', $now );
		}
		return new FactRecord( $fact, array(), array(), $now, 'web' );
	}
}
