/**
 * The stranger test asked from elsewhere: the panel's own code asks over the network as a browser does, hands in what it was answered,
 * and the site says whose data it was. Whoever else tries to take part gets nowhere.
 */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Stranger, WalkBatch } from '../../src/api/types.gen';
import { askAll, type Exchange } from '../../src/asking';
import { stopLab } from '../lab/native';
import { outcomeNow } from './support/fixing';
import { endSchemas, valid } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { askToTheEnd, hurry, strangerPage } from './support/stranger';
import type { Visitor } from './support/visitor';

const LEAK = 'rest GET /parcels/v1/parcel/(?P<user_id>\\d+)';
const LARGE = 'rest GET /parcels/v1/all';
const MOVED = 'rest GET /parcels/v1/label/(?P<user_id>\\d+)';
const CLOSED = 'rest GET /store-posture/v1/checks';
const WINDOW = 'the first window';

let scene: Scene;

/** A plugin that gives parcels to everybody, one of them behind megabytes of noise. */
const PLUGIN = `<?php
/* Plugin Name: Parcels */
add_action( 'rest_api_init', static function () {
	$mail = static fn ( $request ) => ( $user = get_userdata( (int) $request['user_id'] ) ) ? $user->user_email : '';
	$noise = static function () { $text = ''; while ( strlen( $text ) < 600000 ) { $text .= md5( (string) wp_rand() ); } return $text; };
	foreach ( array(
		'/parcel/(?P<user_id>\\\\d+)' => static fn ( $request ) => array( 'to' => $mail( $request ) ),
		'/label/(?P<user_id>\\\\d+)' => static fn ( $request ) => new WP_REST_Response( array(), 302, array( 'Location' => home_url( '/?to=' . rawurlencode( $mail( $request ) ) ) ) ),
		'/all' => static fn () => array( 'people' => array_column( get_users( array( 'role' => 'customer', 'number' => 3 ) ), 'user_email' ), 'noise' => $noise() ),
	) as $route => $do ) {
		register_rest_route( 'parcels/v1', $route, array( 'methods' => 'GET', 'permission_callback' => '__return_true', 'callback' => $do ) );
	}
} );
`;

/** Node has no address of its own, so nothing is of the same origin there; all else is asked as the panel asks. */
function asABrowser( plain: typeof fetch = fetch ): void {
	const ask = ( address: string, { mode: _, ...how }: RequestInit ) => plain( address, how );
	Object.defineProperty( globalThis, 'window', { value: { fetch: ask, btoa }, configurable: true } );
}

const begin = ( only: string[], who: Visitor = scene.owner ) =>
	strangerPage( who.ask( 'POST', '/stranger/walks', { body: { vantage: 'browser', only } } ), 202 );

const batches = ( id: number, who: Visitor = scene.owner ) => ( handedIn: Exchange & { window?: string } ) =>
	who.ask( 'POST', `/stranger/walks/${ id }/batches`, { body: { window: WINDOW, ...handedIn } } );

async function exchange( id: number, handedIn: Exchange, who: Visitor = scene.owner ): Promise< WalkBatch > {
	const { status, json, text } = await batches( id, who )( handedIn );
	assert.equal( status, 200, text.slice( 0, 500 ) );
	return valid( 'walk_batch', json );
}

async function askAs( who: Visitor, only: string[] ): Promise< Stranger > {
	const { walk } = await begin( only, who );
	assert.equal( walk?.vantage, 'browser' );
	await askAll( ( handedIn ) => exchange( walk.id, handedIn, who ), () => true );
	return strangerPage( who.ask( 'GET', '/stranger' ) );
}

const of = ( seen: Stranger, id: string ) => {
	const found = seen.surfaces.find( ( surface ) => surface.id === id );
	assert.ok( found, id );
	return found;
};
const from = ( seen: Stranger, id: string ) => Object.fromEntries( of( seen, id ).results.map( ( { vantage, asker, class: now } ) => [ `${ vantage } ${ asker }`, now ] ) );
const stop = ( id: number ) => scene.owner.ask( 'PUT', `/stranger/walks/${ id }`, { body: { status: 'cancelled' } } );

