<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Name with address, postcode with street: of one person, in one record. Each alone is anybody's.
 */
final class Composites {
	private const WINDOW = 300;

	/** @var array<string, true> */
	private array $together = array();

	public function __construct( private readonly Traits $traits ) {}

	/** @return list<string> Kind::NAME_AND_ADDRESS, Kind::POSTCODE_AND_STREET. */
	public function in( Piece $piece ): array {
		$this->together = array();
		// What escapes were taken off has no records any more; the piece it came from was looked at.
		if ( ! $piece->whole ) {
			return array();
		}
		$records = Records::of( $piece->text );
		if ( is_array( $records ) ) {
			$this->walk( $records );
		} else {
			$plain = Plain::wholly( $piece->text );
			$this->window( Normal::words( $plain ) );
			if ( str_contains( $plain, '<' ) ) {
				$this->window( Normal::words( self::without_tags( $plain ) ) );
			}
		}
		return array_keys( $this->together );
	}

	/**
	 * Two values belong together where the smallest thing that holds both is one record, not a list of records.
	 *
	 * @param array<array-key, mixed> $node
	 * @return array<string, true> The kinds that stand in it.
	 */
	private function walk( array $node ): array {
		$own   = '';
		$parts = array();
		foreach ( $node as $value ) {
			if ( is_array( $value ) && ! self::is_pair( $value ) ) {
				$kinds = $this->walk( $value );
				if ( array() !== $kinds ) {
					$parts[] = $kinds;
				}
				continue;
			}
			$scalar = is_array( $value ) ? $value['value'] ?? '' : $value;
			if ( is_array( $scalar ) ) {
				$parts[] = $this->walk( $scalar );
			} elseif ( is_scalar( $scalar ) ) {
				$own .= $this->scalar( (string) $scalar, $parts );
			}
		}
		$here    = '' === $own ? array() : array_fill_keys( array_keys( $this->traits->in( Normal::words( $own ) ) ), true );
		$parts[] = $here;
		$this->join( $here );
		if ( ! array_is_list( $node ) || ! is_array( $node[0] ?? null ) || self::is_pair( $node[0] ) ) {
			$this->join_across( $parts );
		}
		return array_replace( ...$parts );
	}

	/**
	 * @param list<array<string, true>> $parts Filled where the text is itself a record.
	 */
	private function scalar( string $value, array &$parts ): string {
		if ( strlen( $value ) > 1 && ( '{' === $value[0] || '[' === $value[0] ) ) {
			$inner = json_decode( $value, true, 32 );
			if ( is_array( $inner ) ) {
				$parts[] = $this->walk( $inner );
				return '';
			}
		}
		$plain = Plain::wholly( $value );
		return " {$plain}" . ( str_contains( $plain, '<' ) ? ' | ' . self::without_tags( $plain ) : '' );
	}

	private static function without_tags( string $text ): string {
		return strip_tags( str_replace( '<', ' <', str_replace( array( '<![CDATA[', ']]>' ), ' ', $text ) ) );
	}

	/** {key: _billing_city, value: Leeds}: one of many that make a record together. */
	private static function is_pair( mixed $node ): bool {
		return is_array( $node ) && array_key_exists( 'value', $node ) && count( $node ) <= 6 && ( isset( $node['key'] ) || isset( $node['name'] ) || isset( $node['label'] ) );
	}

	private function window( string $words ): void {
		$found = $this->traits->in( $words );
		foreach ( $found[ Kind::STREET ] ?? array() as $street ) {
			$near = array_filter( $found, static fn ( array $places ): bool => array() !== array_filter( $places, static fn ( int $place ): bool => abs( $place - $street ) <= self::WINDOW ) );
			$this->join( array_fill_keys( array_keys( $near ), true ) );
		}
	}

	/**
	 * One value from one part and one from another; what lies within a part was told apart there.
	 *
	 * @param list<array<string, true>> $parts
	 */
	private function join_across( array $parts ): void {
		$in = array();
		foreach ( $parts as $number => $kinds ) {
			foreach ( array_keys( $kinds ) as $kind ) {
				$in[ $kind ][] = $number;
			}
		}
		foreach ( array_keys( $in ) as $one ) {
			foreach ( array_keys( $in ) as $other ) {
				if ( $one !== $other && ( count( $in[ $one ] ) > 1 || count( $in[ $other ] ) > 1 || $in[ $one ] !== $in[ $other ] ) ) {
					$this->join( array( $one => true, $other => true ) );
				}
			}
		}
	}

	/** @param array<string, true> $kinds */
	private function join( array $kinds ): void {
		if ( isset( $kinds[ Kind::STREET ], $kinds[ Kind::NAME ] ) || isset( $kinds[ Kind::NAME ], $kinds[ Kind::POSTCODE ], $kinds[ Kind::CITY ] ) ) {
			$this->together[ Kind::NAME_AND_ADDRESS ] = true;
		}
		if ( isset( $kinds[ Kind::STREET ], $kinds[ Kind::POSTCODE ] ) ) {
			$this->together[ Kind::POSTCODE_AND_STREET ] = true;
		}
	}
}
