<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\People\TestOrder;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\SiteAddress;

/**
 * Whether the test customer sees its own order in its account: only where own data can be read does it tell that others' cannot.
 */
final class OwnOrder {
	/**
	 * @param Sender          $sender That can ask as the test customer.
	 * @param list<TestOrder> $orders
	 */
	public static function shows( Sender $sender, array $orders ): bool {
		$own   = array_values( array_filter( $orders, static fn ( TestOrder $order ): bool => TestOrder::OWN === $order->whose ) )[0] ?? null;
		$pages = self::pages();
		if ( null === $own || array() === $pages ) {
			return false;
		}
		foreach ( $sender->send( $pages ) as $answer ) {
			if ( 200 === $answer->status && 1 === preg_match( "~(?:#|/|=){$own->id}\b~", $answer->body ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Where customers find their orders: the account, and what WooCommerce puts below it.
	 *
	 * @return list<PlannedRequest>
	 */
	private static function pages(): array {
		$path = SiteAddress::of_store_page( 'myaccount' );
		if ( '' === $path ) {
			return array();
		}
		$name   = get_option( 'woocommerce_myaccount_orders_endpoint', 'orders' );
		$name   = is_string( $name ) ? $name : '';
		$orders = str_contains( $path, '?' ) ? "{$path}&{$name}" : trailingslashit( $path ) . "{$name}/";
		return array_map( static fn ( string $page ): PlannedRequest => new PlannedRequest( "page GET /{$page}", $page, 'GET', Asker::CUSTOMER, Group::CUSTOMER ), array( $orders, $path ) );
	}
}
