/**
 * The stranger test with test orders: what belongs to nobody stands in the store while it asks, is never taken for a leak of its own
 * owner, is found where another sees it, and leaves nothing behind.
 */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Stranger } from '../../src/api/types.gen';
import { stopLab } from '../lab/native';
import { outcomeNow } from './support/fixing';
import { endSchemas } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { hurry, strangerPage } from './support/stranger';

const ROUTE = 'rest GET /invoices/v1/order/(?P<order_id>\\d+)';
const LOGGED_IN = "'is_user_logged_in'";
const OWN = "fn ( $request ) => $owner( (int) $request['order_id'] ) === get_current_user_id() && 0 !== get_current_user_id()";

let scene: Scene;

/** By the tables, so that it works with every store. */
async function install( guard: string ): Promise< void > {
	const folder = join( scene.site.places.content, 'mu-plugins' );
	await mkdir( folder, { recursive: true } );
	await writeFile( join( folder, 'invoices.php' ), `<?php
/* Plugin Name: Invoices */
add_action( 'rest_api_init', static function () {
	$field = static function ( int $id, string $column ) { global $wpdb; return $wpdb->get_var( $wpdb->prepare( "SELECT {$column} FROM {$wpdb->prefix}wc_orders WHERE id = %d", $id ) ); };
	$owner = static fn ( int $id ): int => (int) $field( $id, 'customer_id' );
	register_rest_route( 'invoices/v1', '/order/(?P<order_id>\\\\d+)', array(
		'methods' => 'GET',
		'permission_callback' => ${ guard },
		'callback' => static fn ( $request ) => array( 'to' => $field( (int) $request['order_id'], 'billing_email' ) ),
	) );
} );
` );
}

/** Everything in the database but what is ours and what moves with every request. */
const everything = () => scene.site.eval( `global $wpdb; $sums = array();
	foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
		if ( str_contains( $table, 'store_posture_' ) || str_contains( $table, 'actionscheduler' ) ) { continue; }
		// Values of options move by themselves; names do not.
		$what = $wpdb->options === $table ? "option_name FROM {$table} WHERE option_name NOT LIKE '%store_posture%' AND option_name NOT LIKE '%transient%'" : "* FROM {$table}";
		$rows = array_map( static fn ( $row ) => md5( serialize( $row ) ), $wpdb->get_results( "SELECT {$what}", ARRAY_A ) );
		sort( $rows );
		$sums[ $table ] = count( $rows ) . ' ' . md5( implode( $rows ) );
	}
	echo json_encode( $sums );` );
const there = () => scene.site.eval( `global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}wc_orders WHERE billing_email LIKE '%@store-posture-test.invalid'" );` );

async function round( only: string[] | null, withOrders = true ): Promise< { seen: Stranger; during: string } > {
	let seen = await strangerPage( scene.owner.ask( 'POST', '/stranger/walks', { body: { with_orders: withOrders, only } } ), 202 );
	let during = '0';
	for ( let n = 0; seen.walk?.status === 'running' && n < 300; n++ ) {
		seen = await strangerPage( scene.owner.ask( 'POST', `/stranger/walks/${ seen.walk.id }/slices`, { body: {} } ) );
		if ( seen.walk?.status === 'running' ) {
			during = ( await there() ).trim();
		}
	}
	return { seen, during };
}

const classes = ( seen: Stranger ) => Object.fromEntries( seen.surfaces.find( ( { id } ) => id === ROUTE )?.results.map( ( { asker, class: now } ) => [ asker, now ] ) ?? [] );

before( async () => {
	scene = await openSite();
	await hurry( scene.site );
	await install( OWN );
	// Any visit leaves something of WordPress's own the first time.
	await round( null, false );
} );
after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'what any account sees of others is found; its own order is no leak; nothing is left', async () => {
	await install( LOGGED_IN );
	const before_ = await everything();
	const { seen } = await round( [ ROUTE ] );
	assert.equal( seen.walk?.status, 'done' );
	assert.deepEqual( classes( seen ), { visitor: 'guarded', visitor_with_nonce: 'guarded', customer: 'proven' } );
	assert.equal( await everything(), before_ );
} );

test( 'a guard that looks whose it is shows the customer its own, and that is no leak', async () => {
	await install( OWN );
	const before_ = await everything();
	const { seen } = await round( [ ROUTE ] );
	assert.deepEqual( classes( seen ), { visitor: 'guarded', visitor_with_nonce: 'guarded', customer: 'quiet' } );
	assert.equal( await everything(), before_ );
} );

test( 'a whole round brings three orders and takes them away', async () => {
	const before_ = await everything();
	const { seen, during } = await round( null );
	assert.equal( seen.walk?.status, 'done' );
	assert.equal( during, '3' );
	assert.equal( await outcomeNow( scene.owner, 'exposure/foreign-records' ), 'pass' );
	assert.equal( await there(), '0' );
	assert.equal( await everything(), before_ );
} );

test( 'paused, nothing of it waits in the store; it goes on with new ones', async () => {
	const before_ = await everything();
	const { walk } = await strangerPage( scene.owner.ask( 'POST', '/stranger/walks', { body: { with_orders: true } } ), 202 );
	const slice = () => strangerPage( scene.owner.ask( 'POST', `/stranger/walks/${ walk?.id }/slices`, { body: {} } ) );
	const move = ( status: string ) => strangerPage( scene.owner.ask( 'PUT', `/stranger/walks/${ walk?.id }`, { body: { status } } ) );
	await slice();
	assert.equal( await there(), '3' );
	await move( 'paused' );
	assert.equal( await there(), '0' );
	assert.equal( await everything(), before_ );
	await move( 'running' );
	await slice();
	assert.equal( await there(), '3' );
	await move( 'cancelled' );
	assert.equal( await there(), '0' );
	assert.equal( await everything(), before_ );
} );

test( 'where its own order does not show, nothing is said of customers', async () => {
	await writeFile( join( scene.site.places.content, 'mu-plugins/no-account.php' ), "<?php add_filter( 'the_content', static fn () => 'Nothing here.', PHP_INT_MAX );" );
	await round( null );
	assert.match( await outcomeNow( scene.owner, 'exposure/foreign-records' ), /^unknown/ );
} );
