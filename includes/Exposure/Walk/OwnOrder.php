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
		$path = self::path();
		$own  = array_values( array_filter( $orders, static fn ( TestOrder $order ): bool => TestOrder::OWN === $order->whose ) )[0] ?? null;
		if ( '' === $path || null === $own ) {
			return false;
		}
		$answer = $sender->send( array( new PlannedRequest( 'page GET own orders', $path, 'GET', Asker::CUSTOMER, Group::CUSTOMER ) ) )[0];
		return 200 === $answer->status && 1 === preg_match( "~(?:#|/|=){$own->id}\b~", $answer->body );
	}

	/** Where customers find their orders; ''. */
	private static function path(): string {
		$address = function_exists( 'wc_get_account_endpoint_url' ) ? wc_get_account_endpoint_url( 'orders' ) : '';
		return is_string( $address ) ? SiteAddress::relative( $address ) : '';
	}
}
