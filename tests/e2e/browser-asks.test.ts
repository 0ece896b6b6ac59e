/** The owner's browser asks the shop as a visitor: over a reload, beside a second window, and not while anything gives it away. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faults } from './support/look';
import { button, headed, open, says, SCREENS } from './support/panel';
import { openStage, STILL, type Stage } from './support/stage';

const TITLE = 'Who can see your customers’ data';
/** Milliseconds: a thousand questions, ten a second or more. */
const PATIENCE = 300_000;

/** A plugin that gives away customers in JSON, and where a redirect leads; in a browser only the first shows. */
const LEAKS = `
add_action( 'rest_api_init', static function () {
	$mail = static fn ( $request ) => ( $user = get_userdata( (int) $request['user_id'] ) ) ? $user->user_email : '';
	foreach ( array( 'parcel' => static fn ( $request ) => array( 'to' => $mail( $request ) ), 'label' => static fn ( $request ) => new WP_REST_Response( array(), 302, array( 'Location' => home_url( '/?to=' . rawurlencode( $mail( $request ) ) ) ) ) ) as $name => $do ) {
		register_rest_route( 'parcels/v1', "/{$name}/(?P<user_id>\\\\d+)", array( 'methods' => 'GET', 'permission_callback' => '__return_true', 'callback' => $do ) );
	}
} );`;
/** Puts cookies back into what a page asks without them, as some plugins for apps do. */
const WORKER = `
if ( isset( $_GET['of-a-test-worker'] ) ) {
	header( 'Content-Type: text/javascript' );
	header( 'Service-Worker-Allowed: /' );
	exit( "self.addEventListener( 'install', () => self.skipWaiting() ); self.addEventListener( 'activate', ( event ) => event.waitUntil( self.clients.claim() ) ); self.addEventListener( 'fetch', ( event ) => event.request.url.includes( '/control' ) && event.respondWith( fetch( event.request.url, { credentials: 'include' } ) ) );" );
}`;

let stage: Stage;
let page: Page;
let url = '';

before( async () => {
	stage = await openStage( { constants: STILL } );
	url = stage.site.url;
	await stage.site.eval( "update_option( 'store_posture_policy', array( 'name' => '', 'limits' => array( 'stranger_requests_a_minute' => 6000 ), 'house_rules' => array() ) );" );
	await stage.withCode( LEAKS );
	( { page } = await stage.enter( 'owner', {} ) );
	page.setDefaultTimeout( PATIENCE );
} );
after( () => stage?.close() );

test( 'it is chosen in the plan, which counts anew', async () => {
	await open( page, url, SCREENS.customerData );
	await headed( page, TITLE );
	await button( page, 'See what would be asked' ).click();
	const counted = page.getByText( /^We would ask [\d,]+ questions/ );
	const server = await counted.innerText();
	await page.getByRole( 'radio', { name: 'This browser' } ).check();
	await page.waitForFunction( ( before_ ) => {
		const now = [ ...document.querySelectorAll( '[role="status"]' ) ].map( ( { textContent } ) => textContent ).find( ( text ) => text?.startsWith( 'We would ask' ) );
		return now !== undefined && now !== before_;
	}, server );
	assert.deepEqual( await faults( page, 'customer-data-plan-browser' ), [] );
} );

test( 'it asks from here, goes on after a reload, and another window only looks on', async () => {
	const sent: { cookie: string | undefined; nonce: string | undefined }[] = [];
	page.on( 'request', ( request ) => {
		if ( request.url().includes( '/parcels/v1/' ) ) {
			void request.allHeaders().then( ( headers ) => sent.push( { cookie: headers.cookie, nonce: headers[ 'x-wp-nonce' ] } ) );
		}
	} );
	await button( page, 'Start' ).click();
	await says( page, /^This browser asks\. Leave this page open/ );
	await says( page, /^[1-9]\d* of \d+ places asked/ );
	assert.deepEqual( await faults( page, 'customer-data-browser-asks' ), [] );
	await page.reload();
	await says( page, /^This browser asks\. Leave this page open/ );

	const { page: second } = await stage.enter( 'manager', {} );
	second.setDefaultTimeout( PATIENCE );
	await open( second, url, SCREENS.customerData );
	await says( second, /^Another window asks\./ );
	await button( second, 'Go on in this window' ).click();
	await says( second, /Another window is asking these questions\./ );
	await second.close();

	await says( page, /^We asked [\d,]+ questions as a stranger\. 1 place gave away customer data\.$/ );
	assert.ok( sent.length > 4 );
	assert.ok( sent.every( ( { cookie } ) => cookie === undefined ), 'no cookie travels' );
	assert.ok( sent.some( ( { nonce } ) => nonce !== undefined ) && sent.some( ( { nonce } ) => nonce === undefined ) );
	await says( page, /^A browser does not show us where redirects lead/ );
	await says( page, /browsers do not tell us where to\./ );
	assert.deepEqual( await faults( page, 'customer-data-browser-done' ), [] );
} );

test( 'where something brings the cookies back, nothing is asked and it says why', async () => {
	const restore = await stage.withCode( WORKER );
	await page.evaluate( () => navigator.serviceWorker.register( '/?of-a-test-worker=1', { scope: '/' } ).then( () => navigator.serviceWorker.ready ) );
	await page.reload();
	await button( page, 'Ask from this browser' ).click();
	await says( page, /Your browser sent a cookie along, so the site could tell who asked\./ );
	assert.deepEqual( await faults( page, 'customer-data-browser-recognised' ), [] );
	await page.evaluate( async () => Promise.all( ( await navigator.serviceWorker.getRegistrations() ).map( ( one ) => one.unregister() ) ) );
	await restore();
} );
