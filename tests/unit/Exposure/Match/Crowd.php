<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Match;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Normal;
use StorePosture\Exposure\Match\People;
use StorePosture\Exposure\Match\Person;
use StorePosture\Tests\Unit\Fakes\MemoryPeople;

/**
 * Many customers with values of their own. Order n is customer n's.
 */
final class Crowd implements People {
	private const FIRST   = array( 'Aïcha', 'Björn', 'Catalina', 'Dmitri', 'Eleanor', 'François', 'Grace', 'Hannah', 'Ines', 'Jürgen' );
	private const LAST    = array( 'Abernathy', 'Björklund', 'Castellanos', 'Drummond', 'Eisenhower', 'Fitzgerald', 'Grünewald', 'Holloway', 'Ibáñez', 'Johansson' );
	private const STREETS = array( 'Acacia Avenue', 'Birkenweg', 'Chestnut Close', 'Dorfstraße', 'Elm Grove', 'Fountain Row' );

	private readonly MemoryPeople $people;

	/** @var list<array<string, string>> */
	public array $values = array();

	public function __construct( int $many ) {
		$this->people = new MemoryPeople();
		for ( $n = 0; $n < $many; $n++ ) {
			$first = self::FIRST[ $n % 10 ];
			$last  = self::LAST[ intdiv( $n, 10 ) % 10 ] . chr( 97 + intdiv( $n, 100 ) % 26 ) . chr( 97 + intdiv( $n, 2600 ) % 26 );
			$it    = array(
				'first'    => $first,
				'last'     => $last,
				'email'    => "customer.{$n}" . ( 0 === $n % 7 ? '+shop' : '' ) . '@mail' . ( $n % 13 ) . '.test',
				'phone'    => sprintf( '+44 77%02d %06d', $n % 100, ( $n * 7919 + 100003 ) % 1000000 ),
				'street'   => ( 100 + $n ) . ' ' . self::STREETS[ $n % 6 ],
				'postcode' => sprintf( 'LS%d %dAB', 1 + $n % 28, $n % 10 ),
				'city'     => 'Leeds',
				'last4'    => sprintf( '%04d', ( $n * 7 ) % 10000 ),
				'key'      => 'wc_order_' . substr( strtr( base64_encode( md5( "k{$n}", true ) ), '+/=', 'xyz' ), 0, 13 ),
			);
			$this->values[] = $it;
			$person         = new Person( "user:{$n}", array( array( $first, $last ) ), array( $it['street'] ), array( $it['postcode'] ), array( $it['city'] ), array( $it['phone'] ), array(), array( $it['last4'] ) );
			$this->people->add( $person, array( Kind::EMAIL => array( Normal::email( $it['email'] ) ), Kind::ORDER_KEY => array( $it['key'] ) ), "order {$n}" );
		}
	}

	public function holders( array $candidates ): array {
		return $this->people->holders( $candidates );
	}

	public function details( array $people ): array {
		return $this->people->details( $people );
	}

	public function behind( array $records ): array {
		return $this->people->behind( $records );
	}

	public function is_public( string $person ): bool {
		return false;
	}

	public function is_stores_own( string $kind, string $value ): bool {
		return false;
	}
}
