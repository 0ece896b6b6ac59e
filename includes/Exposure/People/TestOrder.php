<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

/**
 * An order that nobody placed: what it holds is made of its mark alone, and can belong to nobody (RFC 2606; Ofcom keeps these phone
 * numbers for films). It is there for as long as questions are asked (Store\TestOrders).
 */
final class TestOrder {
	public const OPTION = 'store_posture_test_orders';

	public const OWN   = 'own';
	public const OTHER = 'other';
	public const GUEST = 'guest';

	/**
	 * @param int          $id    0 before it has one.
	 * @param self::OWN|self::OTHER|self::GUEST $whose
	 * @param string       $mark  16 hexadecimal digits, those of all three.
	 */
	public function __construct( public readonly int $id, public readonly string $whose, public readonly string $mark ) {}

	/**
	 * Those that were noted.
	 *
	 * @return list<self>
	 */
	public static function all(): array {
		$kept = get_option( self::OPTION );
		$kept = is_array( $kept ) ? $kept : array();
		$mark = is_string( $kept['mark'] ?? null ) && 1 === preg_match( '/^[0-9a-f]{16}$/D', $kept['mark'] ) ? $kept['mark'] : '';
		$all  = array();
		foreach ( '' === $mark ? array() : array( self::OWN, self::OTHER, self::GUEST ) as $whose ) {
			$id = is_array( $kept['ids'] ?? null ) ? $kept['ids'][ $whose ] ?? null : null;
			if ( is_int( $id ) ) {
				$all[] = new self( $id, $whose, $mark );
			}
		}
		return $all;
	}

	public static function note( self $order ): void {
		$ids = array( $order->whose => $order->id );
		foreach ( self::all() as $other ) {
			$ids += $other->mark === $order->mark ? array( $other->whose => $other->id ) : array();
		}
		update_option( self::OPTION, array( 'mark' => $order->mark, 'ids' => $ids ), false );
	}

	/** Of the post that keeps its place. */
	public function name(): string {
		return "store-posture-test-order-{$this->whose}-{$this->mark}";
	}

	public function mail(): string {
		return "{$this->whose}-{$this->mark}@" . TestCustomer::DOMAIN;
	}

	public function key(): string {
		return 'wc_order_' . substr( hash( 'sha256', "{$this->mark} {$this->whose}" ), 0, 13 );
	}

	/**
	 * @return array<string, string> As WooCommerce names the fields of an address.
	 */
	public function address(): array {
		$mark = substr( $this->mark, 0, 6 );
		return array(
			'first_name' => 'Test',
			'last_name'  => ucfirst( $this->whose ) . " {$mark}",
			'address_1'  => "1 Test Order Row {$mark}",
			'city'       => 'Testville',
			'postcode'   => 'ZZ99 3CZ',
			'country'    => 'GB',
			'phone'      => '01632 960' . sprintf( '%03d', hexdec( substr( hash( 'sha256', $this->mail() ), 0, 4 ) ) % 1000 ),
		);
	}
}
