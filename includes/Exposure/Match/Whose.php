<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Of what was found in one answer: what belongs to somebody who is not the asker, and was not sent in.
 */
final class Whose {
	private const HITS = 200;

	private readonly Found $sent;
	private readonly string $sent_words;

	/** @var array<string, true> */
	private array $known = array();

	/** @var list<string> Whoever asks as one of these sees their own. */
	private readonly array $askers;

	/** @param array<string, array<string, list<string>>> $holders */
	public function __construct( private readonly People $people, private readonly array $holders, private readonly Asked $asked ) {
		$peeler = new Peeler();
		foreach ( $asked->sent as $value ) {
			$peeler->open( $value, 'sent' );
		}
		$this->sent       = new Found( $peeler->pieces() );
		$this->askers     = array_values( array_filter( array_merge( array( $asked->asker ), ...array_map( static fn ( string $key ): array => $holders[ Kind::ORDER_KEY ][ $key ] ?? array(), self::keys( $asked ) ) ), static fn ( string $person ): bool => '' !== $person ) );
		$this->sent_words = implode( ' | ', array_map( static fn ( Piece $piece ): string => Normal::words( $piece->text ), $peeler->pieces() ) );
	}

	/**
	 * Keys of orders that were sent: who has one is the buyer.
	 *
	 * @return list<string>
	 */
	public static function keys( Asked $asked ): array {
		return array_values( array_filter( $asked->sent, static fn ( string $value ): bool => 1 === preg_match( '/^(?:wc_)?order_[A-Za-z0-9]{8,}$/D', $value ) ) );
	}

	/** @return array<string, true> */
	public function known(): array {
		return $this->known;
	}

	/** @return list<Hit> */
	public function hits( Found $found ): array {
		$hits    = array();
		$streets = array();
		foreach ( $found->values as $kind => $values ) {
			foreach ( $values as $value => [ $number, $place ] ) {
				$value = (string) $value;
				if ( isset( $this->sent->values[ $kind ][ $value ] ) || in_array( $value, $this->asked->sent, true ) || $this->people->is_stores_own( $kind, $value ) ) {
					$this->known[ $value ] = true;
					continue;
				}
				$holders = $this->holders[ $kind ][ $value ] ?? array();
				if ( array() !== $holders ) {
					$this->known[ $value ] = true;
				}
				foreach ( $this->others( $holders, $kind ) as $person ) {
					if ( Kind::STREET === $kind ) {
						$streets[] = $person;
						continue;
					}
					$at     = 0 === $place ? (int) strpos( $found->pieces[ $number ]->text, $value ) : $place;
					$hits[] = array( $kind, $person, $number, $at, Mask::of( $kind, $value ) );
				}
			}
		}
		$hits = array_merge( $hits, $this->phones( $found ) );
		$free = array_values( array_unique( array_merge( array_diff( $this->people->behind( $this->asked->about ), $this->askers ), $streets ) ) );
		return array_slice( array_merge( $this->worded( $hits, $found ), $this->composites( $found, $free ) ), 0, self::HITS );
	}

	/** @return list<array{string, string, int, int, string}> */
	private function phones( Found $found ): array {
		$hits = array();
		foreach ( $found->phones as $written => [ $number, $place ] ) {
			$written = (string) $written;
			$people  = array();
			foreach ( Phones::keys( $written ) as $key ) {
				$people = array_merge( $people, $this->holders[ Kind::PHONE ][ $key ] ?? array() );
			}
			if ( array() === $people || $this->was_sent( $written ) || $this->people->is_stores_own( Kind::PHONE, Normal::phone_key( $written ) ) ) {
				continue;
			}
			$labelled = Phones::is_labelled( $found->pieces[ $number ]->text, $place );
			$owners   = array();
			foreach ( $this->people->details( array_values( array_unique( $people ) ) ) as $person ) {
				foreach ( $person->phones as $known ) {
					if ( Phones::same( $written, $known, $labelled ) ) {
						$owners[ $person->id ] = $known;
						break;
					}
				}
			}
			foreach ( $this->others( array_keys( $owners ), Kind::PHONE ) as $person ) {
				$hits[] = array( Kind::PHONE, $person, $number, $place, Mask::of( Kind::PHONE, Normal::phone( $owners[ $person ] ) ) );
			}
		}
		return $hits;
	}

	private function was_sent( string $written ): bool {
		foreach ( array_keys( $this->sent->phones ) as $phone ) {
			if ( Phones::same( $written, (string) $phone, true ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param list<array{string, string, int, int, string}> $raw
	 * @return list<Hit>
	 */
	private function worded( array $raw, Found $found ): array {
		$hits    = array();
		$details = $this->people->details( array_slice( array_values( array_unique( array_column( $raw, 1 ) ) ), 0, self::HITS ) );
		foreach ( $raw as [ $kind, $person, $number, $place, $sample ] ) {
			$digest = Kind::MD5 === $kind || Kind::SHA256 === $kind;
			$class  = match ( true ) {
				! $digest => Hit::PROVEN,
				$this->people->is_public( $person ) => Hit::OPEN,
				default => Hit::LIKELY,
			};
			$piece  = $found->pieces[ $number ];
			$beside = isset( $details[ $person ] ) && ! $digest ? array_keys( ( new Traits( $details[ $person ] ) )->in( Normal::words( substr( $piece->text, max( 0, $place - 300 ), 600 ) ) ) ) : array();
			$hits[ "{$kind} {$person}" ] ??= new Hit( $class, $kind, $person, $piece->where, $sample, $beside );
		}
		return array_values( $hits );
	}

	/**
	 * @param list<string> $people
	 * @return list<Hit>
	 */
	private function composites( Found $found, array $people ): array {
		$hits = array();
		foreach ( $this->people->details( array_slice( $people, 0, self::HITS ) ) as $person ) {
			$traits = new Traits( $this->unsent( $person ) );
			$looks  = new Composites( $traits );
			if ( array() === array_filter( $found->pieces, static fn ( Piece $piece ): bool => $traits->may_be_in( $piece->text ) ) ) {
				continue;
			}
			foreach ( $found->pieces as $piece ) {
				foreach ( $looks->in( $piece ) as $kind ) {
					$sample = Kind::NAME_AND_ADDRESS === $kind ? implode( ' ', $person->names[0] ?? array() ) : ( $person->streets[0] ?? '' );
					$hits[ "{$kind} {$person->id}" ] ??= new Hit( Hit::PROVEN, $kind, $person->id, $piece->where, Mask::of( $kind, $sample ) );
				}
			}
		}
		return array_values( $hits );
	}

	/** Without what the asker knew, and without the store's own address. */
	private function unsent( Person $it ): Person {
		return new Person( $it->id, $it->names, $this->left( $it->streets, Kind::STREET ), $this->left( $it->postcodes, Kind::POSTCODE ), $it->cities );
	}

	/**
	 * @param list<string> $values
	 * @return list<string>
	 */
	private function left( array $values, string $kind ): array {
		return array_values( array_filter( $values, fn ( string $value ): bool => ! str_contains( $this->sent_words, Normal::words( $value ) ) && ! $this->people->is_stores_own( $kind, trim( Normal::words( $value ) ) ) ) );
	}

	/**
	 * @param list<string> $people Who hold one value.
	 * @return list<string> Nobody where the asker holds it, too. A key shows an order; it is no way to what logs in or pays.
	 */
	private function others( array $people, string $kind ): array {
		$askers = Kind::TOKEN === $kind ? array( $this->asked->asker ) : $this->askers;
		return array() === array_intersect( $askers, $people ) ? array_values( array_unique( $people ) ) : array();
	}
}
