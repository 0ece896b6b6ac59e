<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * The store's own data, as far as requests are filled from it: a few records of every kind. Pure.
 */
final class Records {
	/** @var array<string, list<Record>> */
	private array $by_kind = array();

	/**
	 * @param list<Record> $records In the order in which they are asked for.
	 */
	public function __construct( array $records ) {
		foreach ( $records as $record ) {
			$this->by_kind[ $record->kind ][] = $record;
		}
	}

	/**
	 * @return list<Record>
	 */
	public function of( string $kind ): array {
		return $this->by_kind[ $kind ] ?? array();
	}

	/** The first that is not the asker's own. */
	public function foreign( string $kind ): ?Record {
		foreach ( $this->of( $kind ) as $record ) {
			if ( 'own' !== $record->relation ) {
				return $record;
			}
		}
		return null;
	}

	/**
	 * Of each kind one after another, so that few of them are of many kinds.
	 *
	 * @param (\Closure(string): bool)|null $wanted By kind; null: all.
	 * @return list<Record>
	 */
	public function mixed( ?\Closure $wanted = null, int $at_most = 12 ): array {
		$kinds = array_values( null === $wanted ? $this->by_kind : array_filter( $this->by_kind, $wanted, ARRAY_FILTER_USE_KEY ) );
		$mixed = array();
		for ( $nth = 0; count( $mixed ) < $at_most; $nth++ ) {
			$before = count( $mixed );
			foreach ( $kinds as $records ) {
				if ( isset( $records[ $nth ] ) ) {
					$mixed[] = $records[ $nth ];
				}
			}
			if ( count( $mixed ) === $before ) {
				break;
			}
		}
		return array_slice( $mixed, 0, $at_most );
	}
}
