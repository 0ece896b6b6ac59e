<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\People;
use StorePosture\Probes\Support\Unseen;

/**
 * Whose values they are, told from the store's tables: of a batch, all candidates are looked up in a few queries. Nothing of it is stored.
 * A table that cannot be read knows nobody.
 */
final class StorePeople implements People {
	/** Values in one query. */
	private const AT_ONCE = 500;

	private readonly ?Buyers $buyers;
	private readonly OwnValues $own;
	private ?Fingerprints $fingerprints = null;

	/** @var array<string, bool> */
	private array $is_public = array();

	public function __construct() {
		$this->buyers = self::or_none( Buyers::of_this_store( ... ), null );
		$this->own    = new OwnValues();
	}

	public function holders( array $candidates ): array {
		$found = array();
		foreach ( $candidates as $kind => $values ) {
			$found[ $kind ] = match ( $kind ) {
				Kind::EMAIL => self::joined(
					self::looked_up( $values, Accounts::by_email( ... ) ),
					null === $this->buyers ? array() : self::looked_up( $values, $this->buyers->by_email( ... ) ),
					self::looked_up( $values, Visitors::by_email( ... ) ),
					array() === $values ? array() : $this->fingerprints()->among( $kind, $values ),
				),
				Kind::ORDER_KEY => null === $this->buyers ? array() : self::looked_up( $values, $this->buyers->by_key( ... ) ),
				Kind::TOKEN => self::looked_up( $values, Visitors::by_token( ... ) ),
				Kind::PHONE, Kind::STREET, Kind::MD5, Kind::SHA256 => array() === $values ? array() : $this->fingerprints()->among( $kind, $values ),
				default => array(),
			};
		}
		return $found;
	}

	public function details( array $people ): array {
		$ids     = self::by_kind( $people );
		$sources = array(
			self::or_none( static fn (): array => Accounts::rows( $ids['user'] ), array() ),
			self::or_none( fn (): array => $this->buyers?->rows( $ids['user'], $ids['order'] ) ?? array(), array() ),
			self::or_none( static fn (): array => Visitors::rows( $ids['comment'] ), array() ),
		);
		$details = array();
		foreach ( $people as $person ) {
			$rows = array_merge( ...array_map( static fn ( array $source ): array => $source[ $person ] ?? array(), $sources ) );
			if ( array() !== $rows ) {
				$details[ $person ] = AddressRow::person( $person, $rows );
			}
		}
		return $details;
	}

	public function behind( array $records ): array {
		$people   = array();
		$orders   = array();
		$comments = array();
		foreach ( $records as [ 'kind' => $kind, 'id' => $id ] ) {
			match ( true ) {
				'user' === $kind => $people[] = "user:{$id}",
				'order' === $kind, str_starts_with( $kind, 'post:shop_' ) => $orders[] = (int) $id,
				str_starts_with( $kind, 'comment:' ) => $comments[] = (int) $id,
				str_starts_with( $kind, 'post:' ) => $people[] = "post:{$id}",
				str_starts_with( $kind, 'table:' ) => $people[] = "{$kind}:{$id}",
				default => null,
			};
		}
		return array_values(
			array_unique(
				array(
					...$people,
					...self::or_none( fn (): array => $this->buyers?->behind( $orders ) ?? array(), array() ),
					...self::or_none( static fn (): array => Visitors::behind( $comments ), array() ),
				)
			)
		);
	}

	/** Whether there is anybody whose data could be recognised: without orders and accounts of customers, nothing found tells nothing. */
	public function knows_customers(): bool {
		return self::or_none( fn (): bool => null !== $this->buyers && $this->buyers->all( 1 )->valid(), false ) || self::or_none( Accounts::has_customers( ... ), false );
	}

	public function is_public( string $person ): bool {
		if ( ! isset( $this->is_public[ $person ] ) ) {
			$ids                        = self::by_kind( array( $person ) );
			$this->is_public[ $person ] = in_array(
				$person,
				array(
					...( array() === $ids['user'] ? array() : self::or_none( static fn (): array => Accounts::public_ones( $ids['user'] ), array() ) ),
					...self::or_none( static fn (): array => Visitors::public_ones( $ids['comment'] ), array() ),
				),
				true
			);
		}
		return $this->is_public[ $person ];
	}

	public function is_stores_own( string $kind, string $value ): bool {
		return $this->own->has( $kind, $value );
	}

	private function fingerprints(): Fingerprints {
		return $this->fingerprints ??= Fingerprints::of( $this->buyers );
	}

	/**
	 * @param list<string>                                              $values
	 * @param \Closure(list<string>): array<string, list<string>> $look
	 * @return array<string, list<string>>
	 */
	private static function looked_up( array $values, \Closure $look ): array {
		$found = array();
		foreach ( array_chunk( $values, self::AT_ONCE ) as $some ) {
			$found = self::joined( $found, self::or_none( static fn (): array => $look( $some ), array() ) );
		}
		return $found;
	}

	/**
	 * @param array<string, list<string>> ...$sources
	 * @return array<string, list<string>>
	 */
	private static function joined( array ...$sources ): array {
		$all = array();
		foreach ( $sources as $source ) {
			foreach ( $source as $value => $people ) {
				$all[ $value ] = array_values( array_unique( array( ...( $all[ $value ] ?? array() ), ...$people ) ) );
			}
		}
		return $all;
	}

	/**
	 * @param list<string> $people
	 * @return array{user: list<int>, order: list<int>, comment: list<int>}
	 */
	private static function by_kind( array $people ): array {
		$ids = array(
			'user'    => array(),
			'order'   => array(),
			'comment' => array(),
		);
		foreach ( $people as $person ) {
			[ $kind, $id ] = explode( ':', $person, 2 ) + array( 1 => '' );
			if ( isset( $ids[ $kind ] ) ) {
				$ids[ $kind ][] = (int) $id;
			}
		}
		return $ids;
	}

	/**
	 * @template T
	 * @param \Closure(): T $look
	 * @param T             $none
	 * @return T
	 */
	private static function or_none( \Closure $look, mixed $none ): mixed {
		try {
			return $look();
		} catch ( Unseen ) {
			return $none;
		}
	}
}
