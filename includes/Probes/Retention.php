<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How long the store keeps what it no longer needs, in days; 0 is for ever, WooCommerce's blank. And whether the daily job that
 * removes it is there and works.
 */
final class Retention implements Probe {
	private const JOB     = 'woocommerce_cleanup_personal_data';
	private const OPTIONS = array(
		'inactive_accounts_days' => 'woocommerce_delete_inactive_accounts',
		'completed_orders_days'  => 'woocommerce_anonymize_completed_orders',
		'refunded_orders_days'   => 'woocommerce_anonymize_refunded_orders',
		'failed_orders_days'     => 'woocommerce_trash_failed_orders',
		'cancelled_orders_days'  => 'woocommerce_trash_cancelled_orders',
		'pending_orders_days'    => 'woocommerce_trash_pending_orders',
	);

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		foreach ( self::OPTIONS as $field => $option ) {
			$parts->see( $field, static fn (): int => self::days( get_option( $option, '' ) ) );
		}
		$parts->see( 'job_scheduled', static fn (): bool => false !== wp_next_scheduled( self::JOB ) || self::is_queued() );
		$parts->see( 'job_failing', static fn (): bool => 'failed' === self::last_end() );
		return $parts->sighting();
	}

	/**
	 * Reads as wc_parse_relative_date_option() does: nothing or 0 is for ever, an unknown unit is days.
	 */
	private static function days( mixed $stored ): int {
		if ( ! is_array( $stored ) ) {
			$stored = is_scalar( $stored ) && ! is_bool( $stored ) ? array( 'number' => $stored ) : array();
		}
		$number = $stored['number'] ?? '';
		if ( '' === $number ) {
			return 0;
		}
		if ( ! is_numeric( $number ) ) {
			throw new Unseen( 'wrong_type' );
		}
		$in_days = array(
			'weeks'  => 7,
			'months' => 30,
			'years'  => 365,
		);
		$unit    = $stored['unit'] ?? 'days';
		return min( abs( (int) $number ), 100000 ) * ( is_string( $unit ) ? $in_days[ $unit ] ?? 1 : 1 );
	}

	private static function is_queued(): bool {
		return 0 < Database::count( "SELECT COUNT(*) FROM %i WHERE hook = %s AND status IN ( 'pending', 'in-progress' )", array( self::queue(), self::JOB ) );
	}

	/** How the job ended last; '' when it never ran, or runs by WordPress's own schedule, which keeps no record. */
	private static function last_end(): string {
		return (string) Database::value( "SELECT status FROM %i WHERE hook = %s AND status IN ( 'complete', 'failed' ) ORDER BY scheduled_date_gmt DESC, action_id DESC LIMIT 1", array( self::queue(), self::JOB ) );
	}

	private static function queue(): string {
		$table = Database::table( 'actionscheduler_actions' );
		return Database::has_table( $table ) ? $table : throw new Unseen( 'table_missing' );
	}
}
