<?php
/**
 * Fills a store of the lab with made-up people, orders and weaknesses: the sample store, or a real WooCommerce (same tables).
 * Required inside a booted WordPress of the lab; needs no class of the sample store.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

require_once __DIR__ . '/seed/class-dice.php';
require_once __DIR__ . '/seed/class-rows.php';
require_once __DIR__ . '/seed/class-changes.php';
require_once __DIR__ . '/seed/class-people.php';
require_once __DIR__ . '/seed/class-products.php';
require_once __DIR__ . '/seed/class-orders.php';
require_once __DIR__ . '/seed/class-weaknesses.php';

/**
 * Running it again adds nothing.
 *
 * @param array{customers?: int, orders?: int, weaknesses?: bool|list<string>, now?: int, seed?: int} $args
 *        customers and orders: how many (200, 500). weaknesses: all, none, or these ids (all).
 *        now: Unix time that dates are relative to (the clock's). seed: another one makes another store (7).
 * @return array{customers: int, orders: int, weaknesses: list<string>, seconds: float} What was put in.
 */
function sample_store_seed( array $args = array() ): array {
	sample_store_only_in_the_lab();
	$started = microtime( true );
	$now     = $args['now'] ?? time();
	$done    = array(
		'customers'  => 0,
		'orders'     => 0,
		'weaknesses' => array(),
	);
	if ( ! get_option( 'sample_store_seeded' ) ) {
		$dice              = new SampleStore\Dice( $args['seed'] ?? 7 );
		$products          = ( new SampleStore\Products( $now ) )->add();
		$people            = ( new SampleStore\People( $dice, $now ) )->add( $args['customers'] ?? 200 );
		$done['customers'] = count( $people );
		$done['orders']    = count( ( new SampleStore\Orders( $dice, $now ) )->add( $args['orders'] ?? 500, $people, $products ) );
		foreach ( array( 'woocommerce_coming_soon' => 'no', 'woocommerce_default_country' => 'GB', 'woocommerce_currency' => 'GBP' ) as $name => $value ) {
			update_option( $name, $value );
		}
		update_option( 'sample_store_seeded', gmdate( 'c', $now ), false );
	}
	if ( false !== ( $args['weaknesses'] ?? true ) ) {
		$wanted             = is_array( $args['weaknesses'] ?? null ) ? $args['weaknesses'] : null;
		$done['weaknesses'] = ( new SampleStore\Weaknesses( $now ) )->add( $wanted );
	}
	wp_cache_flush();
	return $done + array( 'seconds' => round( microtime( true ) - $started, 2 ) );
}

/**
 * Takes weaknesses back, so that a test can see the same store without them.
 *
 * @param list<string>|null $ids Null: all that were put in.
 * @return list<string> Ids taken back.
 */
function sample_store_undo( ?array $ids = null ): array {
	sample_store_only_in_the_lab();
	$undone = ( new SampleStore\Weaknesses( time() ) )->undo( $ids );
	wp_cache_flush();
	return $undone;
}

/**
 * What can be put in.
 *
 * @return array<string, array{check: string, says: string}>
 */
function sample_store_weaknesses(): array {
	return ( new SampleStore\Weaknesses( time() ) )->described();
}

/** Weaknesses are real ones: on a site that anybody uses they would be damage. */
function sample_store_only_in_the_lab(): void {
	if ( ! defined( 'STORE_POSTURE_LAB' ) || true !== STORE_POSTURE_LAB ) {
		throw new RuntimeException( 'The sample store seeds only a site of the lab (STORE_POSTURE_LAB is not true here).' );
	}
}
