/**
 * The stranger test on a living store, over REST: a plugin that gives customers' data away is found, named and masked; closed
 * again it is seen to be closed; and what stops, pauses or dies on the way loses nothing.
 */
import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Stranger } from '../../src/api/types.gen';
import { stopLab } from '../lab/native';
import { applyFix, outcomeNow, previewFix, touchable, undoFix } from './support/fixing';
import { watchRequests, type RequestLog } from './support/requests';
import { roundsToTheEnd } from './support/scans';
import { endSchemas, valid } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { askToTheEnd, hurry, strangerPage } from './support/stranger';
import type { Visitor } from './support/visitor';

let scene: Scene;
let requests: RequestLog;

const LEAKY = ( guard: string ) => `<?php
/* Plugin Name: Parcel Tracker */
add_action( 'rest_api_init', function () {
	register_rest_route( 'parcels/v1', '/customer/(?P<id>\\\\d+)', array(
		'methods' => 'GET',
		'permission_callback' => ${ guard },
		'callback' => function ( $request ) {
			$user = get_userdata( (int) $request['id'] );
			return $user ? array( 'id' => $user->ID, 'contact' => array( 'mail' => $user->user_email ) ) : new WP_Error( 'none', 'Nobody', array( 'status' => 404 ) );
		},
	) );
} );
`;
const OPEN = "'__return_true'";
const CLOSED = "fn () => current_user_can( 'list_users' )";
const SURFACE = 'rest GET /parcels/v1/customer/(?P<id>\\d+)';

async function install( guard: string ): Promise< void > {
	const folder = join( scene.site.places.content, 'plugins/parcel-tracker' );
	await mkdir( folder, { recursive: true } );
	await writeFile( join( folder, 'parcel-tracker.php' ), LEAKY( guard ) );
}

const start = ( visitor: Visitor = scene.owner, body: object = {} ) => visitor.ask( 'POST', '/stranger/walks', { body } );
const slice = ( id: number ) => strangerPage( scene.owner.ask( 'POST', `/stranger/walks/${ id }/slices`, { body: {} } ) );
const move = ( id: number, status: string ) => strangerPage( scene.owner.ask( 'PUT', `/stranger/walks/${ id }`, { body: { status } } ) );

const toTheEnd = ( only?: string[] ) => askToTheEnd( scene.owner, only );

const surface = ( seen: Stranger, id = SURFACE ) => {
	const found = seen.surfaces.find( ( one ) => one.id === id );
	assert.ok( found, `${ id } among ${ seen.surfaces.length }` );
	return found;
};