before( async () => {
	scene = await openSite();
	const folder = join( scene.site.places.content, 'mu-plugins' );
	await mkdir( folder, { recursive: true } );
	await writeFile( join( folder, 'parcels.php' ), PLUGIN );
	await hurry( scene.site );
	asABrowser();
} );
after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'a leak is found from a browser, in answers of any size; what is closed stays closed', async () => {
	const seen = await askAs( scene.manager, [ LEAK, LARGE, MOVED, CLOSED ] );
	assert.deepEqual( [ seen.walk?.status, seen.walk?.done, seen.walk?.waits ], [ 'done', 4, false ] );
	assert.deepEqual( from( seen, LEAK ), { 'browser visitor': 'proven', 'browser visitor_with_nonce': 'proven' } );
	assert.equal( of( seen, LARGE ).class, 'proven' );
	assert.deepEqual( from( seen, CLOSED ), { 'browser visitor': 'guarded', 'browser visitor_with_nonce': 'guarded' } );
	assert.equal( of( seen, MOVED ).class, 'proven', 'Node shows where a redirect leads; a browser does not' );
	assert.match( of( seen, LEAK ).seen?.sample ?? '', /\*/ );
	assert.equal( await outcomeNow( scene.owner, 'exposure/anonymous-reads' ), 'fail' );
	assert.doesNotMatch( JSON.stringify( seen ), /shop\.example\.org/, 'nobody\'s address stands in what is kept' );
	const stored = await scene.site.eval( `global $wpdb; echo json_encode( $wpdb->get_col( "SELECT work FROM {$wpdb->prefix}store_posture_walks" ) );` );
	assert.doesNotMatch( stored, /@|wc_order_/, 'and no question is stored' );
} );

test( 'the server\'s own look stands beside it; each keeps what it saw', async () => {
	const seen = await askToTheEnd( scene.owner, [ LEAK, CLOSED ] );
	assert.deepEqual( from( seen, CLOSED ), { 'browser visitor': 'guarded', 'browser visitor_with_nonce': 'guarded', 'loopback visitor': 'guarded', 'loopback visitor_with_nonce': 'guarded', 'loopback customer': 'guarded' } );
	assert.equal( from( seen, LEAK )[ 'loopback visitor' ], 'proven' );
} );

test( 'a redirect that a browser hides is told as unseen, unless the server saw it', async () => {
	asABrowser( async ( address, how ) => {
		const answer = await fetch( address, how );
		return answer.status >= 300 && answer.status < 400 ? { type: 'opaqueredirect', status: 0 } as Response : answer;
	} );
	const seen = await askAs( scene.owner, [ MOVED ] );
	asABrowser();
	const { class: now, results } = of( seen, MOVED );
	assert.equal( now, 'unseen' );
	assert.match( results.find( ( { vantage } ) => vantage === 'browser' )?.reason ?? '', /browsers do not tell us where to/ );
	assert.equal( of( await askToTheEnd( scene.owner, [ MOVED ] ), MOVED ).class, 'proven' );
} );

test( 'one window at a time; a closed one is followed, and answers that come twice count once', async () => {
	const id = ( await begin( [ LEAK, CLOSED ] ) ).walk?.id ?? 0;
	assert.ok( ( await exchange( id, { wants_more: true } ) ).questions.length > 2 );
	const other = ( handedIn: Exchange ) => batches( id )( { ...handedIn, window: 'another window' } );
	assert.equal( ( await other( { wants_more: true } ) ).status, 409 );
	await scene.site.eval( `global $wpdb; $work = json_decode( $wpdb->get_var( "SELECT work FROM {$wpdb->prefix}store_posture_walks WHERE id = ${ id }" ), true ); $work['heard_at'] = gmdate( 'Y-m-d\\TH:i:s\\Z', time() - 300 ); $wpdb->update( "{$wpdb->prefix}store_posture_walks", array( 'work' => wp_json_encode( $work ) ), array( 'id' => ${ id } ) );` );
	assert.equal( ( await strangerPage( scene.owner.ask( 'GET', '/stranger' ) ) ).walk?.waits, true );
	let twice = true;
	await askAll( async ( handedIn ) => {
		const reply = await other( handedIn );
		if ( handedIn.answers && twice ) {
			twice = false;
			await other( { ...handedIn, wants_more: false } );
		}
		return valid( 'walk_batch', reply.json );
	}, () => true );
	const seen = await strangerPage( scene.owner.ask( 'GET', '/stranger' ) );
	assert.deepEqual( [ seen.walk?.status, seen.walk?.sent ], [ 'done', seen.walk?.expected ] );
} );

