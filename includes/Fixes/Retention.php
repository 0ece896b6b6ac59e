<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edits\Deed;
use StorePosture\Fixes\Support\LastingFix;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Plugins;

/**
 * How long the shop keeps what it no longer needs. The setting could be put back; what its first run removes could not.
 */
final class Retention extends LastingFix {
	/** Option, number, unit; the status of its orders. */
	private const PERIODS = array(
		'failed'    => array( 'woocommerce_trash_failed_orders', '3', 'months', 'wc-failed' ),
		'cancelled' => array( 'woocommerce_trash_cancelled_orders', '3', 'months', 'wc-cancelled' ),
		'accounts'  => array( 'woocommerce_delete_inactive_accounts', '3', 'years', '' ),
	);

	public function title(): string {
		return __( 'Remove old data by itself', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'WooCommerce removes it at its next daily clean-up, and every day from then on.', 'store-posture' ),
			__( 'Orders go to the bin and are gone for good thirty days later. Accounts are deleted at once, their orders stay.', 'store-posture' ),
			__( 'Make a backup first. What is removed does not come back.', 'store-posture' ),
		);
	}

	public function choices( Bench $bench ): array {
		$choices = array();
		foreach ( self::open() as $id => list( , , , $status ) ) {
			$people    = '' === $status ? self::accounts( $bench ) : self::orders( $status, $bench );
			$choices[] = new Choice(
				$id,
				self::label( $id ),
				true,
				/* translators: %d: how many people */
				sprintf( _n( 'The first clean-up removes data of %d person', 'The first clean-up removes data of %d people', $people, 'store-posture' ), $people )
			);
		}
		return $choices;
	}

	public function obstacle( Bench $bench ): string {
		return Plugins::woocommerce_runs() ? '' : __( 'There is no WooCommerce store here.', 'store-posture' );
	}

	public function edits( Bench $bench ): array {
		$notes = array_column( array_map( static fn ( Choice $choice ): array => array( $choice->id, $choice->note ), $this->choices( $bench ) ), 1, 0 );
		$edits = array();
		foreach ( $bench->chosen( $this->choices( $bench ) ) as $id ) {
			list( $option, $number, $unit ) = self::PERIODS[ $id ];
			$edits[] = new Deed(
				"{$option}",
				__( 'kept for ever', 'store-posture' ),
				self::label( $id ) . '. ' . ( $notes[ $id ] ?? '' ),
				static function () use ( $option, $number, $unit ): void {
					update_option(
						$option,
						array(
							'number' => $number,
							'unit'   => $unit,
						)
					);
				}
			);
		}
		return $edits;
	}

	/**
	 * Those without an end so far.
	 *
	 * @return array<'failed'|'cancelled'|'accounts', array{string, string, string, string}>
	 */
	private static function open(): array {
		return Plugins::woocommerce_runs() ? array_filter( self::PERIODS, static fn ( array $period ): bool => ! self::has_end( get_option( $period[0] ) ) ) : array();
	}

	private static function has_end( mixed $stored ): bool {
		$number = is_array( $stored ) ? $stored['number'] ?? '' : $stored;
		return is_numeric( $number ) && 0 !== (int) $number;
	}

	private static function label( string $id ): string {
		return match ( $id ) {
			'failed' => __( 'Failed orders stay for 3 months', 'store-posture' ),
			'cancelled' => __( 'Cancelled orders stay for 3 months', 'store-posture' ),
			default => __( 'Accounts nobody uses stay for 3 years', 'store-posture' ),
		};
	}

	/** People, by their mail addresses; none is read out. */
	private static function orders( string $status, Bench $bench ): int {
		$until = gmdate( 'Y-m-d H:i:s', (int) strtotime( '-3 months', (int) strtotime( $bench->now ) ) );
		if ( Option::yes( 'woocommerce_custom_orders_table_enabled' ) ) {
			return Database::count( "SELECT COUNT( DISTINCT billing_email ) FROM %i WHERE type = 'shop_order' AND status = %s AND date_created_gmt < %s", array( Database::table( 'wc_orders' ), $status, $until ) );
		}
		$wpdb = Database::handle();
		return Database::count( "SELECT COUNT( DISTINCT mail.meta_value ) FROM %i AS orders LEFT JOIN %i AS mail ON mail.post_id = orders.ID AND mail.meta_key = '_billing_email' WHERE orders.post_type = 'shop_order' AND orders.post_status = %s AND orders.post_date_gmt < %s", array( $wpdb->posts, $wpdb->postmeta, $status, $until ) );
	}

	/** As WooCommerce takes them: customers and subscribers whose last visit it noted that long ago. */
	private static function accounts( Bench $bench ): int {
		$wpdb  = Database::handle();
		$until = (int) strtotime( '-3 years', (int) strtotime( $bench->now ) );
		return Database::count(
			"SELECT COUNT(*) FROM %i AS active INNER JOIN %i AS role ON role.user_id = active.user_id AND role.meta_key = %s AND ( role.meta_value LIKE '%%\"customer\"%%' OR role.meta_value LIKE '%%\"subscriber\"%%' ) WHERE active.meta_key = 'wc_last_active' AND CAST( active.meta_value AS SIGNED ) > 0 AND CAST( active.meta_value AS SIGNED ) < %d",
			array( $wpdb->usermeta, $wpdb->usermeta, $wpdb->get_blog_prefix() . 'capabilities', $until )
		);
	}
}
