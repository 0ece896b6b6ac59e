<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Which values of one person stand in a text that was brought to Normal's words.
 */
final class Traits {
	/** @var array<string, list<string>> */
	private readonly array $known;

	public function __construct( public readonly Person $person ) {
		$names = array();
		foreach ( $person->names as [ $first, $last ] ) {
			if ( '' !== trim( $first ) && '' !== trim( $last ) ) {
				array_push( $names, "{$first} {$last}", "{$last} {$first}" );
			}
		}
		$this->known = array(
			Kind::NAME      => self::words( $names ),
			Kind::STREET    => self::words( $person->streets ),
			Kind::POSTCODE  => self::words( array_merge( $person->postcodes, str_replace( array( ' ', '-' ), '', $person->postcodes ) ) ),
			Kind::CITY      => self::words( $person->cities ),
			Kind::IP        => self::words( $person->ips ),
			Kind::LAST_FOUR => self::words( $person->last_fours ),
		);
	}

	/** @return array<string, list<int>> By kind, where it stands. */
	public function in( string $words ): array {
		$found = array();
		foreach ( $this->known as $kind => $values ) {
			foreach ( $values as $value ) {
				for ( $at = strpos( $words, $value ), $n = 0; false !== $at && $n < 200; $at = strpos( $words, $value, $at + 1 ), $n++ ) {
					$found[ $kind ][] = $at;
				}
			}
		}
		return $found;
	}

	/** A quick no: of each name and street, some word is missing. Only words of plain letters are looked for, for others depend on their encoding. */
	public function may_be_in( string $text ): bool {
		foreach ( array_merge( $this->known[ Kind::STREET ], $this->known[ Kind::NAME ] ) as $value ) {
			if ( self::has_words( $text, $value ) ) {
				return true;
			}
		}
		return false;
	}

	private static function has_words( string $text, string $value ): bool {
		foreach ( explode( ' ', trim( $value ) ) as $word ) {
			if ( 1 !== preg_match( '/[^a-z0-9]/', $word ) && false === stripos( $text, $word ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * @param list<string> $values
	 * @return list<string>
	 */
	private static function words( array $values ): array {
		return array_values( array_unique( array_filter( array_map( Normal::words( ... ), $values ), static fn ( string $value ): bool => strlen( $value ) > 3 ) ) );
	}
}