test( 'while it goes on nothing else asks; stopped, it takes nothing more', async () => {
	const id = ( await begin( [ LEAK ] ) ).walk?.id ?? 0;
	assert.equal( ( await scene.owner.ask( 'POST', '/stranger/walks', { body: {} } ) ).status, 409 );
	assert.equal( ( await strangerPage( scene.owner.ask( 'POST', `/stranger/walks/${ id }/slices`, { body: {} } ) ) ).walk?.sent, 0, 'the server does not ask in its place' );
	await stop( id );
	const { questions, walk } = await exchange( id, { wants_more: true } );
	assert.deepEqual( [ questions, walk.status ], [ [], 'cancelled' ] );
} );

test( 'where the browser is recognised, or another site answers, it ends and says why', async () => {
	for ( const [ stopped, why ] of [ [ 'cookies_sent', /cookie along/ ], [ 'not_this_site', /Another site answered/ ] ] as const ) {
		const id = ( await begin( [ LEAK ] ) ).walk?.id ?? 0;
		const { walk } = await exchange( id, { stopped, wants_more: false } );
		assert.equal( walk.status, 'stopped' );
		assert.match( walk.reason, why );
	}
	const id = ( await begin( [ LEAK ] ) ).walk?.id ?? 0;
	asABrowser( ( address, how ) => fetch( address, { ...how, headers: { ...( how?.headers as Record< string, string > ), cookie: 'a=b' } } ) );
	await askAll( ( handedIn ) => exchange( id, handedIn ), () => true );
	asABrowser();
	const { walk } = await strangerPage( scene.owner.ask( 'GET', '/stranger' ) );
	assert.deepEqual( [ walk?.id, walk?.status, walk?.sent ], [ id, 'stopped', 0 ] );
} );

test( 'its control answers while it runs, to whoever has its token, and tells nothing', async () => {
	const id = ( await begin( [ LEAK ] ) ).walk?.id ?? 0;
	const { control } = await exchange( id, { wants_more: true } );
	const ask = ( path: string ) => scene.stranger.open( `/${ path }` );
	assert.deepEqual( ( await ask( control.path ) ).json, { token: control.proof, cookies: false } );
	assert.equal( ( await ask( control.path.replace( /.$/, ( last ) => ( last === '0' ? '1' : '0' ) ) ) ).status, 404 );
	await stop( id );
	assert.equal( ( await ask( control.path ) ).status, 404 );
} );

test( 'nobody else takes part, and no answer may be what it likes', async () => {
	const id = ( await begin( [ LEAK ] ) ).walk?.id ?? 0;
	assert.equal( ( await batches( id, scene.stranger )( { wants_more: true } ) ).status, 401 );
	assert.equal( ( await batches( id, scene.customer )( { wants_more: true } ) ).status, 403 );
	for ( const bad of [ { window: 'short' }, { window: 'x'.repeat( 65 ) }, { answers: 'x'.repeat( 524_289 ) }, { stopped: 'because' }, { wants_more: 'perhaps' } ] ) {
		assert.equal( ( await scene.owner.ask( 'POST', `/stranger/walks/${ id }/batches`, { body: { window: WINDOW, ...bad } } ) ).status, 400, JSON.stringify( bad ).slice( 0, 60 ) );
	}
	const { questions } = await exchange( id, { wants_more: true } );
	const forged = questions.map( ( { ticket } ) => ( { ticket: ticket.replace( /.$/, ( last ) => ( last === '0' ? '1' : '0' ) ), status: 200, headers: {}, size: 0, cut_off: false, reason: '' } ) );
	for ( const answers of [ 'AAAA', btoa( 'null\n' ), btoa( `${ JSON.stringify( forged ) }\n` ), '\u0000\uffff' ] ) {
		assert.equal( ( await exchange( id, { answers, wants_more: false } ) ).walk.sent, 0, answers.slice( 0, 20 ) );
	}
	await stop( id );
} );