before( async () => {
	scene = await openSite( {}, async ( site ) => {
		requests = watchRequests( site );
	} );
	await install( OPEN );
	await scene.site.eval( "require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'parcel-tracker/parcel-tracker.php' );" );
	await hurry( scene.site );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'before the first round there is nothing, and nothing was asked', async () => {
	const seen = await strangerPage( scene.owner.ask( 'GET', '/stranger' ) );
	assert.deepEqual( { walk: seen.walk, surfaces: seen.surfaces }, { walk: null, surfaces: [] } );
} );

test( 'the plan says what would be asked, and what is held back', async () => {
	const reply = await scene.owner.ask( 'GET', '/stranger/plan' );
	const plan = await valid( 'stranger_plan', reply.json );
	assert.ok( plan.requests > 100, String( plan.requests ) );
	assert.equal( plan.asked + plan.held_back, plan.surfaces.length );
	const ours = plan.surfaces.find( ( { id } ) => id === SURFACE );
	assert.deepEqual( { owner: ours?.owner, name: ours?.owner_name, file: ours?.file, guard: ours?.guard, held: ours?.held_back }, { owner: 'parcel-tracker', name: 'Parcel Tracker', file: 'wp-content/plugins/parcel-tracker/parcel-tracker.php', guard: 'returns_true', held: '' } );
	assert.ok( plan.surfaces.filter( ( one ) => one.held_back !== '' ).every( ( { requests: n } ) => n === 0 ) );
} );

test( 'an open route is found, with its plugin, a masked sample and the request that shows it', async () => {
	const seen = await toTheEnd();
	assert.equal( seen.walk?.status, 'done', JSON.stringify( seen.walk ) );
	const found = surface( seen );
	assert.equal( found.class, 'proven' );
	assert.equal( found.owner_name, 'Parcel Tracker' );
	assert.ok( found.seen );
	assert.deepEqual( found.seen.kinds, [ 'email address' ] );
	assert.ok( found.seen.people >= 2, `neighbours, too: ${ found.seen.people }` );
	assert.deepEqual( found.seen.reach, { kind: 'accounts', count: Number( await scene.site.eval( "echo count_users()['total_users'];" ) ) } );
	assert.match( found.seen.request, /^GET http.+parcels\/v1\/customer\/\d+$/ );
	console.log( `# ${ seen.walk.sent } requests, ${ JSON.stringify( seen.counts ) }` );
	assert.deepEqual( seen.surfaces.filter( ( one ) => one.class === 'proven' ).map( ( { id } ) => id ), [ SURFACE ], 'and nothing else' );
} );

test( 'no customer\'s value is shown, stored or written down', async () => {
	const mails = JSON.parse( await scene.site.eval( "global $wpdb; echo json_encode( $wpdb->get_col( \"SELECT user_email FROM $wpdb->users\" ) );" ) ) as string[];
	const shown = ( await scene.owner.ask( 'GET', '/stranger' ) ).text;
	const kept = await scene.site.eval( "global $wpdb; echo json_encode( array( $wpdb->get_results( \"SELECT * FROM {$wpdb->prefix}store_posture_walks\" ), $wpdb->get_results( \"SELECT * FROM {$wpdb->prefix}store_posture_surfaces\" ), $wpdb->get_results( \"SELECT * FROM {$wpdb->prefix}store_posture_journal\" ), get_option( 'store_posture_stranger' ) ) );" );
	assert.ok( mails.length > 3 );
	for ( const mail of mails ) {
		assert.ok( ! shown.includes( mail ) && ! kept.includes( mail ), mail );
	}
} );

test( 'only GET and HEAD were sent, with no cookie but the test customer\'s, to nobody else', async () => {
	const sent = await requests.ours();
	assert.ok( sent.length > 100, String( sent.length ) );
	assert.deepEqual( [ ...new Set( sent.map( ( { method } ) => method ) ) ].sort(), [ 'GET', 'HEAD' ] );
	assert.ok( sent.some( ( { cookie } ) => ! cookie ) && sent.some( ( { cookie } ) => cookie ) );
	// Whether what came with one was the test customer's is told by who was let in (the next test).
} );

/** What was begun by itself, to its end. */
async function followUp(): Promise< Stranger > {
	let now = await strangerPage( scene.owner.ask( 'GET', '/stranger' ) );
	for ( let n = 0; now.walk?.status === 'running' && n < 50; n++ ) {
		now = await slice( now.walk.id );
	}
	return now;
}

/** Of the one leak there is. */
async function record(): Promise< object > {
	const { leaks } = await valid( 'leaks', ( await scene.owner.ask( 'GET', '/stranger/leaks' ) ).json );
	const [ leak ] = leaks;
	assert.equal( leaks.length, 1 );
	return { id: leak?.surface, isOpen: leak?.closed_at === null, shield: leak?.is_shielded };
}

test( 'the shield refuses whoever is not staff, counts, and is taken back to the byte', async () => {
	const id = await scene.site.eval( "echo get_users( array( 'role' => 'customer', 'number' => 1, 'fields' => 'ID' ) )[0];" );
	const route = `/parcels/v1/customer/${ id }`;
	const asked = async () => Promise.all( [ scene.stranger.rest( 'GET', route ), scene.stranger.open( `/?rest_route=${ route }` ) ] );
	const [ open ] = await asked();
	assert.equal( open.status, 200 );
	assert.equal( await outcomeNow( scene.owner, 'exposure/anonymous-reads' ), 'fail' );
	const before_ = await touchable( scene.site );

	const seen = await previewFix( scene.owner, 'shield' );
	assert.deepEqual( seen.choices.map( ( { id: choice, note } ) => [ choice, note ] ), [ [ SURFACE, 'Of parcel-tracker. No script of a plugin or theme here names this address.' ] ] );
	const script = join( scene.site.places.content, 'plugins/parcel-tracker/track.js' );
	await writeFile( script, "fetch( '/wp-json/parcels/v1/customer/' + id );" );
	assert.equal( ( await previewFix( scene.owner, 'shield' ) ).choices[ 0 ]?.note, 'Of parcel-tracker. Scripts of these name this address: parcel-tracker.' );
	await rm( script );
	assert.match( seen.undo, /^This can be undone/ );
	const done = await applyFix( scene.owner, 'shield', seen );
	assert.equal( done.status, 'applied', done.note );
	for ( const reply of [ ...await asked(), await scene.customer.rest( 'GET', route ), await scene.stranger.rest( 'HEAD', route ) ] ) {
		assert.equal( reply.status, 401, reply.text );
		assert.ok( ! reply.text.includes( '@' ) );
	}
	for ( const staff of [ scene.owner, scene.manager ] ) {
		assert.equal( ( await staff.rest( 'GET', route ) ).text, open.text, `${ staff.name } is answered as before` );
	}
	assert.equal( ( await scene.stranger.rest( 'GET', '/wp/v2/posts' ) ).status, 200, 'nothing else is refused' );

	const shielded = surface( await followUp() );
	assert.equal( shielded.class, 'guarded' );
	assert.ok( ( shielded.shield?.stopped ?? 0 ) >= 4, JSON.stringify( shielded.shield ) );
	assert.equal( shielded.shield?.behind, 'open', 'asked without the shield it still gives away' );
	const kept = await scene.site.eval( "echo json_encode( get_option( 'store_posture_shield_pass' ) );" );
	assert.equal( kept, 'false', 'the pass is gone' );
	for ( const pass of [ '0'.repeat( 64 ), '', 'x' ] ) {
		assert.equal( ( await scene.stranger.rest( 'GET', route, { headers: { 'X-Store-Posture-Pass': pass } } ) ).status, 401 );
	}
	assert.deepEqual( await record(), { id: SURFACE, isOpen: false, shield: true } );
	assert.deepEqual( ( await previewFix( scene.owner, 'shield' ) ).changes, [], 'done is done' );
	assert.equal( await outcomeNow( scene.owner, 'exposure/anonymous-reads' ), 'pass' );

	await install( CLOSED );
	assert.equal( surface( await toTheEnd( [ SURFACE ] ) ).shield?.behind, 'closed', 'mended meanwhile' );
	await install( OPEN );
	assert.equal( ( await undoFix( scene.owner, done ) ).status, 'undone' );
	assert.deepEqual( await touchable( scene.site ), before_ );
	assert.deepEqual( ( await asked() ).map( ( { status, text } ) => [ status, text ] ), [ [ 200, open.text ], [ 200, open.text ] ] );
	const reopened = surface( await followUp() );
	assert.deepEqual( [ reopened.class, reopened.shield ], [ 'proven', null ] );
	assert.deepEqual( await record(), { id: SURFACE, isOpen: true, shield: false } );
	assert.equal( await outcomeNow( scene.owner, 'exposure/newly-open' ), 'fail' );
} );

test( 'closed, it is seen to be closed; opened again, it is news', async () => {
	await install( CLOSED );
	const closed = surface( await toTheEnd( [ SURFACE ] ) );
	assert.equal( closed.class, 'guarded', JSON.stringify( closed.results ) );
	assert.equal( closed.results[ 0 ]?.before, 'proven' );

	await install( OPEN );
	const open = surface( await toTheEnd( [ SURFACE ] ) );
	assert.equal( open.class, 'proven' );
	const fact = JSON.parse( await scene.site.eval( "echo json_encode( get_option( 'store_posture_stranger' ) );" ) ) as { changed: { surface: string }[] };
	assert.deepEqual( fact.changed.map( ( { surface: id } ) => id ), [ SURFACE ] );
} );

test( 'after an update only what may have changed is asked, by itself', async () => {
	for ( const status of [ 'inactive', 'active' ] ) {
		assert.equal( ( await scene.owner.rest( 'POST', '/wp/v2/plugins/parcel-tracker/parcel-tracker', { body: { status } } ) ).status, 200 );
	}
	const soon = Number( await scene.site.eval( "echo (int) wp_next_scheduled( 'store_posture_slice', array( 'walk-changed' ) ) - time(); wp_clear_scheduled_hook( 'store_posture_slice', array( 'walk-changed' ) );" ) );
	assert.ok( soon > 0 && soon <= 3600, `within the hour: ${ soon }` );
	const walks = () => scene.site.eval( 'global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}store_posture_walks" );' );
	// By itself nothing starts before somebody has had the site checked.
	await roundsToTheEnd( scene.owner );
	const look = () => scene.site.eval( "do_action( 'store_posture_slice', 'walk-changed' );" );
	// Plugins register some routes only where nobody is logged in: those are new, once.
	await look();
	for ( let now = await strangerPage( scene.owner.ask( 'GET', '/stranger' ) ); now.walk?.status === 'running'; ) {
		await scene.site.eval( "do_action( 'store_posture_slice', 'walk' );" );
		now = await strangerPage( scene.owner.ask( 'GET', '/stranger' ) );
	}
	const rounds = await walks();
	await look();
	assert.equal( await walks(), rounds, 'nothing has changed' );
	await writeFile( join( scene.site.places.content, 'plugins/parcel-tracker/parcel-tracker.php' ), LEAKY( CLOSED ).replace( 'Parcel Tracker */', 'Parcel Tracker\nVersion: 2.0 */' ) );
	await scene.site.eval( "wp_clean_plugins_cache(); do_action( 'store_posture_slice', 'walk-changed' );" );
	const begun = await strangerPage( scene.owner.ask( 'GET', '/stranger' ) );
	assert.deepEqual( { status: begun.walk?.status, trigger: begun.walk?.trigger, total: begun.walk?.total }, { status: 'running', trigger: 'schedule', total: 1 } );
	await slice( begun.walk?.id ?? 0 );
	assert.equal( surface( await strangerPage( scene.owner.ask( 'GET', '/stranger' ) ) ).class, 'guarded' );
	await install( OPEN );
} );

test( 'paused it waits, stopped it ends, and there are never two', async () => {
	const begun = await strangerPage( start(), 202 );
	const id = begun.walk?.id ?? 0;
	assert.equal( ( await start() ).status, 409 );
	assert.equal( ( await move( id, 'paused' ) ).walk?.status, 'paused' );
	const sent = ( await slice( id ) ).walk?.sent;
	assert.equal( sent, 0, 'a paused one asks nothing' );
	assert.equal( ( await move( id, 'running' ) ).walk?.status, 'running' );
	assert.ok( ( ( await slice( id ) ).walk?.sent ?? 0 ) > 0 );
	assert.equal( ( await move( id, 'cancelled' ) ).walk?.status, 'cancelled' );
	assert.equal( ( await move( id, 'running' ) ).walk?.status, 'cancelled', 'what has ended stays so' );
} );

test( 'while hands off is on nothing is asked, and what was under way waits', async () => {
	const begun = await strangerPage( start( scene.owner, { only: [ SURFACE ] } ), 202 );
	assert.equal( ( await scene.owner.ask( 'POST', '/hold', { body: { reason: 'An investigation.' } } ) ).status, 200 );
	assert.deepEqual( ( await slice( begun.walk?.id ?? 0 ) ).walk, { ...begun.walk }, 'it waits' );
	assert.equal( ( await scene.owner.ask( 'DELETE', '/hold' ) ).status, 200 );
	assert.equal( ( await slice( begun.walk?.id ?? 0 ) ).walk?.status, 'done' );
	assert.equal( ( await scene.owner.ask( 'POST', '/hold', { body: { reason: 'An investigation.' } } ) ).status, 200 );
	assert.equal( ( await start() ).status, 409 );
	assert.equal( ( await scene.owner.ask( 'DELETE', '/hold' ) ).status, 200 );
} );

test( 'nobody but staff', async () => {
	for ( const visitor of [ scene.stranger, scene.customer ] ) {
		for ( const [ method, path ] of [ [ 'GET', '/stranger' ], [ 'GET', '/stranger/plan' ], [ 'POST', '/stranger/walks' ], [ 'POST', '/stranger/walks/1/slices' ], [ 'PUT', '/stranger/walks/1' ] ] as const ) {
			const reply = await visitor.ask( method, path, method === 'GET' ? {} : { body: { status: 'paused' } } );
			assert.ok( [ 401, 403 ].includes( reply.status ), `${ method } ${ path }: ${ reply.status }` );
		}
	}
} );
