<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Match;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Asked;
use StorePosture\Exposure\Match\Hit;
use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Person;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Tests\Unit\Fakes\MemoryPeople;

/**
 * A shop with two customers and an author, and an answer of it read.
 */
final class Store {
	public const EMAIL = 'jane.roe@elsewhere.test';
	public const PHONE = '+44 7700 900189';
	public const KEY   = 'wc_order_aB3dE5gH7jK9m';
	public const TOKEN = 't_9f8A7b6C5d4E3f2A1b0C';

	public static function people(): MemoryPeople {
		$people = new MemoryPeople();
		$people->add(
			new Person( 'user:7', array( array( 'Jane', 'O’Roe' ) ), array( '12 Müller Street' ), array( 'LS1 4AP' ), array( 'Leeds' ), array( self::PHONE ), array( '203.0.113.9' ), array( '4242' ) ),
			array( Kind::EMAIL => array( self::EMAIL ), Kind::ORDER_KEY => array( self::KEY ), Kind::TOKEN => array( self::TOKEN ) ),
			'order 70'
		);
		$people->add( new Person( 'user:8', array( array( 'Max', 'Power' ) ), array( '3 Hill Road' ), array( '10115' ), array( 'Berlin' ), array( '030 12345678' ) ), array( Kind::EMAIL => array( 'max@elsewhere.test' ) ), 'order 80' );
		$people->add( new Person( 'user:1', array( array( 'Ada', 'Author' ) ) ), array( Kind::EMAIL => array( 'ada@elsewhere.test' ) ) );
		$people->public = array( 'user:1' );
		return $people;
	}

	/** @param array<string, list<string>> $headers */
	public static function read( string $body, array $headers = array(), int $status = 200, ?Asked $asked = null, ?MemoryPeople $people = null ): Reading {
		$asked ??= new Asked( 'r1', '', array( array( 'kind' => 'order', 'id' => '70' ) ) );
		return ( new Matcher( $people ?? self::people(), 'shop.example.org' ) )->read( array( array( $asked, new Answer( $status, $headers, $body ) ) ) )[0];
	}

	/** @return list<string> What is proven of whom. */
	public static function proven( Reading $reading ): array {
		$hits = array_map( static fn ( Hit $hit ): string => "{$hit->kind} {$hit->person}", array_filter( $reading->hits, static fn ( Hit $hit ): bool => Hit::PROVEN === $hit->class ) );
		sort( $hits );
		return $hits;
	}
}
