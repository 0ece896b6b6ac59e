<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Normal;
use StorePosture\Probes\Support\Unseen;

/**
 * What a database cannot look up, for numbers and streets are written in many ways and digests are not stored: who holds it, by what
 * Normal makes of it. In memory, for one process; of so many rows, the newest.
 */
final class Fingerprints {
	/** Read at once. */
	public const ROWS = 1000;

	/** Of each source. */
	private const AT_MOST = 20000;

	/** @var array<string, array<array-key, string>> By kind and value, people with a space between. */
	private array $holders = array(
		Kind::PHONE  => array(),
		Kind::STREET => array(),
		Kind::MD5    => array(),
		Kind::SHA256 => array(),
		Kind::EMAIL  => array(),
	);

	private function __construct() {}

	/** Reads them all. */
	public static function of( ?Buyers $buyers ): self {
		$all = new self();
		$sources = array(
			'accounts' => Accounts::all( self::AT_MOST ),
			'buyers'   => $buyers?->all( self::AT_MOST ) ?? array(),
			'visitors' => Visitors::all( self::AT_MOST ),
			'others'   => OtherRows::all(),
		);
		foreach ( $sources as $name => $rows ) {
			try {
				foreach ( $rows as $row ) {
					$all->take( $row );
					if ( 'others' === $name ) {
						// Only these are nowhere to be looked up by their address.
						$all->hold( Kind::EMAIL, $row->email, $row->person );
					}
				}
			} catch ( Unseen ) {
				continue; // A table that cannot be read knows nobody.
			}
		}
		return $all;
	}

	/**
	 * @param list<string> $values
	 * @return array<string, list<string>> People by value.
	 */
	public function among( string $kind, array $values ): array {
		$found = array();
		foreach ( $values as $value ) {
			$people = $this->holders[ $kind ][ self::short( $kind, $value ) ] ?? '';
			if ( '' !== $people ) {
				$found[ $value ] = explode( ' ', $people );
			}
		}
		return $found;
	}

	private function take( AddressRow $row ): void {
		$this->hold( Kind::PHONE, Normal::phone_key( $row->phone ), $row->person );
		$this->hold( Kind::STREET, $row->street_words(), $row->person );
		if ( '' !== $row->email ) {
			$this->hold( Kind::MD5, md5( $row->email ), $row->person );
			$this->hold( Kind::SHA256, hash( 'sha256', $row->email ), $row->person );
		}
	}

	private function hold( string $kind, string $value, string $person ): void {
		if ( '' === $value || ( Kind::PHONE === $kind && strlen( $value ) < 7 ) ) {
			return;
		}
		$value  = self::short( $kind, $value );
		$people = $this->holders[ $kind ][ $value ] ?? '';
		// A street or a number of hundreds is nobody's own.
		if ( '' === $people ) {
			$this->holders[ $kind ][ $value ] = $person;
		} elseif ( strlen( $people ) < 400 && ! str_contains( " {$people} ", " {$person} " ) ) {
			$this->holders[ $kind ][ $value ] = "{$people} {$person}";
		}
	}

	/** Half of a digest is as good as the whole, and takes less room. */
	private static function short( string $kind, string $value ): string {
		return Kind::MD5 === $kind || Kind::SHA256 === $kind ? substr( $value, 0, 16 ) : $value;
	}
}
