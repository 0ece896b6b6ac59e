<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * What was pulled out of one answer, before anybody looked up whose it is.
 */
final class Found {
	/** @var array<string, array<string, array{int, int}>> By kind and value: number of the piece, place in it (0 for runs). */
	public array $values = array();

	/** @var array<string, array{int, int}> Phone numbers as they are written. */
	public array $phones = array();

	/** @var list<Piece> */
	public readonly array $pieces;

	/** @param list<Piece> $pieces */
	public function __construct( array $pieces ) {
		$this->pieces = $pieces;
		foreach ( $pieces as $number => $piece ) {
			foreach ( Emails::in( $piece->text ) as $email => $place ) {
				$this->values[ Kind::EMAIL ][ $email ] ??= array( $number, $place );
			}
			// An address may have lost its first letter with the stroke before it: shop\rob@. The rest is found without the escapes.
			if ( $piece->escaped ) {
				continue;
			}
			foreach ( Runs::in( $piece->text ) as $kind => $runs ) {
				foreach ( array_keys( $runs ) as $run ) {
					$this->values[ $kind ][ (string) $run ] ??= array( $number, 0 );
				}
			}
			foreach ( Phones::in( $piece->text ) as [ $written, $place ] ) {
				foreach ( Phones::within( $written ) as $phone ) {
					$this->phones[ $phone ] ??= array( $number, $place );
				}
			}
			foreach ( Streets::in( $piece->text ) as $street => $place ) {
				$this->values[ Kind::STREET ][ $street ] ??= array( $number, $place );
			}
		}
	}

	/** @return array<string, array<string, true>> */
	public function candidates(): array {
		$all = array_map( static fn ( array $values ): array => array_fill_keys( array_keys( $values ), true ), $this->values );
		foreach ( array_keys( $this->phones ) as $written ) {
			foreach ( Phones::keys( (string) $written ) as $key ) {
				$all[ Kind::PHONE ][ $key ] = true;
			}
		}
		return $all;
	}
}
