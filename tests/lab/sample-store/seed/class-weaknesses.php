<?php
/**
 * Puts the weaknesses of seed-weaknesses.php in and takes them back.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

final class Weaknesses {

	private const OPTION = 'sample_store_changes';

	/** @var array<string, array{check: string, says: string, apply: callable(Changes, int): void}> */
	private array $all;

	public function __construct( private int $now ) {
		$this->all = require dirname( __DIR__ ) . '/seed-weaknesses.php';
	}

	/** @return array<string, array{check: string, says: string}> */
	public function described(): array {
		return array_map(
			static fn( array $weakness ): array => array(
				'check' => $weakness['check'],
				'says'  => $weakness['says'],
			),
			$this->all
		);
	}

	/**
	 * @param list<string>|null $ids Null: all.
	 * @return list<string> Those that were not there before.
	 */
	public function add( ?array $ids ): array {
		$added = array();
		foreach ( $ids ?? array_keys( $this->all ) as $id ) {
			$changes = $this->changes();
			if ( isset( $changes[ $id ] ) ) {
				continue;
			}
			if ( ! isset( $this->all[ $id ] ) ) {
				throw new \InvalidArgumentException( "There is no weakness called $id." );
			}
			$change = new Changes();
			try {
				( $this->all[ $id ]['apply'] )( $change, $this->now );
			} finally {
				// Also after half a change: whatever was done must be possible to take back.
				update_option( self::OPTION, array( $id => $change->notes() ) + $changes, false );
			}
			$added[] = $id;
		}
		return $added;
	}

	/**
	 * @param list<string>|null $ids Null: all that are in, the youngest first.
	 * @return list<string>
	 */
	public function undo( ?array $ids ): array {
		$undone = array();
		foreach ( $ids ?? array_keys( $this->changes() ) as $id ) {
			$changes = $this->changes();
			if ( isset( $changes[ $id ] ) ) {
				Changes::take_back( $changes[ $id ] );
				unset( $changes[ $id ] );
				update_option( self::OPTION, $changes, false );
				$undone[] = $id;
			}
		}
		return $undone;
	}

	/** @return array<string, list<array{kind: string, what: string, before: mixed}>> */
	private function changes(): array {
		$changes = get_option( self::OPTION, array() );
		return is_array( $changes ) ? $changes : array();
	}
}
