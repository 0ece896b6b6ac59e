<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Plugins;

/**
 * What belongs to one order: received, pay, view, download links. Asked without a key, and with the key of another order:
 * with its own it opens by design.
 */
final class OrderPages {
	private const ENDPOINTS = array(
		'order-received' => array( 'checkout', 'woocommerce_checkout_order_received_endpoint' ),
		'order-pay'      => array( 'checkout', 'woocommerce_checkout_pay_endpoint' ),
		'view-order'     => array( 'myaccount', 'woocommerce_myaccount_view_order_endpoint' ),
	);

	public function __construct( private readonly Records $records ) {}

	/**
	 * @return list<Prepared>
	 */
	public function all(): array {
		if ( ! Plugins::woocommerce_runs() ) {
			return array();
		}
		$prepared = array();
		foreach ( self::ENDPOINTS as $name => [ $page, $option ] ) {
			$addresses = $this->addresses( $name, self::page( $page ), (string) Option::text( $option, $name ) );
			if ( array() !== $addresses ) {
				$prepared[] = Prepared::page( 'page', $name, new Origin( 'woocommerce' ), Group::ORDER_PAGES, $addresses );
			}
		}
		return array( ...$prepared, ...$this->downloads() );
	}

	/**
	 * @return list<array{0: string, 1: Record, 2: array<string, string>}>
	 */
	private function addresses( string $name, string $page, string $endpoint ): array {
		$addresses = array();
		$orders    = '' === $page || '' === $endpoint ? array() : $this->records->of( 'order' );
		foreach ( $orders as $at => $order ) {
			$own  = 'order-pay' === $name ? array( 'pay_for_order' => 'true' ) : array();
			$key  = $orders[ ( $at + 1 ) % count( $orders ) ]->value( 'key' );
			$tries = '' === $key || $order->value( 'key' ) === $key || 'view-order' === $name ? array( $own ) : array( $own, $own + array( 'key' => $key ) );
			foreach ( $tries as $query ) {
				$path        = SiteAddress::relative( add_query_arg( array_map( rawurlencode( ... ), $query ), self::endpoint( $page, $endpoint, $order->id ) ) );
				$addresses[] = array( $path, $order, array( 'order' => $order->id ) + array_intersect_key( $query, array( 'key' => '' ) ) );
			}
		}
		return array_values( array_filter( $addresses, static fn ( array $address ): bool => '' !== $address[0] ) );
	}

	/**
	 * A product, one order's key and another person's address: WooCommerce finds no permission and counts nothing.
	 *
	 * @return list<Prepared>
	 */
	private function downloads(): array {
		$product = $this->records->of( 'post:product' )[0] ?? null;
		$orders  = $this->records->of( 'order' );
		$other   = array_values( array_filter( $orders, static fn ( Record $order ): bool => $order->value( 'email' ) !== ( $orders[0] ?? $order )->value( 'email' ) ) )[0] ?? null;
		if ( null === $product || null === $other ) {
			return array();
		}
		$sent = array( 'download_file' => $product->id, 'order' => $orders[0]->value( 'key' ), 'email' => $other->value( 'email' ), 'key' => '1' );
		return array( Prepared::page( 'download', 'product file', new Origin( 'woocommerce' ), Group::ORDER_PAGES, array( array( '?' . SiteAddress::query( $sent ), $orders[0], $sent ) ) ) );
	}

	private static function endpoint( string $page, string $endpoint, string $order ): string {
		return str_contains( $page, '?' ) ? add_query_arg( $endpoint, $order, $page ) : user_trailingslashit( trailingslashit( $page ) . "{$endpoint}/{$order}" );
	}

	private static function page( string $role ): string {
		$id   = Option::id( "woocommerce_{$role}_page_id" );
		$link = 0 !== $id && 'publish' === get_post_status( $id ) ? get_permalink( $id ) : '';
		return is_string( $link ) ? $link : '';
	}
}
