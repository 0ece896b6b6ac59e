<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Normal;
use StorePosture\Exposure\Match\People;
use StorePosture\Exposure\Match\Person;

final class MemoryPeople implements People {
	/** @var array<string, array<string, list<string>>> */
	private array $holders = array();

	/** @var array<string, Person> */
	private array $people = array();

	/** @var array<string, list<string>> */
	private array $records = array();

	/** @var list<string> */
	public array $public = array();

	/** @var list<string> By kind and value: 'street 1 high street'. */
	public array $own = array();

	public int $asked = 0;

	/**
	 * @param array<string, list<string>> $values By kind, as Normal writes them.
	 */
	public function add( Person $person, array $values, string $record = '' ): void {
		$this->people[ $person->id ] = $person;
		foreach ( $person->phones as $phone ) {
			$values[ Kind::PHONE ][] = Normal::phone_key( $phone );
		}
		foreach ( $person->streets as $street ) {
			$values[ Kind::STREET ][] = trim( Normal::words( $street ) );
		}
		foreach ( $values[ Kind::EMAIL ] ?? array() as $email ) {
			$values[ Kind::MD5 ][]    = md5( $email );
			$values[ Kind::SHA256 ][] = hash( 'sha256', $email );
		}
		foreach ( $values as $kind => $list ) {
			foreach ( $list as $value ) {
				$this->holders[ $kind ][ $value ][] = $person->id;
			}
		}
		if ( '' !== $record ) {
			$this->records[ $record ][] = $person->id;
		}
	}

	public function holders( array $candidates ): array {
		++$this->asked;
		$found = array();
		foreach ( $candidates as $kind => $values ) {
			$found[ $kind ] = array_intersect_key( $this->holders[ $kind ] ?? array(), array_flip( $values ) );
		}
		return $found;
	}

	public function details( array $people ): array {
		return array_intersect_key( $this->people, array_flip( $people ) );
	}

	public function behind( array $records ): array {
		return array_merge( array(), ...array_map( fn ( array $record ): array => $this->records[ "{$record['kind']} {$record['id']}" ] ?? array(), $records ) );
	}

	public function is_public( string $person ): bool {
		return in_array( $person, $this->public, true );
	}

	public function is_stores_own( string $kind, string $value ): bool {
		return in_array( "{$kind} {$value}", $this->own, true );
	}
}
