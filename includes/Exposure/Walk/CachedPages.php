<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\People\TestCustomer;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\SiteAddress;

/**
 * Whether a cache shows one person's page to another: the test customer opens the pages that greet customers by name, then a visitor
 * opens the same. Addresses are as visitors have them: anything added would pass the cache by.
 */
final class CachedPages {
	private const OF_THE_STORE = array( 'myaccount', 'cart', 'checkout', 'shop' );

	/**
	 * @param Sender $sender That can ask as the test customer and as a visitor.
	 * @return array{asked: int, open: list<string>} Pages that named the customer to itself, and those of them that named it to a visitor.
	 */
	public static function look( Sender $sender ): array {
		$names = TestCustomer::names();
		$paths = self::paths();
		if ( array() === $names || array() === $paths ) {
			return array( 'asked' => 0, 'open' => array() );
		}
		$own = array_keys( array_filter( self::ask( $sender, $paths, Asker::CUSTOMER ), static fn ( Answer $answer ): bool => self::holds( $answer, $names ) ) );
		$named = array_values( array_intersect_key( $paths, array_flip( $own ) ) );
		$open  = array();
		foreach ( array() === $named ? array() : self::ask( $sender, $named, Asker::VISITOR ) as $at => $answer ) {
			if ( self::holds( $answer, $names ) ) {
				$open[] = self::surface( $named[ $at ] );
			}
		}
		return array( 'asked' => count( $named ), 'open' => $open );
	}

	/**
	 * @return list<string> Relative to the site's root.
	 */
	private static function paths(): array {
		$paths = array( '' );
		foreach ( self::OF_THE_STORE as $role ) {
			$path = SiteAddress::of_store_page( $role );
			if ( '' !== $path ) {
				$paths[] = $path;
			}
		}
		return array_values( array_unique( $paths ) );
	}

	/**
	 * @param list<string> $paths
	 * @param Asker::*     $asker
	 * @return list<Answer>
	 */
	private static function ask( Sender $sender, array $paths, string $asker ): array {
		return $sender->send( array_map( static fn ( string $path ): PlannedRequest => new PlannedRequest( self::surface( $path ), $path, 'GET', $asker, Group::CACHE ), $paths ) );
	}

	private static function surface( string $path ): string {
		return "page GET /{$path}";
	}

	/**
	 * @param list<string> $names
	 */
	private static function holds( Answer $answer, array $names ): bool {
		foreach ( 200 === $answer->status ? $names : array() as $name ) {
			if ( str_contains( $answer->body, $name ) ) {
				return true;
			}
		}
		return false;
	}
}
