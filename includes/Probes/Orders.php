<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Orders as Rows;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What the orders tell: a burst of failed ones (stolen cards being tried), and what an hour is worth.
 */
final class Orders implements Probe {
	private const LOOKED_AT = 2000;

	public function see( Watch $watch ): Sighting {
		try {
			$orders = Rows::of_this_store();
		} catch ( Unseen $unseen ) {
			return Sighting::nothing( $unseen->reason );
		}
		$parts = new Parts();
		self::see_failures( $parts, $orders, $watch );
		self::see_worth( $parts, $orders, $watch );
		return $parts->sighting();
	}

	private static function see_failures( Parts $parts, Rows $orders, Watch $watch ): void {
		try {
			$worst = array(
				'hour'   => '',
				'orders' => 0,
				'failed' => 0,
			);
			foreach ( $orders->failures_by_hour( Time::days_before( $watch->now, 7 ) ) as $hour ) {
				$worst = $hour['failed'] > $worst['failed'] ? $hour : $worst;
			}
			$parts->set( 'failed_worst_hour_7d', $worst['failed'] );
			$parts->set( 'failed_share_worst_hour', 0 === $worst['orders'] ? 0 : round( $worst['failed'] / $worst['orders'], 3 ) );
			$parts->set( 'failed_repeat_share', 0 === $worst['failed'] ? 0 : self::repeat_share( $orders->failed_in( $worst['hour'], self::LOOKED_AT ) ) );
		} catch ( Unseen $unseen ) {
			foreach ( array( 'failed_worst_hour_7d', 'failed_share_worst_hour', 'failed_repeat_share' ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
		}
	}

	/**
	 * Share of tries that have mail address, IP address or amount in common with another. An outage of the payment provider fails
	 * different people with different amounts.
	 *
	 * @param list<array{mail: string, ip: string, total: string}> $failed
	 */
	private static function repeat_share( array $failed ): float {
		$seen = array(
			'mail'  => array(),
			'ip'    => array(),
			'total' => array(),
		);
		foreach ( $failed as $try ) {
			foreach ( $try as $kind => $value ) {
				$seen[ $kind ][ $value ] = ( $seen[ $kind ][ $value ] ?? 0 ) + 1;
			}
		}
		$repeated = 0;
		foreach ( $failed as $try ) {
			foreach ( $try as $kind => $value ) {
				if ( '' !== $value && 1 < ( $seen[ $kind ][ $value ] ?? 0 ) ) {
					++$repeated;
					break;
				}
			}
		}
		return array() === $failed ? 0.0 : round( $repeated / count( $failed ), 3 );
	}

	private static function see_worth( Parts $parts, Rows $orders, Watch $watch ): void {
		$currency = self::currency();
		$parts->set( 'currency', $currency );
		try {
			$days     = Limits::number( $watch->data, 'hour_value_days' );
			$since    = Time::days_before( $watch->now, $days );
			$statuses = self::paid_statuses();
			$hours    = $orders->paid_by_hour( $since, $statuses, $currency );
			$paid     = array_sum( array_column( $hours, 'orders' ) );
			$parts->set( 'paid_orders_90d', $paid );
			if ( $paid < Limits::number( $watch->data, 'hour_value_min_orders' ) ) {
				throw new Unseen( 'few_orders' );
			}
			$amount = array_sum( array_column( $hours, 'amount' ) ) - $orders->refunded( $since, $statuses, $currency );
			$parts->set( 'hour_amount', round( max( 0, $amount ) / ( $days * 24 ), 2 ) );
			$parts->set( 'busiest_hour_amount', round( max( 0, ...array_column( $hours, 'amount' ) ), 2 ) );
		} catch ( Unseen $unseen ) {
			foreach ( array( 'hour_amount', 'busiest_hour_amount' ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
			if ( 'few_orders' !== $unseen->reason ) {
				$parts->unseen( 'paid_orders_90d', $unseen->reason );
			}
		}
	}

	private static function currency(): string {
		$currency = (string) Option::text( 'woocommerce_currency', 'USD', 10 );
		return 1 === preg_match( '/^[A-Z]{3}$/D', $currency ) ? $currency : '';
	}

	/**
	 * @return list<string>
	 */
	private static function paid_statuses(): array {
		try {
			$paid = function_exists( 'wc_get_is_paid_statuses' ) ? wc_get_is_paid_statuses() : array();
		} catch ( \Throwable ) {
			$paid = array();
		}
		$statuses = array_values( array_filter( is_array( $paid ) ? $paid : array(), 'is_string' ) );
		return array_map( static fn ( string $status ): string => 'wc-' . $status, array() === $statuses ? array( 'processing', 'completed' ) : $statuses );
	}
}
