<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Exposure\People\TestCustomer;
use StorePosture\Exposure\People\TestOrder;
use StorePosture\Exposure\Plan\Record;
use StorePosture\Probes\Support\Database as Handle;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Plugins;

/**
 * All that a walk brings along and takes away again: the customer who asks, and, where the owner wants it, orders of theirs, of another
 * customer and of a guest.
 */
final class TestPeople {
	private readonly TestCustomers $customer;
	private readonly TestCustomers $other;

	public function __construct() {
		$this->customer = new TestCustomers();
		$this->other    = new TestCustomers( TestCustomer::OTHER );
	}

	/** Its account; 0 where it could not be made. */
	public function customer(): int {
		return $this->customer->there();
	}

	/**
	 * @return list<TestOrder> Empty where they could not be made.
	 */
	public function orders(): array {
		$own   = $this->customer->there();
		$other = $this->other->there();
		if ( 0 === $own || 0 === $other || ! Plugins::woocommerce_runs() ) {
			return array();
		}
		return self::store()->there( array( 'own' => $own, 'other' => $other ) );
	}

	/**
	 * What the customer who asks calls its own.
	 *
	 * @param list<TestOrder> $orders
	 * @return list<Record>
	 */
	public function own( array $orders ): array {
		$login   = TestCustomer::login();
		$records = '' === $login ? array() : array( new Record( 'user', (string) TestCustomer::id(), 'own', array( 'email' => TestCustomer::mail( $login ), 'slug' => $login, 'name' => TestCustomer::display_name( $login ) ) ) );
		foreach ( $orders as $order ) {
			if ( TestOrder::OWN === $order->whose ) {
				$records[] = new Record( 'order', (string) $order->id, 'own', array( 'number' => (string) $order->id, 'key' => $order->key(), 'email' => $order->mail(), 'name' => $order->address()['last_name'] ) );
			}
		}
		return $records;
	}

	public function remove(): void {
		// Orders first: they bear the accounts.
		self::store()->remove();
		$this->other->remove();
		$this->customer->remove();
	}

	private static function store(): TestOrders {
		return new TestOrders( Option::yes( 'woocommerce_custom_orders_table_enabled' ) && Handle::has_table( Handle::table( 'wc_orders' ) ) );
	}
}
